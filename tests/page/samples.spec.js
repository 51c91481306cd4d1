// Show 1: ten classes of real images, as a folder of folders, a zip archive, MNIST's files, a table.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { alone } from '../support/alone.js';
import { openRoom } from '../support/images-room.js';
import { watchLongTasks } from '../support/long-tasks.js';
import {
  countsOf,
  csv,
  folderNames,
  idxFiles,
  pngFiles,
  samples,
  writeFolder,
} from '../support/sample-files.js';

const images = samples(300);
const archive = { mimeType: 'application/zip' };

/** @param {{ path: string, bytes: Uint8Array }[]} files @param {string} root */
const zipOf = (files, root = '') =>
  Buffer.from(zipSync(Object.fromEntries(files.map(({ path, bytes }) => [root + path, bytes]))));

/** @param {import('@playwright/test').Page} page @param {any} files */
const chooseArchive = (page, files) =>
  page.getByLabel('Zip, IDX or CSV', { exact: true }).setInputFiles(files);

/** @param {import('../support/images-room.js').ImagesRoom} room @param {string[]} names @param {number[]} counts */
async function expectClasses(room, names, counts) {
  for (const [i, name] of names.entries()) await room.expectImages(name, counts[i]);
  await expect(room.classes).toHaveCount(names.length);
}

/** Drops a folder on the page, as from the desktop. @param {import('@playwright/test').Page} page @param {string} folder */
async function drop(page, folder) {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop']))
    await client.send('Input.dispatchDragEvent', { type, x: 700, y: 120, data });
}

const numbers = folderNames.map((_, label) => String(label));

test('a folder of folders dropped on the page becomes ten named classes', async ({ page }) => {
  const room = await openRoom(page);
  const folder = test.info().outputPath('clothes');
  writeFolder(folder, [
    ...pngFiles(images),
    { path: 'Bag/.DS_Store', bytes: Buffer.from('x') },
    { path: 'Bag/notes.png', bytes: Buffer.from('Buy milk.') },
  ]);
  await drop(page, folder);
  await expectClasses(room, folderNames, countsOf(images));
  // A wrong file is reported beside the class it was meant for.
  const list = room.class('Bag').getByRole('list', { name: '1 file could not be used' });
  await expect(list.getByRole('listitem')).toHaveText('notes.png: this is text, not an image.');
});

test('the same as a zip archive; photos and clothes in one', async ({ page }) => {
  const room = await openRoom(page);
  const classes = join(import.meta.dirname, '..', 'fixtures', 'classes');
  const photos = ['sailboat', 'sunflower'].flatMap((name) =>
    readdirSync(join(classes, name)).map((file) => ({
      path: `${name}/${file}`,
      bytes: readFileSync(join(classes, name, file)),
    })),
  );
  const junk = [{ path: '__MACOSX/Bag/._1.png', bytes: Buffer.from('x') }];
  const files = [...pngFiles(images), ...photos, ...junk];
  await chooseArchive(page, { ...archive, name: 'all.zip', buffer: zipOf(files, 'data/') });
  await expectClasses(
    room,
    [...folderNames, 'sailboat', 'sunflower'],
    [...countsOf(images), 12, 12],
  );
  await expect(page.getByText('could not be used')).toHaveCount(0);
});

for (const gzip of [false, true]) {
  test(`the same as MNIST's two files${gzip ? ', packed' : ''}`, async ({ page }) => {
    const room = await openRoom(page);
    await chooseArchive(page, idxFiles(images, { gzip }));
    await expectClasses(room, numbers, countsOf(images));
    // The first image is the first in its class, pixel for pixel.
    const { label, pixels } = images[0];
    await room
      .class(String(label))
      .getByRole('button', { name: /^Show all/ })
      .click();
    const first = room.class(String(label)).getByRole('option', { name: 'some-images-1.pgm' });
    await expect(first).toBeVisible();
    await expect(async () => {
      const grey = await first.locator('canvas').evaluate((canvas) => {
        const element = /** @type {HTMLCanvasElement} */ (canvas);
        const context = element.getContext('2d');
        return [...(context?.getImageData(0, 0, element.width, element.height).data ?? [])].filter(
          (_, i) => i % 4 === 0,
        );
      });
      expect(grey).toEqual([...pixels]);
    }).toPass({ timeout: 5000 });
  });
}

test('the same as a table, whose wrong lines are named', async ({ page }) => {
  const room = await openRoom(page);
  const lines = csv(images).split('\n');
  lines[5] = lines[5].replace(/,\d+$/, '');
  lines[9] = lines[9].replace(/^(\d+),\d+/, '$1,900');
  await chooseArchive(page, {
    name: 'train.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
  const good = images.filter((_, i) => i !== 4 && i !== 8);
  await expectClasses(room, numbers, countsOf(good));
  await expect(
    page.getByRole('list', { name: '2 parts of the files' }).getByRole('listitem'),
  ).toHaveText([
    'train.csv: line 6 has 784 values instead of 785.',
    'train.csv: line 10, column 2: “900” is not a number from 0 to 255.',
  ]);
});

test('images without labels go into the class they are dropped on', async ({ page }) => {
  const room = await openRoom(page);
  const [only] = idxFiles(images);
  await room.addImages('Class 1', [only]);
  await room.expectImages('Class 1', 300);
});

test('what cannot be used is refused by name', async ({ page }) => {
  const room = await openRoom(page);
  const good = zipOf(pngFiles(images.slice(0, 20)));
  const directory = good.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const encrypted = Buffer.from(good);
  encrypted[directory + 8] |= 1;
  const bomb = Buffer.from(good);
  bomb.writeUInt32LE(2 ** 31, directory + 24);
  const [pictures, labels] = idxFiles(images);
  const [, fewer] = idxFiles(images.slice(0, 10));
  await chooseArchive(page, [
    { ...archive, name: 'cut.zip', buffer: good.subarray(0, -30) },
    { ...archive, name: 'locked.zip', buffer: encrypted },
    { ...archive, name: 'bomb.zip', buffer: bomb },
    { ...labels, name: 'alone-labels-idx1-ubyte' },
    pictures,
    { ...fewer, name: 'some-labels-idx1-ubyte' },
    { name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from('name,price\nbread,2\n') },
  ]);
  const list = page.getByRole('list', { name: '6 files could not be used' });
  await page.getByRole('button', { name: 'Show 1 more' }).click();
  await expect(list.getByRole('listitem')).toHaveText([
    /^bomb\.zip: the zip archive claims to hold 2,048 MB in a tiny file/,
    'cut.zip: this is not a complete zip archive.',
    'locked.zip: the zip archive is protected by a password; unpack it first.',
    'some-images-idx3-ubyte: there are 300 images, but 10 labels in some-labels-idx1-ubyte: they do not belong together.',
    'alone-labels-idx1-ubyte: these are labels; choose them together with the file of images that belongs to them.',
    /^prices\.csv: this is not a table of pixels: a line has 2 values/,
  ]);
  await expect(room.classes).toHaveCount(2);
});

test.describe('many', () => {
  test('10 000 PNG files come in with progress, and the page answers', alone, async ({ page }) => {
    const many = samples(10_000);
    const folder = test.info().outputPath('clothes');
    writeFolder(folder, pngFiles(many));
    const room = await openRoom(page);
    const longTasks = await watchLongTasks(page);
    const started = Date.now();
    await drop(page, folder);
    const progress = page.getByRole('progressbar', { name: 'Adding images' }).first();
    await expect(progress).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('10,000 images', { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(progress).toHaveCount(0);
    const seconds = (Date.now() - started) / 1000;
    console.log(`    10 000 images in ${seconds} s: ${Math.round(10_000 / seconds)} images/s`);
    const tasks = await longTasks();
    await expectClasses(room, folderNames, countsOf(many));
    expect(tasks).toEqual([]);
  });
});

test('cancel keeps what came in', async ({ page }) => {
  await openRoom(page);
  await chooseArchive(page, idxFiles(samples(10_000)));
  await expect(page.getByText(/^[1-9][\d,]* images$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  const told = page.getByText(/^Cancelled: [\d,]+ of 10,000 were done/);
  await expect(told).toBeVisible();
  const done = Number(/ ([\d,]+) of/.exec(await told.innerText())?.[1].replace(',', ''));
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(10_000);
  await expect(
    page.getByText(`${done.toLocaleString('en')} images`, { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});
