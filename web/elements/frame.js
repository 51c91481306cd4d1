import { frameSheet } from './frame-sheet.js';
import './engine-trouble.js';
import '../widgets/toast.js';

const sheet = frameSheet();

/**
 * What the shell is to a room, for an element in a page of someone else: tokens, messages (`dl-toast`), and the
 * word that the engine could not be loaded. All of it is inside the element; the page stays as it is.
 * @param {ShadowRoot} root of a `dense-*` element
 */
export function frame(root) {
  const outer = root.host.getRootNode();
  // Inside another one everything is there.
  if (outer instanceof ShadowRoot && outer.host.localName.startsWith('dense-')) return;
  root.adoptedStyleSheets.unshift(sheet);
  root.prepend(document.createElement('dl-engine-trouble'));
  root.host.addEventListener('dl-toast', (event) => {
    const toast = root.querySelector(':scope > dl-toast') ?? document.createElement('dl-toast');
    // In front: what the element renders reaches to the end of its root.
    if (!toast.isConnected) root.prepend(toast);
    /** @type {any} */ (toast).show(/** @type {CustomEvent} */ (event).detail);
  });
}
