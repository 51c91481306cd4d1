// Everyone's page: axe in both themes and languages, the keyboard alone, narrow screens.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { openRoom, trainOnSamples, unfold } from '../support/images-room.js';

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing, neither at first nor with everything on the page', async ({
      page,
    }) => {
      test.slow(); // axe looks at a thousand images
      await page.goto('./');
      await expect(page.getByText(/Engine ready|Движок готов/)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      expect(await violations(page)).toEqual([]);

      await trainOnSamples(page);
      await page.getByRole('button', { name: /Random test|Случайные/ }).click();
      await expect(page.getByRole('meter').first()).toBeVisible();
      await unfold(page);
      await page
        .getByLabel(/Add images to|Добавить изображения в/)
        .first()
        .setInputFiles({
          name: 'notes.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('no image'),
        });
      await expect(page.getByText('notes.txt')).toBeVisible();
      await page
        .getByRole('button', { name: /^(Draw images for|Нарисовать изображения для)/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^(More for “|Ещё для «)/ })
        .first()
        .click();
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('from the first key to an answer without a mouse', async ({ page }) => {
  await openRoom(page);
  const press = async (/** @type {string} */ name, /** @type {string} */ key) => {
    const named = new RegExp(`(^|\\W)${name}(\\W|$)`); // Train, not Training
    for (let presses = 0; presses < 120; ++presses) {
      await page.keyboard.press('Tab');
      if (named.test(await focused(page))) {
        await page.keyboard.press(key);
        return;
      }
    }
    throw new Error(`Tab never came to "${name}"`);
  };
  await press('10,000', 'ArrowLeft');
  await press('Load sample set', 'Enter');
  await expect(page.getByText('1,000 images', { exact: true })).toBeVisible();
  await page.locator('body').focus();
  await press('Show all', 'Enter');
  await press('Images of', 'ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByText('999 images', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1,000 images', { exact: true })).toBeVisible();
  await press('Train', 'Enter');
  await expect(page.getByRole('button', { name: 'Reset' })).toBeVisible({ timeout: 30_000 });
  await press('Random test images', 'Enter');
  await expect(page.getByRole('meter')).toHaveCount(10);
});

/** Name of what has the focus, through all shadow roots. @param {import('@playwright/test').Page} page */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [
      element?.getAttribute('aria-label'),
      element?.textContent,
      ...labels.map((label) => label.textContent),
    ]
      .filter(Boolean)
      .map((text) => String(text).trim())
      .join(' ');
  });
}

for (const width of [390, 768, 1024, 1440, 1920]) {
  for (const locale of ['en-GB', 'ru-RU']) {
    test.describe(`${width} pixels wide, ${locale}`, () => {
      const touch = width < 1000;
      test.use({ viewport: { width, height: 844 }, locale, hasTouch: touch, isMobile: touch });

      test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
        await page.goto('./');
        await expect(page.getByRole('status').first()).toBeAttached();
        await trainOnSamples(page);
        await unfold(page);
        await page
          .getByRole('button', { name: /^(Draw images for|Нарисовать изображения для)/ })
          .first()
          .click();
        await expect(page.getByRole('application')).toBeVisible();
        const { scroll, small } = await page.evaluate(measure);
        expect(scroll).toBeLessThanOrEqual(0);
        if (touch) expect(small).toEqual([]);
      });
    });
  }
}
