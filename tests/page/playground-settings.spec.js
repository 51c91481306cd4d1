// The playground’s settings: each is chosen, does what it says, and is in the address.

import { expect, test } from '@playwright/test';
import { alone } from '../support/alone.js';
import { watchLongTasks } from '../support/long-tasks.js';
import { openPlayground } from '../support/playground-room.js';

test('learning rate: the training goes on with it', async ({ page }) => {
  const room = await openPlayground(page);
  const { weights, epoch } = await room.oneEpoch();
  await room.choose('Learning rate', '0.3');
  await expect(page).toHaveURL(/learningRate=0\.3&/);
  expect(await room.state()).toMatchObject({ epoch, weights });
  await room.oneEpoch();
});

for (const [label, value, key, setting] of [
  ['Activation', 'relu', 'activation=relu', { activation: 'relu' }],
  ['Regularization', 'L1', 'regularization=L1', { regularization: 'L1' }],
  ['Regularization rate', '0.1', 'regularizationRate=0.1', { regularizationRate: 0.1 }],
  ['Problem', 'regression', 'problem=regression', { problem: 'regression' }],
]) {
  test(`${label} is chosen, is in the address, and makes a new network`, async ({ page }) => {
    const room = await openPlayground(page);
    await room.oneEpoch();
    await room.choose(String(label), String(value));
    await expect(page).toHaveURL(new RegExp(`${key}&`));
    await expect(room.epochs).toHaveText('0');
    expect((await room.state()).settings).toMatchObject(Object(setting));
  });
}

test('L1 makes weights exactly 0', async ({ page }) => {
  const room = await openPlayground(
    page,
    'playground?regularization=L1&regularizationRate=0.03&networkShape=6&xSquared=true&sinX=true',
  );
  await room.choose('Speed', '10');
  const { weights } = await room.trainFor(100);
  const dead = weights['hidden1/kernel'].filter((weight) => weight === 0);
  expect(dead.length).toBeGreaterThan(0);
});

test('training share, noise and batch size by their sliders', async ({ page }) => {
  const room = await openPlayground(page);
  expect(await room.state()).toMatchObject({ cut: 250, samples: 500 });
  await room.field('Training data').fill('80');
  await expect.poll(async () => (await room.state()).cut).toBe(400);
  await room.field('Noise').fill('30');
  await expect.poll(async () => (await room.state()).settings.noise).toBe(30);
  await room.field('Batch size').focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await room.state()).settings.batchSize).toBe(1);
  await page.keyboard.press('End');
  await expect.poll(async () => (await room.state()).settings.batchSize).toBe(2000);
  await expect(page).toHaveURL(/batchSize=2000/);
  await room.oneEpoch();
});

test('all data sets of both problems are there and make points', async ({ page }) => {
  const room = await openPlayground(page);
  for (const name of ['Exclusive or', 'Two clouds', 'Spiral', 'Circle', 'Rings']) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
    await expect.poll(async () => await room.epoch()).toBe(0);
    await room.oneEpoch();
  }
  await room.choose('Problem', 'regression');
  await expect.poll(async () => (await room.state()).samples).toBe(1200);
  await page.getByRole('radio', { name: 'Hills and valleys' }).check({ force: true });
  await expect.poll(async () => (await room.state()).settings.regDataset).toBe('reg-gauss');
  await expect(room.testAccuracy).toHaveCount(0);
});

test('new data come with a new seed', async ({ page }) => {
  const room = await openPlayground(page);
  const { settings, weights } = await room.state();
  await page.getByRole('button', { name: 'New data' }).click();
  await expect.poll(async () => (await room.state()).settings.seed).not.toBe(settings.seed);
  await expect.poll(async () => (await room.state()).weights).not.toEqual(weights);
});

test('inputs go on and off, and the last one stays', async ({ page }) => {
  const room = await openPlayground(page);
  const input = (/** @type {string} */ name) =>
    page.getByRole('switch', { name: `Input ${name}`, exact: true });
  await input('x₁x₂').click();
  await expect.poll(async () => (await room.state()).inputs).toEqual(['x₁', 'x₂', 'x₁x₂']);
  await input('sin x₂').click();
  await input('x₁').click();
  await input('x₂').click();
  await input('sin x₂').click();
  await expect.poll(async () => (await room.state()).inputs).toEqual(['x₁x₂']);
  await input('x₁x₂').click();
  await expect(input('x₁x₂')).toBeChecked();
  expect((await room.state()).inputs).toEqual(['x₁x₂']);
});

test('layers and neurons by + and −, or as a number', async ({ page }) => {
  const room = await openPlayground(page);
  await room.moreLayers.click();
  await expect(page.getByText('3 hidden layers')).toBeVisible();
  await page.getByRole('button', { name: 'One more neuron in layer 2' }).click();
  await expect.poll(async () => (await room.state()).settings.networkShape).toEqual([4, 3, 2]);
  await page.getByRole('button', { name: 'One neuron less in layer 1' }).click();
  await page.getByLabel('Neurons in layer 3').fill('128');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/networkShape=3,3,128/);
  await expect(page.getByText('and 114 more')).toBeVisible();
  await page.getByLabel('Neurons in layer 3').fill('1000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 128.');
  await room.oneEpoch();
  for (let layer = 0; layer < 3; layer++) await room.lessLayers.click();
  await expect(page.getByText('0 hidden layers')).toBeVisible();
  await expect(room.lessLayers).toBeDisabled();
  await room.oneEpoch();
});

test('32 layers of 128 neurons train, and the page stays awake', alone, async ({ page }) => {
  const room = await openPlayground(
    page,
    `playground?networkShape=${Array(32).fill(128)}&initializer=glorotUniform`,
  );
  const tasks = await watchLongTasks(page);
  await room.trainUntil(3);
  expect(await tasks()).toEqual([]);
  await expect(room.moreLayers).toBeDisabled();
});

test('test data are shown, and only the answer', async ({ page }) => {
  const room = await openPlayground(page);
  await room.choose('Speed', '25');
  await room.trainFor(200);
  const dots = room.plane.locator('canvas').nth(1);
  const painted = () =>
    dots.evaluate((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      const all = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return all?.filter((value, index) => index % 4 === 3 && value > 0).length ?? 0;
    });
  const before = await painted();
  await room.field('Test data').check();
  await expect.poll(painted).toBeGreaterThan(1.5 * before);
  await expect(page).toHaveURL(/showTestData=true/);

  const shades = () =>
    room.plane
      .locator('canvas')
      .first()
      .evaluate((element) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        const row = canvas.getContext('2d')?.getImageData(0, canvas.height / 2, canvas.width, 1);
        return new Set(new Uint32Array(/** @type {any} */ (row).data.buffer)).size;
      });
  const many = await shades();
  await room.field('Only the answer').check();
  await expect.poll(shades).toBeLessThan(many / 2);
  await expect(page).toHaveURL(/discretize=true/);
});
