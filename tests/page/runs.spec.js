// Training in numbers: presets, the learning-rate finder, early stopping, runs compared and gone back to.

import { expect, test } from '@playwright/test';
import { en } from '../../web/languages/en/index.js';
import { defaults } from '../../web/rooms/images/settings.js';
import { governed, presetSettings } from '../../web/rooms/images/training/presets.js';
import { openFold, openRoom } from '../support/images-room.js';
import { noisePictures } from '../support/made-images.js';

/** The room's state. @param {import('@playwright/test').Page} page @param {string} name */
const stateOf = (page, name) =>
  page.evaluate((key) => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    return app.shadowRoot.querySelector('dl-images-room').store.state[key];
  }, name);

/** @param {import('@playwright/test').Page} page @param {string} label @param {string} value */
async function setNumber(page, label, value) {
  const field = page.getByRole('spinbutton', { name: label, exact: true });
  await field.fill(value);
  await field.press('Enter');
}

/** @param {Record<string, any>} settings only those that presets set */
const presetPart = (settings) =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => governed.has(key)));

test('a preset sets what the table says, and a change by hand makes it Custom', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  const choice = page.getByRole('group', { name: 'How to train' });
  await expect(choice.getByRole('radio', { name: 'Balanced' })).toBeChecked();
  expect(await stateOf(page, 'settings')).toEqual(defaults);
  const smallest = await page.evaluate(() => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const { classes } = app.shadowRoot.querySelector('dl-images-room').store.state;
    return Math.min(...classes.map((/** @type {any} */ item) => item.images.length));
  });
  for (const [name, label] of [
    ['best', 'Best'],
    ['quick', 'Quick look'],
    ['balanced', 'Balanced'],
  ]) {
    await choice.getByText(label, { exact: true }).click();
    const wanted = presetSettings(name, { perClass: smallest, images: 1000 });
    expect(presetPart(await stateOf(page, 'settings'))).toEqual(wanted);
    await expect(page.getByText(String(en[`presets.${name}.text`]))).toBeVisible();
  }
  await openFold(page, 'Training');
  await setNumber(page, 'Epochs', '7');
  await expect(choice.getByRole('radio', { name: 'Custom' })).toBeChecked();
  expect((await stateOf(page, 'settings')).epochs).toBe(7);
  // What no preset sets leaves the choice as it is.
  await choice.getByText('Balanced', { exact: true }).click();
  await setNumber(page, 'Seed', '3');
  await expect(choice.getByRole('radio', { name: 'Balanced' })).toBeChecked();
});

test('the time a preset names is about the time that its training takes', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('10,000');
  const time = page.locator('#preset-time');
  await expect(time).toContainText(/About \d+ s for these 10,000 images/, { timeout: 20_000 });
  await room.trainToTheEnd();
  const [run] = await stateOf(page, 'runs');
  // After one training the estimate is that training.
  const said = Number(/About (\d+) s/.exec(await time.innerText())?.[1]);
  console.log(`    said ${said} s, took ${run.seconds.toFixed(1)} s`);
  expect(Math.abs(said - run.seconds)).toBeLessThanOrEqual(1);
});

test('the learning-rate finder suggests a rate at which training improves, and changes nothing', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await openFold(page, 'Training');
  const before = await stateOf(page, 'settings');
  await page.getByRole('button', { name: 'Find a learning rate' }).click();
  const use = page.getByRole('button', { name: /^Use / });
  await expect(use).toBeVisible({ timeout: 60_000 });
  const { rates, losses, suggestion } = await stateOf(page, 'rates');
  expect(rates.length).toBeGreaterThan(20);
  expect(losses).toHaveLength(rates.length);
  expect(rates[0]).toBeCloseTo(1e-6, 12);
  expect(rates[1] / rates[0]).toBeCloseTo(1e7 ** (1 / 99), 6);
  // It ended because the loss had risen far above its best, before the rate was at its largest.
  expect(rates.at(-1)).toBeLessThan(10);
  expect(losses.at(-1)).toBeGreaterThan(2 * Math.min(...losses));
  expect(suggestion).toBeGreaterThan(1e-4);
  expect(suggestion).toBeLessThan(0.1);
  await expect(page.locator('dl-rate-finder-panel canvas')).toBeVisible();
  expect(await stateOf(page, 'settings')).toEqual(before);
  expect(await stateOf(page, 'trained')).toBeNull();

  await use.click();
  await expect(page.getByRole('spinbutton', { name: 'Learning rate', exact: true })).toHaveValue(
    String(suggestion),
  );
  await setNumber(page, 'Epochs', '5');
  await room.trainToTheEnd();
  const { val_accuracy } = (await stateOf(page, 'run')).curves;
  expect(val_accuracy.at(-1)).toBeGreaterThan(0.7);

  // And it can be cancelled: here a step takes long enough to do so.
  await setNumber(page, 'Neurons of hidden layer 1', '4096');
  await setNumber(page, 'Batch size', '850');
  await page.getByRole('button', { name: 'Find a learning rate' }).click();
  await page.getByRole('button', { name: 'Cancel the search' }).click();
  await expect(page.getByRole('button', { name: 'Find a learning rate' })).toBeVisible();
  expect((await stateOf(page, 'rates')).status).toBe('idle');
});

test('early stopping ends a training that gets worse and puts the best epoch back', async ({
  page,
}) => {
  const room = await openRoom(page);
  // Two classes of the same noise: there is nothing to learn but the training images by heart.
  for (const [place, name] of ['one', 'two'].entries()) {
    await room.nameClass(place, name);
    await room.addImages(
      name,
      noisePictures(name, 40, { level: 128, spread: 255, seed: 5 + place }),
    );
  }
  await openFold(page, 'Training');
  await setNumber(page, 'Epochs', '200');
  await page.getByRole('checkbox', { name: 'Stop early' }).check();
  await setNumber(page, 'Patience, epochs', '6');
  await room.trainToTheEnd();
  const { curves, held, ending } = await stateOf(page, 'run');
  const epochs = curves.val_loss.length;
  expect(ending).toBe('earlyStopped');
  expect(epochs).toBeLessThan(200);
  const best = curves.val_loss.indexOf(Math.min(...curves.val_loss));
  expect(held).toBe(best);
  expect(epochs - 1 - best).toBe(6);
  await expect(page.getByText(`Stopped early, after epoch ${epochs}`)).toBeVisible();
  await expect(
    page.getByText(`The network has the weights of epoch ${best + 1}, the best of ${epochs}.`),
  ).toBeVisible();
  const [run] = await stateOf(page, 'runs');
  expect(run.result.val_loss).toBe(curves.val_loss[best]);
});

test('runs: compared as the curves end, starred, named, deleted, gone back to with the same answers', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await openFold(page, 'Training');
  await setNumber(page, 'Epochs', '4');
  await room.trainToTheEnd();
  await page.getByRole('button', { name: 'Random test images' }).click();
  await expect(room.meters).toHaveCount(10);
  const probabilities = async () =>
    (await stateOf(page, 'trials')).map((/** @type {any} */ trial) => trial.probabilities);
  await expect(async () => expect((await probabilities())[0]).not.toBeNull()).toPass();
  const first = await probabilities();

  await setNumber(page, 'Learning rate', '0.01');
  await setNumber(page, 'Neurons of hidden layer 1', '16');
  await page.getByRole('button', { name: 'Train again' }).click();
  await expect(page.getByRole('row', { name: /Run 2/ }).first()).toBeVisible({ timeout: 60_000 });
  const second = await probabilities();
  expect(distance(first, second)).toBeGreaterThan(0.01);

  const comparison = page.getByRole('table', { name: 'Runs compared' });
  const runs = await stateOf(page, 'runs');
  expect(runs).toHaveLength(2);
  for (const [label, name] of [
    ['Validation accuracy', 'val_accuracy'],
    ['Training accuracy', 'accuracy'],
  ]) {
    const cells = comparison.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell');
    const ends = runs.map(
      (/** @type {any} */ run) => `${(100 * run.curves[name].at(-1)).toFixed(1)}%`,
    );
    await expect(cells).toHaveText(ends);
  }
  await expect(
    comparison.getByRole('row', { name: /^Learning rate/ }).getByRole('cell'),
  ).toHaveText(['0.001', '0.01']);
  await expect(
    comparison.getByRole('row', { name: /^Hidden layers/ }).getByRole('cell'),
  ).toHaveText(['128 relu', '16 relu']);
  await expect(comparison.getByRole('row', { name: /^Epochs/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Go back to “Run 1”' }).click();
  await expect(async () =>
    expect(distance(await probabilities(), first)).toBeLessThan(1e-6),
  ).toPass();
  const settings = await stateOf(page, 'settings');
  expect(settings.learningRate).toBe(0.001);
  expect(settings.layers).toEqual([{ units: 128, activation: 'relu' }]);
  await expect(page.getByText('Epoch 4 of 4')).toBeVisible();
  // It is the very network: training goes on from there.
  await page.getByRole('button', { name: '4 more epochs' }).click();
  await expect(page.getByText('Epoch 8 of 8')).toBeVisible({ timeout: 60_000 });
  await expect(async () =>
    expect((await stateOf(page, 'runs'))[0].curves.loss).toHaveLength(8),
  ).toPass();
  expect(await stateOf(page, 'runs')).toHaveLength(2);

  const name = page.getByRole('textbox', { name: 'Name of “Run 2”' });
  await name.fill('wide steps');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Delete “wide steps”' }).click();
  await expect(page.getByRole('button', { name: 'Delete “wide steps”' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of “wide steps”' })).toHaveValue(
    'wide steps',
  );
  const star = page.getByRole('button', { name: 'Star “wide steps”' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a mean squared error with three classes and label smoothing reach the engine as Keras has them', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await openFold(page, 'Training');
  await page.getByRole('combobox', { name: 'Loss function' }).selectOption('mean_squared_error');
  await setNumber(page, 'Epochs', '3');
  await room.trainToTheEnd();
  const mean = (await stateOf(page, 'run')).curves.loss;
  // Ten outputs of 0.1 against one 1: (0.9² + 9 · 0.1²) / 10 = 0.09 is where it begins.
  expect(mean[0]).toBeLessThan(0.09);
  expect(mean[0]).toBeGreaterThan(0.02);
  await page.getByRole('combobox', { name: 'Loss function' }).selectOption('crossentropy');
  await setNumber(page, 'Label smoothing', '0.5');
  await page.getByRole('button', { name: 'Train again' }).click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  // Targets of 0.55 and nine times 0.05: the least cross-entropy is their entropy, 1.677.
  const smooth = (await stateOf(page, 'run')).curves.loss;
  expect(Math.min(...smooth)).toBeGreaterThan(1.67);
  expect(smooth.at(-1)).toBeLessThan(2.1);
});

/** The largest difference. @param {number[][]} a @param {number[][]} b */
function distance(a, b) {
  return Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - b[i][j]))));
}
