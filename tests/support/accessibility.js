// What every room has to be for everyone: axe's rules, no sideways scrolling, targets for a finger.

import { test } from '@playwright/test';
import axe from 'axe-core';

/** @typedef {import('@playwright/test').Page} Page */

/** what another theme may change */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds: by all its rules, and in the other theme by those on colours.
 * @param {Page} page
 * @param {axe.ElementContext} [within] only there
 */
export async function violations(page, within) {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  /** @type {('dark' | 'light')[]} */
  const [theme, other] = dark ? ['dark', 'light'] : ['light', 'dark'];
  // Colours in mid-transition have contrasts that are nobody's: those that have begun end, and others do not begin.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForTimeout(300);
  const found = await findings(page, within);
  await page.emulateMedia({ colorScheme: other });
  const there = await findings(page, within, colourRules);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: null });
  return [...found, ...there.map((finding) => `${other}: ${finding}`)];
}

/**
 * In the page itself, and nothing is told of what passes: carried here, all of it takes ten times as long.
 * @param {Page} page @param {axe.ElementContext} [within] @param {string[]} [rules] instead of all
 */
async function findings(page, within, rules) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Playwright's type of what goes into the page is too deep for axe's contexts.
  /** @type {any} */
  const how = {
    context: within ?? 'html',
    options: { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
  };
  const { looked, found } = await page.evaluate(async ({ context, options }) => {
    const { violations, passes } = await /** @type {any} */ (window).axe.run(context, options);
    return { looked: passes.length > 0, found: /** @type {axe.Result[]} */ (violations) };
  }, how);
  if (!looked) throw new Error('axe has looked at nothing');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

/** A group of tests for each width and language, on a touch screen. @param {number[]} widths @param {() => void} declare */
export function onTouchScreens(widths, declare) {
  for (const width of widths) {
    for (const locale of ['en-GB', 'ru-RU']) {
      test.describe(`${width} pixels wide, ${locale}`, () => {
        test.use({ viewport: { width, height: 844 }, locale, hasTouch: true, isMobile: true });
        declare();
      });
    }
  }
}

/** In the page: how far the page scrolls sideways, and the buttons and fields smaller than a finger. */
export function measure() {
  /** @type {string[]} */
  const small = [];
  /** @param {Document | ShadowRoot} root */
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches('button, select, input[type="number"], label.button')) continue;
      const box = element.getBoundingClientRect();
      // A question mark is drawn small; its target is not.
      const reach = element.matches('[popovertarget]') ? 28 : 0;
      if (box.width > 0 && Math.min(box.width, box.height) + reach < 43.5) {
        small.push(
          `${element.tagName} ${element.textContent?.trim()} ${box.width} × ${box.height}`,
        );
      }
    }
  };
  walk(document);
  return {
    scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small,
  };
}
