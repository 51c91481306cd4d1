// What every room has to be for everyone: axe's rules, no sideways scrolling, targets for a finger.

import { AxeBuilder } from '@axe-core/playwright';

/** What axe finds. @param {import('@playwright/test').Page} page */
export async function violations(page) {
  // Colours in mid-transition have contrasts that are nobody's.
  await page.waitForTimeout(300);
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
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
