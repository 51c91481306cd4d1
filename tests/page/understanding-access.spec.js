// Step 4 for everyone: axe in every view, themes and languages; tabs by keyboard; a phone's screen.

import { expect, test } from '@playwright/test';
import { onTouchScreens, violations } from '../support/accessibility.js';
import { openRoom, trainOnSamples } from '../support/images-room.js';
import { Understanding } from '../support/understanding.js';

/** A network trained on the small sample set. @param {import('@playwright/test').Page} page */
async function trained(page) {
  await page.goto('./');
  await expect(page.getByText(/Engine ready|Движок готов/)).toBeAttached();
  await trainOnSamples(page);
}

/** What every view shows when it is done. */
const signs = [
  'dl-confusion-matrix',
  'dl-neuron-detail dl-sample-gallery',
  '#occlusion',
  'dl-slider-field',
  'dl-point-map',
];

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing in any view', async ({ page }) => {
      test.slow();
      await trained(page);
      for (const [n, sign] of signs.entries()) {
        await page.getByRole('tab').nth(n).click();
        await expect(page.locator(sign).first()).toBeVisible({ timeout: 20_000 });
        expect(await violations(page, 'dl-app'), sign).toEqual([]);
      }
    });
  });
}

onTouchScreens([390], () => {
  test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
    await trained(page);
    for (const [n, sign] of signs.entries()) {
      await page.getByRole('tab').nth(n).click();
      await expect(page.locator(sign).first()).toBeVisible({ timeout: 20_000 });
      const { scroll, small } = await page.evaluate(measure);
      expect(scroll, sign).toBeLessThanOrEqual(0);
      expect(small, sign).toEqual([]);
    }
  });
});

/** How far the page scrolls sideways, and what in the section is smaller than a finger. */
function measure() {
  /** @type {string[]} */
  const small = [];
  /** @param {Element | ShadowRoot} root */
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches('button, select, input[type="range"], label:has(> [type="checkbox"])'))
        continue;
      const box = element.getBoundingClientRect();
      // A question mark is drawn small; its target is not.
      const reach = element.matches('[popovertarget]') ? 28 : 0;
      if (box.width > 0 && Math.min(box.width, box.height) + reach < 43.5)
        small.push(
          `${element.tagName} ${element.textContent?.trim()} ${box.width} × ${box.height}`,
        );
    }
  };
  const room = document.querySelector('dl-app')?.shadowRoot?.querySelector('dl-images-room');
  const section = room?.shadowRoot?.querySelector('#understand');
  if (section) walk(section);
  return {
    scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small,
  };
}

test('by keyboard: from tab to tab with the arrows, a cell with Enter, an image to its reasons', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  const understanding = new Understanding(page);
  const { section, gallery } = understanding;
  const tab = (/** @type {string} */ name) => section.getByRole('tab', { name });
  await tab('Mistakes').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tab('Map')).toBeFocused();
  await expect(tab('Map')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(tab('Mistakes')).toBeFocused();

  const cell = understanding.cell('Bag', 'Bag');
  const count = Number(await cell.innerText());
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(gallery.getByRole('listitem')).toHaveCount(Math.min(24, count));
  await gallery.getByRole('button').first().focus();
  const name = await gallery.getByRole('button').first().getAttribute('title');
  await page.keyboard.press('Enter');
  await expect(tab('Why this answer')).toBeFocused();
  await expect(section.getByRole('heading', { name: String(name) })).toBeVisible();
});
