// The playground trains: play, pause, step, reset; what it learns, and what goes wrong.

import { expect, test } from '@playwright/test';
import { openPlayground } from '../support/playground-room.js';

test('play, pause, one step and reset, with the epoch counted', async ({ page }) => {
  const room = await openPlayground(page);
  const first = await room.state();
  await expect(room.epochs).toHaveText('0');
  const stepped = await room.oneEpoch();
  await expect(room.epochs).toHaveText('1');
  expect(stepped.weights).not.toEqual(first.weights);
  await room.trainFor(20);
  const { epoch } = await room.state();
  await page.waitForTimeout(300);
  expect(await room.epoch()).toBe(epoch);
  await room.reset.click();
  await expect(room.epochs).toHaveText('0');
  expect((await room.state()).weights).toEqual(first.weights);
  await room.oneEpoch();
  expect((await room.state()).weights).toEqual(stepped.weights);
});

test('the defaults learn the circle; loss, curves and right answers say so', async ({ page }) => {
  const room = await openPlayground(page);
  await room.choose('Speed', '25');
  const { testLoss } = await room.trainFor(300);
  expect(testLoss).toBeLessThan(0.05);
  await expect(room.testAccuracy).toHaveText(/^(9\d\.\d|100\.0)%$/);
  await expect(page.getByRole('heading', { name: /^Loss/ })).toBeVisible();
  // What the plane shows: the inner class in the middle, the outer one in a corner.
  const ground = room.plane.locator('canvas').first();
  const [red, , blue] = await room.colourAt(ground, 0.5, 0.5);
  expect(blue).toBeGreaterThan(red);
  const [cornerRed, , cornerBlue] = await room.colourAt(ground, 0.03, 0.03);
  expect(cornerRed).toBeGreaterThan(cornerBlue);
});

test('taken off the page it leaves the engine’s memory; put back it begins anew', async ({
  page,
}) => {
  const room = await openPlayground(page);
  await room.oneEpoch();
  const element = await page.locator('dense-playground').elementHandle();
  const place = await element?.evaluateHandle((playground) => playground.parentNode);
  await element?.evaluate((playground) => playground.remove());
  await expect
    .poll(() => element?.evaluate((playground) => /** @type {any} */ (playground).session.net))
    .toBe(null);
  await place?.evaluate(
    (parent, playground) => parent?.appendChild(/** @type {Node} */ (playground)),
    element,
  );
  await room.ready();
  await room.oneEpoch();
});

test('as fast as it goes makes many epochs a frame', async ({ page }) => {
  const room = await openPlayground(page);
  await room.choose('Speed', '0');
  await room.trainFor(500);
});

test('a loss that is no number is told, nothing breaks, and reset goes on', async ({ page }) => {
  const room = await openPlayground(
    page,
    'playground?problem=regression&activation=linear&networkShape=4,4&learningRate=10',
  );
  await room.train.click();
  await expect(page.getByRole('alert')).toContainText('The loss is no longer a number');
  await expect(room.train).toBeVisible();
  await room.choose('Learning rate', '0.003');
  await room.reset.click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const { trainLoss } = await room.trainFor(20);
  expect(trainLoss).toBeLessThan(0.1);
});
