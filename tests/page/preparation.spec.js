// Preparation in numbers: class weights, splits, what goes in, images at full size.

import { expect, test } from '@playwright/test';
import { openFold, openRoom } from '../support/images-room.js';
import { noisePictures } from '../support/made-images.js';

/** Everything the page tells the engine's worker from now on. @param {import('@playwright/test').Page} page */
function spyOnEngine(page) {
  return page.addInitScript(() => {
    /** @type {any} */ (window).told = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any[]} */ ...args) {
      /** @type {any} */ (window).told.push(args[0]);
      return post.apply(this, /** @type {any} */ (args));
    };
  });
}

/** The options of the last fit. @param {import('@playwright/test').Page} page */
const lastFit = (page) =>
  page.evaluate(() => {
    const calls = /** @type {any} */ (window).told
      .map((/** @type {any} */ message) =>
        message.argumentList?.map((/** @type {any} */ a) => a.value),
      )
      .filter((/** @type {any} */ list) => list?.[1] === 'fit');
    const options = calls.at(-1)[2][2];
    return JSON.parse(JSON.stringify({ ...options, callbacks: undefined }));
  });

/** The table of the split: by class, the numbers of its row. @param {import('@playwright/test').Page} page */
async function splitTable(page) {
  const rows = await page.locator('dl-split-options tbody tr:not(.bars)').allInnerTexts();
  return Object.fromEntries(
    rows.map((row) => {
      const [name, ...numbers] = row.split('\t').map((cell) => cell.trim());
      return [name, numbers.map(Number)];
    }),
  );
}

/** Where each image is, by its name, as the next training would have it. @param {import('@playwright/test').Page} page */
const placesOf = (page) =>
  page.evaluate(() => {
    const deep = (/** @type {any} */ root, /** @type {string} */ selector) =>
      root.querySelector(selector);
    const room = deep(deep(document, 'dl-app').shadowRoot, 'dl-images-room');
    return room.store.state.locked;
  });

test('class weights of an uneven set are n / (classes × images of the class), and fit gets them', async ({
  page,
}) => {
  await spyOnEngine(page);
  const room = await openRoom(page);
  const counts = { dark: 40, grey: 20, light: 10 };
  for (const [place, [name, count]] of Object.entries(counts).entries()) {
    await room.nameClass(place, name);
    await room.addImages(
      name,
      noisePictures(name, count, { level: 40 + 80 * place, spread: 60, seed: place }),
    );
  }
  await openFold(page, 'Split and balance');
  await expect(page.getByText(/The largest class has 4 times as many/)).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Validation share, %' }).fill('20');
  await page.getByRole('spinbutton', { name: 'Validation share, %' }).press('Enter');
  await page.getByRole('button', { name: 'Weigh classes evenly' }).click();
  // 20 % held back: 32, 16 and 8 are trained on, 56 in all; 56 / (3 · 32) = 0.58…
  expect(await splitTable(page)).toEqual({
    dark: [32, 8, 0, 0.58],
    grey: [16, 4, 0, 1.17],
    light: [8, 2, 0, 2.33],
  });
  await room.trainToTheEnd();
  const { classWeight } = await lastFit(page);
  expect(classWeight[0]).toBeCloseTo(56 / (3 * 32), 9);
  expect(classWeight[1]).toBeCloseTo(56 / (3 * 16), 9);
  expect(classWeight[2]).toBeCloseTo(56 / (3 * 8), 9);
  // And undone: nothing is weighed.
  await page.getByRole('button', { name: 'Weigh images evenly' }).click();
  await page.getByRole('button', { name: 'Train again' }).click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  expect((await lastFit(page)).classWeight).toBeUndefined();
});

test('a locked split leaves every image where it is and deals new ones by the same shares', async ({
  page,
}) => {
  const room = await openRoom(page);
  const look = { level: 60, spread: 60, seed: 1 };
  for (const [place, name] of ['one', 'two'].entries()) {
    await room.nameClass(place, name);
    await room.addImages(name, noisePictures(name, 20, { ...look, level: 60 + 100 * place }));
  }
  await openFold(page, 'Split and balance');
  for (const [label, value] of [
    ['Validation share, %', '20'],
    ['Test share, %', '10'],
  ]) {
    await page.getByRole('spinbutton', { name: label }).fill(value);
    await page.getByRole('spinbutton', { name: label }).press('Enter');
  }
  expect(await splitTable(page)).toEqual({ one: [14, 4, 2], two: [14, 4, 2] });
  await page.getByRole('button', { name: 'Lock the split', exact: true }).click();
  const before = await placesOf(page);
  expect(Object.keys(before)).toHaveLength(40);
  await expect(page.getByRole('spinbutton', { name: 'Test share, %' })).toBeDisabled();

  await room.addImages('one', noisePictures('more', 30, { ...look, seed: 9 }));
  await room.expectImages('one', 50);
  expect(await splitTable(page)).toEqual({ one: [35, 10, 5], two: [14, 4, 2] });
  const after = await placesOf(page);
  expect(Object.keys(after)).toHaveLength(70);
  for (const [id, place] of Object.entries(before)) expect(after[id]).toBe(place);

  // Unlocked, everything is dealt again: the same counts, but not all in the same places.
  await page.getByRole('button', { name: 'Unlock the split', exact: true }).click();
  await page.getByRole('button', { name: 'Lock the split', exact: true }).click();
  const again = await placesOf(page);
  expect(Object.entries(before).some(([id, place]) => again[id] !== place)).toBe(true);
});

test('test images are held out and measured on a click only', async ({ page }) => {
  await spyOnEngine(page);
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await openFold(page, 'Split and balance');
  await page.getByRole('spinbutton', { name: 'Test share, %' }).fill('20');
  await page.getByRole('spinbutton', { name: 'Test share, %' }).press('Enter');
  await room.trainToTheEnd();
  const rows = page.locator('#runs tbody tr').first();
  await expect(rows.locator('td').nth(3)).toHaveText('–');
  await page.getByRole('button', { name: /^Measure on the \d+ test images$/ }).click();
  const strong = page.locator('dl-own-test strong');
  await expect(strong).toBeVisible();
  const accuracy = Number.parseFloat(await strong.innerText());
  // 200 images, so whole halves of a percent; a network that has learned anything, but is no oracle.
  const held = Number(
    /on\s+(\d+)\s+test/.exec(await page.locator('dl-own-test .row').innerText())?.[1],
  );
  expect(Math.abs(held - 200)).toBeLessThanOrEqual(5);
  expect(accuracy).toBeGreaterThan(60);
  expect(accuracy).toBeLessThan(99);
  await expect(rows.locator('td').nth(3)).toHaveText(`${accuracy.toFixed(1)}%`);
});

test('standardised inputs have mean 0; the page says in which range they lie', async ({ page }) => {
  const room = await openRoom(page);
  // Half the pixels of every image black, half white: mean 0.5, deviation 0.5.
  const checked = (/** @type {number} */ seed) =>
    noisePictures('checked', 4, { level: 128, spread: 0, seed }).map((file) => file);
  await room.nameClass(0, 'a');
  await room.nameClass(1, 'b');
  await room.addImages('a', noisePictures('a', 4, { level: 0, spread: 0, seed: 1 }));
  await room.addImages('b', noisePictures('b', 4, { level: 255, spread: 0, seed: 1 }));
  expect(checked(1)).toHaveLength(4);
  await openFold(page, 'Images');
  const ranges = page.locator('dl-seen-strip .range');
  await expect(ranges).toHaveText(['0 … 0', '1 … 1']);
  await page.getByText('0…255', { exact: true }).click();
  await expect(ranges).toHaveText(['0 … 0', '255 … 255']);
  await page.getByText('Standardised', { exact: true }).click();
  await expect(ranges).toHaveText(['-1 … -1', '1 … 1']);
});

test('a slider of the augmentation changes the eight versions at once; without any they are equal', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await openFold(page, 'Augmentation');
  const canvases = page.locator('dl-augmentation-options li canvas');
  await expect(canvases).toHaveCount(8);
  const pictures = () =>
    canvases.evaluateAll((all) => all.map((canvas) => /** @type {any} */ (canvas).toDataURL()));
  await expect(async () => expect(new Set(await pictures()).size).toBe(1)).toPass();
  await page.getByRole('slider', { name: 'Shift sideways' }).fill('0.3');
  await expect(async () => expect(new Set(await pictures()).size).toBeGreaterThan(4)).toPass();
  const before = await pictures();
  await page.getByRole('button', { name: 'Another 8' }).click();
  await expect(async () => expect(await pictures()).not.toEqual(before)).toPass();
});

test('photos of 1920 × 1080 train at full size, in about the memory the page said', async ({
  page,
}) => {
  const room = await openRoom(page);
  const size = { width: 1920, height: 1080, spread: 80 };
  for (const [place, name] of ['dark', 'light'].entries()) {
    await room.nameClass(place, name);
    await room.addImages(
      name,
      noisePictures(name, 3, { ...size, level: 80 + 90 * place, seed: place }),
    );
  }
  await openFold(page, 'Images');
  await page.getByRole('button', { name: 'Remove hidden layer 1' }).click();
  await openFold(page, 'More for each layer');
  await page.getByRole('button', { name: 'Add a layer' }).click();
  const units = page.getByRole('spinbutton', { name: 'Neurons of hidden layer 1' });
  await units.fill('8');
  await units.press('Enter');
  const before = await heapBytes(page);
  await page.getByRole('button', { name: 'Original size: 1,920 × 1,080' }).click();
  await expect(page.getByText('1920 × 1080 × 1 = 2,073,600')).toBeVisible();
  // 2,073,600 · 8 + 8 and 8 + 1
  await expect(page.getByText('16,588,817')).toBeVisible();
  const note = page.locator('dl-estimate-note p');
  await expect(note).toContainText('MB');
  const said = Number(/([\d.,]+) MB/.exec(await note.innerText())?.[1]) * 2 ** 20;
  await expect(page.getByText('Preparing images')).toHaveCount(0);
  await openFold(page, 'Training');
  const epochs = page.getByRole('spinbutton', { name: 'Epochs', exact: true });
  await epochs.fill('3');
  await epochs.press('Enter');
  await room.trainToTheEnd();
  const grown = (await heapBytes(page)) - before;
  console.log(
    `    said ${Math.round(said / 2 ** 20)} MB, grown by ${Math.round(grown / 2 ** 20)} MB`,
  );
  expect(Math.abs(grown - said) / grown).toBeLessThan(0.2);

  await units.fill('4096');
  await units.press('Enter');
  // 8,493,473,793 weights of 4 bytes six times: they, derivatives, what Adam keeps (2) and its copy (2).
  await expect(page.getByRole('alert').filter({ hasText: 'cannot fit' })).toContainText(
    /about 189\.\d GB of memory .* at most 4 GB/,
  );
  await expect(page.getByRole('button', { name: 'Train again' })).toBeDisabled();
});

/** @param {import('@playwright/test').Page} page */
function heapBytes(page) {
  return page.evaluate(async () => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    await app.engine.measure();
    return app.engine.info.heapBytes;
  });
}
