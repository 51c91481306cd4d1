// The drawing pad: samples and test images drawn in the page.

import { expect, test } from '@playwright/test';
import { openRoom } from '../support/images-room.js';

/** A line over the pad, from the left to the right. @param {import('@playwright/test').Page} page @param {number} height 0…1 */
async function drawLine(page, height) {
  const box = await page.getByRole('application', { name: 'Drawing pad' }).boundingBox();
  if (!box) throw new Error('no pad');
  const y = box.y + height * box.height;
  await page.mouse.move(box.x + 0.2 * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.8 * box.width, y, { steps: 10 });
  await page.mouse.up();
}

/** The share of dark pixels on the pad. @param {import('@playwright/test').Page} page */
const ink = (page) =>
  page.getByRole('application', { name: 'Drawing pad' }).evaluate((canvas) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
    const { data } = /** @type {any} */ (context).getImageData(0, 0, width, height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] < 128) dark++;
    return dark / (width * height);
  });

test('drawings become samples: strokes by mouse and keyboard, undo, white on black', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.class('Class 1').getByRole('button', { name: 'Draw images for “Class 1”' }).click();
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  await pad.scrollIntoViewIfNeeded();
  await drawLine(page, 0.3);
  // 0.6 of the side long and 0.08 wide, with round ends.
  const line = 0.6 * 0.08 + Math.PI * 0.04 ** 2;
  expect(await ink(page)).toBeCloseTo(line, 2);
  await drawLine(page, 0.7);
  expect(await ink(page)).toBeCloseTo(2 * line, 2);
  await page.getByRole('button', { name: 'Undo stroke' }).click();
  expect(await ink(page)).toBeCloseTo(line, 2);
  await page.getByText('White on black', { exact: true }).click();
  expect(await ink(page)).toBeCloseTo(1 - line, 2);
  await page.getByRole('button', { name: 'Add to “Class 1”' }).click();
  await room.expectImages('Class 1', 1);
  expect(await ink(page)).toBe(1);

  // The keyboard's pen: down, ten steps of 0.025 to the right, up.
  await pad.focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await ink(page)).toBeCloseTo(1 - (0.25 * 0.08 + Math.PI * 0.04 ** 2), 2);
  await page.getByRole('button', { name: 'Add to “Class 1”' }).click();
  await room.expectImages('Class 1', 2);
  await page.getByText('Black on white', { exact: true }).click();
});

test('in "Try it" the answer follows the pen', async ({ page }) => {
  const room = await openRoom(page);
  // Lines high up against lines low down: what the pad itself draws.
  await room.class('Class 1').getByRole('button', { name: 'Draw images for “Class 1”' }).click();
  for (const [place, heights] of [
    [0.15, 0.2, 0.25, 0.3],
    [0.7, 0.75, 0.8, 0.85],
  ].entries()) {
    const name = `Class ${place + 1}`;
    if (place > 0)
      await room
        .class(name)
        .getByRole('button', { name: `Draw images for “${name}”` })
        .click();
    const add = page.getByRole('button', { name: `Add to “${name}”` });
    for (const height of heights) {
      await page.getByRole('application').scrollIntoViewIfNeeded();
      await drawLine(page, height);
      await add.click();
    }
    await room.expectImages(name, 4);
  }
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await room.trainToTheEnd();
  const region = page.getByRole('region', { name: 'Try it' });
  await region.getByRole('button', { name: 'Draw' }).click();
  await page.getByRole('application').scrollIntoViewIfNeeded();
  await drawLine(page, 0.22);
  await expect(region.getByText(/(This is|Probably) Class 1: \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo stroke' }).click();
  await expect(room.meters).toHaveCount(0);
  await drawLine(page, 0.78);
  await expect(region.getByText(/(This is|Probably) Class 2: \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep this picture' }).click();
  await expect(region.getByText(/^drawing .*\.png$/).first()).toBeVisible();
});
