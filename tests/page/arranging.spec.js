// Duplicates, moving, leaving out, deleting, undo; and out again as an archive.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openRoom } from '../support/images-room.js';
import { pngFiles, samples } from '../support/sample-files.js';

/** @type {{ name: string, mimeType: string, buffer: Buffer }[]} */
const files = pngFiles(samples(12)).map(({ bytes }, i) => ({
  name: `picture ${i}.png`,
  mimeType: 'image/png',
  buffer: bytes,
}));

/** Two classes: eight pictures and four. @param {import('@playwright/test').Page} page */
async function twoClasses(page) {
  const room = await openRoom(page);
  for (const [place, name] of ['left', 'right'].entries()) await room.nameClass(place, name);
  await room.addImages('left', files.slice(0, 8));
  await room.addImages('right', files.slice(8));
  await room.expectImages('left', 8);
  await room.expectImages('right', 4);
  return room;
}

/** @param {import('../support/images-room.js').ImagesRoom} room @param {string} name */
async function openImages(room, name) {
  await room
    .class(name)
    .getByRole('button', { name: /^Show all/ })
    .click();
  return room.class(name).getByRole('listbox', { name: `Images of “${name}”` });
}

test('duplicates are left out, and come in when they are wanted', async ({ page }) => {
  const room = await twoClasses(page);
  const again = { ...files[0], name: 'the same under another name.png' };
  await room.addImages('left', [again, files[9], files[9]]);
  const note = room.class('left').getByText('3 duplicates left out');
  await expect(note).toBeVisible();
  await room.expectImages('left', 8);
  await room.class('left').getByRole('button', { name: 'Keep them' }).click();
  await room.expectImages('left', 11);
  await expect(note).toHaveCount(0);

  // What is no longer there is no duplicate.
  await room.class('right').getByRole('button', { name: 'More for “right”' }).click();
  await page.getByRole('menuitem', { name: 'Delete class “right”' }).click();
  await room.addImages('left', [files[10]]);
  await room.expectImages('left', 12);
  await expect(room.class('left').getByText('left out')).toHaveCount(0);
});

test('images are moved by keyboard and menu, and Ctrl+Z brings all back in their order', async ({
  page,
}) => {
  const room = await twoClasses(page);
  const list = await openImages(room, 'left');
  const names = () =>
    list.getByRole('option').evaluateAll((all) => all.map((one) => one.ariaLabel));
  // An image has its name once it is shown.
  await expect.poll(async () => (await names()).filter(Boolean).length).toBe(8);
  const before = await names();
  await list.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(room.class('left').getByText('3 images selected')).toBeVisible();
  const move = room.class('left').getByRole('button', { name: 'Move to another class' });
  await move.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'right' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(5);
  await room.expectImages('right', 7);
  await expect.poll(names).toEqual([before[0], ...before.slice(4)]);

  await list.focus();
  await page.keyboard.press('Delete');
  await expect(list.getByRole('option')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('option')).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('option')).toHaveCount(8);
  await room.expectImages('right', 4);
  await expect.poll(names).toEqual(before);
});

test('a picture is dragged onto another class', async ({ page }) => {
  const room = await twoClasses(page);
  const list = await openImages(room, 'left');
  await list.getByRole('option', { name: 'picture 2.png' }).dragTo(room.class('right'));
  await expect(list.getByRole('option')).toHaveCount(7);
  await room.expectImages('right', 5);
  await expect(page.getByText('1 image moved to “right”.')).toBeVisible();
});

test('what is left out stays, but is not trained on', async ({ page }) => {
  const room = await twoClasses(page);
  const list = await openImages(room, 'left');
  await list.getByRole('option', { name: 'picture 1.png' }).click();
  await list.getByRole('option', { name: 'picture 3.png' }).click({ modifiers: ['Control'] });
  await room.class('left').getByRole('button', { name: 'Leave out of training' }).click();
  await expect(list.getByRole('option', { name: /left out of training/ })).toHaveCount(2);
  await expect(list.getByRole('option')).toHaveCount(8);
  // What training gets, from the page's own account of it.
  expect(await trainedOn(page)).toEqual([6, 4]);

  await room.class('right').getByRole('button', { name: 'More for “right”' }).click();
  await page.getByRole('menuitem', { name: 'Leave it out of training' }).click();
  await expect(room.class('right').getByText('Left out of training')).toBeVisible();
  expect(await trainedOn(page)).toEqual([6]);
  await expect(room.train).toBeDisabled();
  await page.keyboard.press('Control+z');
  expect(await trainedOn(page)).toEqual([6, 4]);
  await expect(room.train).toBeEnabled();
});

/** Images of each class as the training takes them. @param {import('@playwright/test').Page} page */
function trainedOn(page) {
  return page.evaluate(() => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const { store } = app.shadowRoot.querySelector('dl-images-room');
    return store.filled.map((/** @type {{ images: number[] }} */ { images }) => images.length);
  });
}

test('a class leaves as an archive of its files, unchanged', async ({ page }) => {
  const room = await twoClasses(page);
  await room.addImages('right', [{ ...files[0], name: 'picture 8.png', buffer: files[1].buffer }]);
  await room.class('right').getByRole('button', { name: 'Keep them' }).click();
  await room.expectImages('right', 5);
  await room.class('right').getByRole('button', { name: 'More for “right”' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save its images as a zip archive' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('right.zip');
  const content = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(content)).toEqual([
    'right/picture 8.png',
    'right/picture 9.png',
    'right/picture 10.png',
    'right/picture 11.png',
    'right/picture 8 (2).png',
  ]);
  expect(Buffer.from(content['right/picture 9.png'])).toEqual(files[9].buffer);
  expect(Buffer.from(content['right/picture 8 (2).png'])).toEqual(files[1].buffer);
});

test('all classes leave as folders, the sample set as PNG, and come back the same', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await page.getByRole('button', { name: 'More for all classes' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save all classes as a zip archive' }).click(),
  ]);
  const path = await download.path();
  const content = unzipSync(readFileSync(path));
  expect(Object.keys(content)).toHaveLength(1000);
  const folders = new Set(Object.keys(content).map((name) => name.split('/')[0]));
  expect(folders.size).toBe(10);
  expect(folders).toContain('T-shirt-top');

  // Read by the browser's decoder: the first image is an ankle boot, pixel for pixel.
  const [first] = samples(1);
  const bytes = [...content['Ankle boot/fashion-mnist-1.png']];
  const grey = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(png)]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = /** @type {any} */ (context).getImageData(0, 0, bitmap.width, bitmap.height);
    return [...data].filter((_, i) => i % 4 === 0);
  }, bytes);
  expect(grey).toEqual([...first.pixels]);

  await page.getByRole('button', { name: 'More for all classes' }).click();
  await page.getByRole('menuitem', { name: 'Start over' }).click();
  await page
    .getByLabel('Zip, IDX or CSV', { exact: true })
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: readFileSync(path) });
  await expect(page.getByText('1,000 images', { exact: true })).toBeVisible();
  await expect(room.classes).toHaveCount(10);
});
