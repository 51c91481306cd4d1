// Several projects, on one page or in two tabs; and each to and from one file.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { violations } from '../support/accessibility.js';
import { openRoom } from '../support/images-room.js';
import {
  classNames,
  expectSameAnswers,
  expectSaved,
  filesOf,
  fillRoom,
  numbersOf,
  openProjectFile,
  openProjects,
  runsOf,
  saveProjectFile,
  scratchFolder,
} from '../support/projects.js';

/** for project files */
const scratch = scratchFolder();

test('to a file and back: the images byte for byte, the network to the last bit', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openRoom(page);
  await fillRoom(room);
  await room.trainToTheEnd();
  await room.tryImages(filesOf('unseen').slice(0, 3));
  await room.answers(3);
  const before = await numbersOf(page);
  const path = scratch('two.denselab');
  await saveProjectFile(page, path);

  // Read by another program than wrote it.
  const files = unzipSync(readFileSync(path));
  const about = JSON.parse(Buffer.from(files['project.json']).toString());
  expect(about).toMatchObject({ format: 'denselab project', version: 1 });
  for (const name of classNames) {
    for (const source of filesOf(name)) {
      const kept = files[`images/${name}/${basename(source)}`];
      expect(Buffer.compare(Buffer.from(kept), readFileSync(source))).toBe(0);
    }
  }
  const arrays = Buffer.from(files['network.safetensors']);
  const header = JSON.parse(arrays.subarray(8, 8 + Number(arrays.readBigUInt64LE(0))).toString());
  const shapes = Object.values(header).flatMap(({ shape }) => (shape ? [shape] : []));
  expect(shapes.slice(0, 4)).toEqual([[2352, 128], [128], [128, 1], [1]]);
  const run = Buffer.from(files['runs/1.safetensors']);
  const runHeader = JSON.parse(run.subarray(8, 8 + Number(run.readBigUInt64LE(0))).toString());
  const { data_offsets: place } = runHeader[Object.keys(header)[1]];
  expect(place).toEqual([0, 4 * 2352 * 128]);
  const numbers = (/** @type {Buffer} */ file) =>
    file.subarray(8 + Number(file.readBigUInt64LE(0)));
  const size = place[1];
  expect(Buffer.compare(numbers(run).subarray(0, size), numbers(arrays).subarray(0, size))).toBe(0);
  const runs = await runsOf(page);

  // Dropped on the page of somebody else.
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const other = await context.newPage();
  const arrived = await openRoom(other);
  const bytes = readFileSync(path).toString('base64');
  const transfer = await other.evaluateHandle(async (content) => {
    const blob = await (await fetch(`data:application/zip;base64,${content}`)).blob();
    const data = new DataTransfer();
    data.items.add(new File([blob], 'two.denselab'));
    return data;
  }, bytes);
  const target = other.getByRole('region', { name: 'Class Class 1', exact: true });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  for (const name of classNames) await arrived.expectImages(name, 12);
  await expect(arrived.reset).toBeVisible();
  await expectSaved(other);
  const after = await numbersOf(other);
  expect(after.curves).toEqual(before.curves);
  expect(await runsOf(other)).toEqual(runs);
  await arrived.tryImages(filesOf('unseen').slice(0, 3));
  await arrived.answers(6);
  expectSameAnswers((await numbersOf(other)).trials.slice(0, 3), before.trials);
  // It is a project of its own, which is still there the next time.
  await expectSaved(other);
  await other.reload();
  for (const name of classNames) await arrived.expectImages(name, 12);
  await context.close();
});

test('a file that is no project, is damaged or newer is refused by name, and nothing changes', async ({
  page,
}) => {
  const room = await openRoom(page);
  await fillRoom(room);
  await expectSaved(page);
  const sound = scratch('sound.denselab');
  await saveProjectFile(page, sound);
  const bytes = readFileSync(sound);
  const flipped = Buffer.from(bytes);
  flipped[bytes.indexOf('images/sunflower/sunflower_05.png') + 2000] ^= 1;
  const newer = { format: 'denselab project', version: 99 };
  const { 'images/sailboat/sailboat_03.jpg': _, ...incomplete } = unzipSync(bytes);
  /** @type {[string, Uint8Array, string | RegExp][]} */
  const wrong = [
    ['notes.denselab', Buffer.from('Buy milk and bread.\n'), /is not a denselab project/],
    ['empty.denselab', Buffer.alloc(0), /is not a denselab project/],
    ['photos.denselab', zipSync({ 'a.txt': strToU8('a') }), /is not a denselab project/],
    ['short.denselab', bytes.subarray(0, bytes.length - 4000), /is cut off: its end is missing/],
    ['flipped.denselab', flipped, /is damaged: images\/sunflower\/sunflower_05\.png/],
    ['thin.denselab', zipSync(incomplete), /not complete: images\/sailboat\/sailboat_03\.jpg/],
    [
      'newer.denselab',
      zipSync({ 'project.json': strToU8(JSON.stringify(newer)) }),
      /made by a newer version of denselab \(project version 99; this page reads up to 1\)/,
    ],
  ];
  for (const [name, content, message] of wrong) {
    writeFileSync(scratch(name), content);
    await openProjectFile(page, scratch(name));
    await expect(page.getByText(message)).toContainText(name);
    for (const each of classNames) await room.expectImages(each, 12);
  }
  const dialog = await openProjects(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

test('several projects: begun, named, opened, duplicated, deleted and brought back', async ({
  page,
}) => {
  const room = await openRoom(page);
  await fillRoom(room);
  await expectSaved(page);
  let dialog = await openProjects(page);
  const name = dialog.getByRole('textbox', { name: 'Project name' });
  await name.fill('Boats and flowers');
  await name.press('Enter');
  await dialog.getByRole('button', { name: 'New project' }).click();
  await expect(page.getByRole('region', { name: 'Class Class 1', exact: true })).toBeVisible();
  await expect(room.class('sailboat')).toHaveCount(0);

  await room.nameClass(0, 'only boats');
  await room.addImages('only boats', filesOf('sailboat').slice(0, 3));
  await expectSaved(page);
  dialog = await openProjects(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  const boats = dialog.getByRole('listitem').filter({ hasText: '24 images' });
  await expect(dialog.getByRole('listitem').filter({ hasText: '3 images' })).toHaveCount(1);
  await expect(boats).toContainText(/\d kB|MB/);
  await boats.getByRole('button', { name: 'Duplicate “Boats and flowers”' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Open “Boats and flowers (copy)”' }).click();
  for (const each of classNames) await room.expectImages(each, 12);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Boats and flowers (copy)' })).toBeVisible();
  for (const each of classNames) await room.expectImages(each, 12);

  dialog = await openProjects(page);
  await dialog.getByRole('button', { name: 'Delete “Boats and flowers (copy)”' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(room.class('sailboat')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  for (const each of classNames) await room.expectImages(each, 12);
});

test.describe('390 pixels wide', () => {
  const viewport = { width: 390, height: 844 };
  test.use({ locale: 'ru-RU', viewport, hasTouch: true, isMobile: true });

  test('the list of projects by keyboard; axe finds nothing in it', async ({ page }) => {
    await page.goto('./');
    const input = page.getByLabel(/Добавить изображения в/).first();
    await input.setInputFiles(filesOf('sailboat').slice(0, 2));
    await expectSaved(page);
    await page.getByRole('button', { name: 'Проект без названия' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Проекты' });
    await expect(dialog.getByRole('listitem')).toContainText('2 изображения');
    await expect(dialog.getByRole('meter', { name: 'Занятое место' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const sides = await dialog
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
    // A question mark is drawn small; its target is not.
    expect(sides.filter((side) => side < 43.5 && side !== 18)).toEqual([]);
    const scroll = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(scroll).toBe(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Проект без названия' })).toBeFocused();
  });
});

test('two tabs: the second is told and writes nothing, until it takes over', async ({
  page,
  context,
}) => {
  const room = await openRoom(page);
  await fillRoom(room);
  await expectSaved(page);
  const second = await context.newPage();
  const same = await openRoom(second);
  const told = second.getByText('This project is open in another tab');
  await expect(told).toBeVisible();
  await same.nameClass(0, 'ships');
  await second.waitForTimeout(1000);
  await second.getByRole('button', { name: 'Work on it here' }).click();
  await expect(told).toHaveCount(0);
  await expect(same.class('sailboat')).toBeVisible();
  await expect(page.getByText('This project is open in another tab')).toBeVisible();
  await same.nameClass(0, 'ships');
  await expectSaved(second);
  await page.close();
  await second.reload();
  await expect(same.class('ships')).toBeVisible();
});
