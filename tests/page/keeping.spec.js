// Projects survive: a reload, a killed browser in mid-training, a full disk; a browser that keeps nothing.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openFold, openRoom } from '../support/images-room.js';
import { expectInPassing } from '../support/in-passing.js';
import { greyPng } from '../support/png.js';
import {
  classNames,
  expectSameAnswers,
  expectSaved,
  filesOf,
  fillRoom,
  numbersOf,
  runsOf,
  saveProjectFile,
  scratchFolder,
} from '../support/projects.js';

/** for a profile and a project file */
const scratch = scratchFolder();

/** @param {import('@playwright/test').Page} page @param {string} label @param {string} value */
async function setNumber(page, label, value) {
  const summary = page.locator('summary').filter({ hasText: 'epochs · batch' });
  const field = page.getByRole('spinbutton', { name: label, exact: true });
  if (!(await field.isVisible())) await summary.click();
  await field.fill(value);
  await field.press('Enter');
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

/** The browser's process that has a profile: not the script that may have started it. @param {string} profile */
function killBrowser(profile) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter(
    (line) =>
      line.includes(`--user-data-dir=${profile}`) &&
      !line.includes('--type=') &&
      !/^ *\d+ \S*sh /.test(line),
  );
  expect(own).toHaveLength(1);
  process.kill(Number.parseInt(own[0], 10), 'SIGKILL');
}

test('killed in mid-training: everything is there, and training goes on from the last whole epoch', async ({
  baseURL,
  launchOptions,
}) => {
  const profile = scratch('profile');
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
  // long enough for all that is changed before it ends
  patience: 24,
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
  await room.expectImages('sailboat', 12);
  await expectSaved(page);
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
  await expectInPassing(page.getByText(/Epoch [3-9] of 20/));
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
  const path = scratch('refused.denselab');
  await saveProjectFile(page, path);
  expect(Object.keys(unzipSync(readFileSync(path)))).toContain('network.safetensors');
});
