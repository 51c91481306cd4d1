// The camera: samples and test images from it.

import { expect, test } from '@playwright/test';
import { findBrowser } from '../../wasm/toolchain/browser.js';
import { browserArguments } from '../support/browser-arguments.js';
import { openRoom } from '../support/images-room.js';
import { expectInPassing } from '../support/in-passing.js';

test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      ...browserArguments,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

/** How many cameras are on. @param {import('@playwright/test').Page} page */
const camerasOn = (page) =>
  page.evaluate(
    () =>
      /** @type {any} */ (window).streams.filter((/** @type {any} */ { active }) => active).length,
  );

/** Remembers every stream the page asks for. @param {import('@playwright/test').Page} page */
async function watchCamera(page) {
  await page.addInitScript(() => {
    const watch = /** @type {any} */ (window);
    watch.streams = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      watch.streams.push(stream);
      return stream;
    };
  });
}

test('holding the button, or a key, records; closing switches the camera off', async ({ page }) => {
  await watchCamera(page);
  const room = await openRoom(page);
  await room
    .class('Class 1')
    .getByRole('button', { name: 'Record “Class 1” with the camera' })
    .click();
  const hold = page.getByRole('button', { name: 'Hold to record' });
  await expect(hold).toBeVisible();
  await expect(page.locator('video')).toHaveJSProperty('readyState', 4);
  expect(await camerasOn(page)).toBe(1);
  await hold.hover();
  await page.mouse.down();
  await expectInPassing(page.getByText(/^[5-9] images$/).first());
  await page.mouse.up();
  const open = room.class('Class 1').getByRole('button', { name: /^Show all/ });
  await open.click();
  const frames = room.class('Class 1').getByRole('option', { name: /^camera .*\.jpg$/ });
  await expect(async () => expect(await frames.count()).toBeGreaterThanOrEqual(5)).toPass();
  await page.waitForTimeout(400);
  const recorded = await frames.count();
  // Let go, it no longer records.
  await page.waitForTimeout(400);
  expect(await frames.count()).toBe(recorded);

  await hold.focus();
  await page.keyboard.down('Enter');
  await expectInPassing(page.getByText(/^[2-9] images$/).first());
  await page.keyboard.up('Enter');
  await expect(async () => expect(await frames.count()).toBeGreaterThan(recorded)).toPass();

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(hold).toHaveCount(0);
  expect(await camerasOn(page)).toBe(0);
});

test('in "Try it" the answer follows the camera, and a snapshot stays', async ({ page }) => {
  await watchCamera(page);
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  const region = page.getByRole('region', { name: 'Try it' });
  await region.getByRole('button', { name: 'Camera' }).click();
  await expect(room.meters).toHaveCount(10);
  const bars = await room.bars();
  expect(bars.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 2);
  await region.getByRole('button', { name: 'Take a picture' }).click();
  await expect(region.getByText(/^camera .*\.jpg$/).first()).toBeVisible();
  await expect(room.meters).toHaveCount(10);
  expect(await camerasOn(page)).toBe(0);
});

for (const [error, message] of [
  ['NotAllowedError', 'This page may not use the camera.'],
  ['NotFoundError', 'No camera was found.'],
  ['NotReadableError', 'The camera does not answer'],
]) {
  test(`${error}: the page says what to do, and tries again`, async ({ page }) => {
    await page.addInitScript((name) => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = (constraints) => {
        mediaDevices.getUserMedia = ask;
        return constraints ? Promise.reject(new DOMException('', name)) : ask(constraints);
      };
    }, error);
    const room = await openRoom(page);
    await room
      .class('Class 1')
      .getByRole('button', { name: /^Record/ })
      .click();
    await expect(page.getByRole('alert')).toContainText(message);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Hold to record' })).toBeVisible();
  });
}
