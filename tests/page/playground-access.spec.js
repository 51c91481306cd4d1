// The playground for everyone: axe, phones and tablets, both languages.

import { expect, test } from '@playwright/test';
import { measure, onTouchScreens, violations } from '../support/accessibility.js';
import { openPlayground } from '../support/playground-room.js';

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing, also in what opens', async ({ page }) => {
      const room = await openPlayground(
        page,
        'playground?dataset=blobs&networkShape=8,8,8,8,8,8,8',
      );
      await page.getByText(/^(More|Ещё)$/).click();
      await page.getByRole('button', { name: /^(One epoch|Одна эпоха)$/ }).click();
      await expect.poll(async () => await room.epoch()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Layer 2, neuron 1|Слой 2, нейрон 1)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

onTouchScreens([390, 1024], () => {
  test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
    await openPlayground(page, 'playground?networkShape=8,4,4,4,4,4');
    await page.getByText(/^(More|Ещё)$/).tap();
    expect(await page.evaluate(measure)).toEqual({ scroll: 0, small: [] });
  });
});
