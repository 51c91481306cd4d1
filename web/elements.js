/**
 * The one script of a page that shows denselab's elements:
 *
 *     <script type="module" src="https://…/denselab/elements.js"></script>
 *     <dense-playground dataset="spiral"></dense-playground>
 *
 * It fetches the code of an element when the first one of its kind is in the page, now or later, and nothing
 * else. Elements inside shadow roots of the page are not looked for.
 */

import { elements } from './elements/list.js';

/** @type {Set<string>} what was asked for already */
const begun = new Set();

/** @param {Document | Element} part of the page */
function look(part) {
  for (const [name, element] of elements) {
    if (begun.has(name)) continue;
    const here = (part instanceof Element && part.localName === name) || part.querySelector(name);
    if (here) bring(name, element);
  }
}

/**
 * Until an element is defined, and where that fails, the page shows what stands between its tags.
 * @param {string} name @param {import('./elements/list.js').Source} element
 */
async function bring(name, element) {
  begun.add(name);
  try {
    const { define } = await import('./elements/define.js');
    await define(element, [...elements.keys()].join());
  } catch (error) {
    begun.delete(name);
    console.error(`denselab: <${name}> could not be loaded.`, error);
  }
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node instanceof Element) look(node);
  }
}).observe(document, { childList: true, subtree: true });
look(document);
