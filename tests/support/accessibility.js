// What every room has to be for everyone: axe's rules, no sideways scrolling, targets for a finger.

import { AxeBuilder } from '@axe-core/playwright';

/** what another theme may change */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds: by all its rules, and in the other theme by those on colours.
 * @param {import('@playwright/test').Page} page
 * @param {import('axe-core').ContextObject['include']} [within] only there
 */
export async function violations(page, within) {
  const axe = () => {
    const builder = new AxeBuilder({ page });
    return within ? builder.include(/** @type {any} */ (within)) : builder;
  };
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  /** @type {('dark' | 'light')[]} */
  const [theme, other] = dark ? ['dark', 'light'] : ['light', 'dark'];
  const found = await findings(page, axe());
  await page.emulateMedia({ colorScheme: other });
  const there = await findings(page, axe().withRules(colourRules));
  await page.emulateMedia({ colorScheme: theme });
  return [...found, ...there.map((finding) => `${other}: ${finding}`)];
}

/** @param {import('@playwright/test').Page} page @param {AxeBuilder} axe */
async function findings(page, axe) {
  // Colours in mid-transition have contrasts that are nobody's.
  await page.waitForTimeout(300);
  const { violations: found, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error('axe has looked at nothing');
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
