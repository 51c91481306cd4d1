// Projects survive: a reload, a killed browser in mid-training, a full disk; and go to and from one file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { violations } from '../support/accessibility.js';
import { alone } from '../support/alone.js';
import { openFold, openRoom } from '../support/images-room.js';
import { greyPng } from '../support/png.js';
import {
  expectSaved,
  numbersOf,
  openProjectFile,
  openProjects,
  runsOf,
  saveProjectFile,
} from '../support/projects.js';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'classes');
const classNames = ['sailboat', 'sunflower'];

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(join(fixtures, folder)).map((name) => join(fixtures, folder, name));

/** @type {string} for profiles and project files */
let scratch = '';
test.beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'denselab-keeping-'));
});
test.afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

/** Two classes of fixture images, named and in. @param {import('../support/images-room.js').ImagesRoom} room */
async function fillRoom(room) {
  for (const [place, name] of classNames.entries()) {
    await room.nameClass(place, name);
    await room.addImages(name, filesOf(name));
  }
}

/** @param {import('@playwright/test').Page} page @param {string} label @param {string} value */
async function setNumber(page, label, value) {
  const summary = page.locator('summary').filter({ hasText: 'epochs · batch' });
  const field = page.getByRole('spinbutton', { name: label, exact: true });
  if (!(await field.isVisible())) await summary.click();
  await field.fill(value);
  await field.press('Enter');
}

/** @param {{ probabilities: number[] }[]} found @param {{ probabilities: number[] }[]} wanted */
function expectSameAnswers(found, wanted) {
  expect(found).toHaveLength(wanted.length);
  for (const [i, { probabilities }] of wanted.entries()) {
    for (const [k, p] of probabilities.entries())
      expect(Math.abs(found[i].probabilities[k] - p)).toBeLessThanOrEqual(1e-6);
  }
}

test('a reload brings everything back, and the network answers the same', async ({ page }) => {
  let room = await openRoom(page);
  await fillRoom(room);
  await setNumber(page, 'Epochs', '12');
  await room.trainToTheEnd();
  await room.tryImages(filesOf('unseen'));
  await room.answers(8);
  const before = await numbersOf(page);
  expect(before.curves.loss).toHaveLength(12);
  await expectSaved(page);

  await page.reload();
  room = await openRoom(page);
  for (const name of classNames) await room.expectImages(name, 12);
  await expect(room.reset).toBeVisible();
  await expect(page.getByText('Epoch 12 of 12')).toBeVisible();
  const after = await numbersOf(page);
  expect(after.curves).toEqual(before.curves);
  expect(after.settings).toEqual(before.settings);
  expect(after.classes.map(({ name, hue, images }) => [name, hue, images.length])).toEqual(
    before.classes.map(({ name, hue, images }) => [name, hue, images.length]),
  );
  // What was tried is there with its answers; tried anew, each gets the same from the restored weights.
  expect(after.trials).toEqual(before.trials);
  await room.tryImages(filesOf('unseen'));
  await room.answers(16);
  const { trials } = await numbersOf(page);
  expectSameAnswers(trials.slice(0, 8), before.trials);

  // A thumbnail is the picture, not an empty canvas: the sailboats' sky is blue.
  const [red, , blue] = await room
    .class('sailboat')
    .locator('dl-thumbnail canvas')
    .first()
    .evaluate((/** @type {HTMLCanvasElement} */ canvas) => [
      ...(canvas.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? []),
    ]);
  expect(blue - red).toBeGreaterThan(20);
});

/** The browser's process that has a profile. @param {string} profile */
function killBrowser(profile) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter(
    (line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='),
  );
  expect(own).toHaveLength(1);
  process.kill(Number.parseInt(own[0], 10), 'SIGKILL');
}

test('killed in mid-training: everything is there, and training goes on from the last whole epoch', async ({
  baseURL,
  launchOptions,
}) => {
  const profile = join(scratch, 'profile');
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL,
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
  let context = await launch();
  let page = await context.newPage();
  let room = await openRoom(page);
  await room.loadSampleSet('10,000');
  await setNumber(page, 'Epochs', '30');
  // Plain descent remembers nothing between steps: an interrupted training equals one that was not.
  await page.getByRole('combobox', { name: 'Optimizer' }).selectOption('sgd');
  await room.train.click();
  await expect(page.getByText(/Epoch (9|1\d) of 30/)).toBeVisible({ timeout: 60_000 });
  const ended = new Promise((resolve) => context.on('close', resolve));
  killBrowser(profile);
  await ended;

  context = await launch();
  page = await context.newPage();
  room = await openRoom(page);
  const note = page.getByText(/Training was interrupted after epoch \d+ of 30\. It goes on/);
  await expect(note).toBeVisible();
  const last = Number(/epoch (\d+)/.exec(await note.innerText())?.[1]);
  console.log(`    killed in epoch 9 or later, goes on after epoch ${last}`);
  expect(last).toBeGreaterThanOrEqual(1);
  await expect(page.getByText('10,000 images', { exact: true })).toBeVisible();
  await expect(page.getByText('Epoch 30 of 30')).toBeVisible({ timeout: 60_000 });
  await expect(room.reset).toBeVisible();
  const { curves } = await numbersOf(page);
  expect(curves.loss).toHaveLength(30);

  // The same training in one go.
  await room.reset.click();
  await room.train.click();
  await expect(page.getByText('Epoch 30 of 30')).toBeVisible({ timeout: 60_000 });
  await expect(room.reset).toBeVisible();
  const whole = (await numbersOf(page)).curves;
  for (const name of ['loss', 'accuracy', 'val_loss', 'val_accuracy']) {
    for (const [epoch, value] of whole[name].entries())
      expect(Math.abs(curves[name][epoch] - value)).toBeLessThanOrEqual(1e-6);
  }
  await context.close();
});

/** @param {import('@playwright/test').Page} page how many runs the browser has in its database */
const keptRuns = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('denselab');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction('runs').objectStore('runs').count();
          counting.onsuccess = () => resolve(counting.result);
          db.close();
        };
      }),
  );

test('finished trainings and a locked split survive; one goes back to the first of them', async ({
  page,
}) => {
  let room = await openRoom(page);
  await fillRoom(room);
  await setNumber(page, 'Epochs', '6');
  await openFold(page, 'Split and balance');
  await page.getByRole('button', { name: 'Lock the split', exact: true }).click();
  await room.trainToTheEnd();
  await room.tryImages(filesOf('unseen').slice(0, 3));
  await room.answers(3);
  const first = await numbersOf(page);
  expect(Object.keys(first.locked ?? {})).toHaveLength(24);
  await setNumber(page, 'Neurons of hidden layer 1', '16');
  await page.getByRole('button', { name: 'Train again' }).click();
  await expect(page.getByRole('button', { name: 'Delete “Run 2”' })).toBeVisible();
  await page.getByRole('button', { name: 'Star “Run 1”' }).click();
  const runs = await runsOf(page);
  expect(runs.map(({ starred, held }) => [starred, held])).toEqual([
    [true, 5],
    [false, 5],
  ]);
  expect(runs[0].weights).not.toBe(runs[1].weights);
  await expectSaved(page);

  await page.reload();
  room = await openRoom(page);
  await openFold(page, 'Split and balance');
  await expect(page.getByRole('button', { name: 'Unlock the split', exact: true })).toBeVisible();
  expect(await runsOf(page)).toEqual(runs);
  expect((await numbersOf(page)).locked).toEqual(first.locked);
  await page.getByRole('button', { name: 'Go back to “Run 1”' }).click();
  const same = async () => {
    const { trials, current } = await numbersOf(page);
    expectSameAnswers(trials, first.trials);
    expect(current).toBe(runs[0].id);
  };
  await expect(same).toPass({ timeout: 20_000 });
  await expectSaved(page);

  // It is the network of Run 1 that is there the next time, and answers; Run 2 is gone for good.
  await page.getByRole('button', { name: 'Delete “Run 2”' }).click();
  await expectSaved(page);
  expect(await keptRuns(page)).toBe(1);
  await page.reload();
  room = await openRoom(page);
  await expect(page.getByText('Epoch 6 of 6')).toBeVisible();
  await same();
  await room.tryImages(filesOf('unseen').slice(0, 3));
  await room.answers(6);
  expectSameAnswers((await numbersOf(page)).trials.slice(0, 3), first.trials);
  expect(await runsOf(page)).toEqual([runs[0]]);
});

/** Changes settings that have no part in what is tested. @param {import('@playwright/test').Page} page @param {any} patch */
const setSettings = (page, patch) =>
  page.evaluate((values) => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    app.shadowRoot.querySelector('dl-images-room').store.setSettings(values);
  }, patch);

const everything = {
  inputs: 'gradients',
  layers: [{ units: 256, activation: 'relu', dropout: 0.3, batchNormalization: true }],
  optimizer: 'adam',
  learningRate: 0.003,
  schedule: 'cosine',
  warmupEpochs: 4,
  epochs: 80,
  batchSize: 8,
  horizontalFlip: true,
  rotationRange: 10,
  noise: 0.1,
  useEma: true,
  classWeights: 'balanced',
  labelSmoothing: 0.1,
  earlyStopping: true,
  monitor: 'val_loss',
  patience: 12,
  restoreBestWeights: true,
};

test('interrupted with everything on: the same training, though classes and settings were changed meanwhile', async ({
  page,
}) => {
  let room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await setSettings(page, everything);
  await room.trainToTheEnd();
  const whole = await numbersOf(page);
  console.log(`    best ${whole.held + 1} of ${whole.curves.loss.length}, ${whole.ending}`);
  expect(whole.ending).toBe('earlyStopped');

  await room.reset.click();
  await room.train.click();
  await setSettings(page, { ...everything, epochs: 9, layers: [], seed: 7 });
  await room.nameClass(10, 'sailboat');
  await room.addImages('sailboat', filesOf('sailboat'));
  // Between the best epoch and the end: what is counted and put back comes from before the reload.
  await expect(async () => {
    const { length } = (await numbersOf(page)).curves.loss;
    expect(length).toBeGreaterThan(whole.held + 4);
  }).toPass({ intervals: [20], timeout: 60_000 });
  await page.reload();
  room = await openRoom(page);
  const note = page.getByText(/Training was interrupted after epoch \d+ of 80\. It goes on/);
  await expect(note).toBeVisible();
  console.log(`    ${await note.innerText()}`);
  await room.expectImages('sailboat', 12);
  await expect(page.getByRole('button', { name: 'Delete “Run 2”' })).toBeVisible({
    timeout: 60_000,
  });
  const { curves, ending, held, settings } = await numbersOf(page);
  expect({ curves, ending, held }).toEqual({
    curves: whole.curves,
    ending: 'earlyStopped',
    held: whole.held,
  });
  expect(settings.epochs).toBe(9);
  const [one, two] = await runsOf(page);
  expect(two.weights).toBe(one.weights);
  expect(two.settings).toEqual(one.settings);
  expect(two.result).toEqual(one.result);
});

test('a paused training that was closed waits for one click', async ({ page, context }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('10,000');
  await room.train.click();
  await expect(page.getByText(/Epoch [3-9] of 20/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expectSaved(page);
  await page.close();

  const second = await context.newPage();
  const reopened = await openRoom(second);
  await expect(second.getByText(/Training was interrupted after epoch \d+ of 20/)).toBeVisible();
  await second.waitForTimeout(500);
  expect((await numbersOf(second)).status).toBe('stopped');
  await second.getByRole('button', { name: 'Go on training' }).click();
  await expect(second.getByText('Epoch 20 of 20')).toBeVisible({ timeout: 60_000 });
  await expect(reopened.reset).toBeVisible();
  expect((await numbersOf(second)).curves.loss).toHaveLength(20);
});

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
  const path = join(scratch, 'two.denselab');
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
  const sound = join(scratch, 'sound.denselab');
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
    writeFileSync(join(scratch, name), content);
    await openProjectFile(page, join(scratch, name));
    await expect(page.getByText(message)).toContainText(name);
    for (const each of classNames) await room.expectImages(each, 12);
  }
  const dialog = await openProjects(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

/** A file of noise, which no format makes smaller. @param {number} seed */
function noise(seed) {
  const side = 2900;
  let state = seed;
  const pixels = Uint8Array.from({ length: side * side }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return { name: `noise ${seed}.png`, mimeType: 'image/png', buffer: greyPng(pixels, side, side) };
}

test('a full disk: what is not saved is named, what was saved stays, the page goes on', async ({
  page,
}) => {
  const room = await openRoom(page);
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  // Chromium looks again only when what it had seen is used up: so from the start.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 8_000_000 });
  await fillRoom(room);
  await expectSaved(page);

  await room.addImages('sunflower', [noise(1), noise(2)]);
  const alert = page.getByRole('alert').filter({ hasText: 'The storage that this browser allows' });
  await expect(alert).toContainText('2 images (noise 1.png, noise 2.png)');
  await room.expectImages('sunflower', 14);
  await room.trainToTheEnd();
  await page.waitForTimeout(1500);
  await page.reload();
  await room.expectImages('sailboat', 12);
  await room.expectImages('sunflower', 12);

  await room.addImages('sunflower', [noise(3)]);
  await expect(alert).toContainText('1 image (noise 3.png)');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await room.expectImages('sunflower', 13);
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

test('where the browser refuses storage the page works, and says that nothing is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const room = await openRoom(page);
  await fillRoom(room);
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible();
  await room.trainToTheEnd();
  const path = join(scratch, 'refused.denselab');
  await saveProjectFile(page, path);
  expect(Object.keys(unzipSync(readFileSync(path)))).toContain('network.safetensors');
});

/** What a JPEG file says about itself, so that no two are the same. @param {Buffer} jpeg @param {number} number */
function marked(jpeg, number) {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(number, 4);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Buffer[]>} JPEG files of 1600 × 1200 pixels */
async function photos(page) {
  const files = await page.evaluate(() =>
    Promise.all(
      [20, 220].map(async (hue) => {
        const canvas = new OffscreenCanvas(1600, 1200);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        for (let i = 0; i < 400; i++) {
          context.fillStyle = `hsl(${hue + (i % 60)} 70% ${20 + (i % 61)}%)`;
          context.fillRect((i * 379) % 1600, (i * 223) % 1200, 160, 120);
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      }),
    ),
  );
  return files.map((bytes) => Buffer.from(bytes));
}

/** @param {import('@playwright/test').Page} page @param {'PNG' | 'JPEG'} format @returns {Promise<string[][]>} paths of 500 files a class */
async function thousand(page, format) {
  const images = format === 'JPEG' ? await photos(page) : [];
  const grey = (/** @type {number} */ label, /** @type {number} */ n) =>
    Uint8Array.from({ length: 784 }, (_, i) =>
      // The number in the first two pixels: no two files are the same.
      i < 2 ? (n >> (8 * i)) & 255 : Math.abs(255 * label - ((i * n) % 97)),
    );
  return classNames.map((_, label) =>
    Array.from({ length: 500 }, (_, n) => {
      const path = join(scratch, `${format} ${label} ${n}.${format.toLowerCase()}`);
      const png = () => greyPng(grey(label, n), 28, 28);
      writeFileSync(path, format === 'PNG' ? png() : marked(images[label], 1000 * label + n));
      return path;
    }),
  );
}

for (const [format, kind] of /** @type {const} */ ([
  ['PNG', 'PNG files of 28 × 28'],
  ['JPEG', 'JPEG photos of 2 megapixels'],
])) {
  test(
    `a session with 1,000 ${kind} and a trained network is back soon`,
    alone,
    async ({ page }) => {
      test.setTimeout(300_000);
      const room = await openRoom(page);
      for (const [label, files] of (await thousand(page, format)).entries()) {
        const name = classNames[label];
        await room.nameClass(label, name);
        await room.addImages(name, files, 140_000);
        await room.expectImages(name, 500);
      }
      await room.trainToTheEnd();
      await expectSaved(page);

      // In the page's own time, which begins with the navigation.
      await page.addInitScript(watchForUsable);
      await page.reload();
      const usable = page.waitForFunction(() => /** @type {any} */ (globalThis).usableAfter);
      const milliseconds = Number(await (await usable).jsonValue());
      console.log(`    back after ${Math.round(milliseconds)} ms`);
      for (const name of classNames) await room.expectImages(name, 500);
      const started = Date.now();
      await page.getByRole('button', { name: '20 more epochs' }).click();
      await expect(page.getByText(/Epoch \d+ of 40/)).toBeVisible();
      console.log(`    training goes on within ${Date.now() - started} ms`);
      expect(milliseconds).toBeLessThan(2000);
      expect(Date.now() - started).toBeLessThan(2000);
    },
  );
}

/** Runs in the page: usable is the room with painted thumbnails, and a network in the engine. */
function watchForUsable() {
  const look = () => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const room = app?.shadowRoot?.querySelector('dl-images-room');
    const card = room?.shadowRoot
      ?.querySelector('dl-classes-panel')
      ?.shadowRoot?.querySelector('dl-class-card');
    const canvas = card?.shadowRoot
      ?.querySelector('dl-thumbnail')
      ?.shadowRoot?.querySelector('canvas');
    // A canvas that nobody has painted is 300 pixels wide.
    const painted = canvas && canvas.width < 300;
    if (painted && room.trainer.model && !room.keeping.state.waking)
      Object.assign(globalThis, { usableAfter: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
