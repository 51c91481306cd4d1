// The playground’s addresses: those of TensorFlow Playground, and its own.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openPlayground, PlaygroundRoom } from '../support/playground-room.js';

const addresses = JSON.parse(
  readFileSync(new URL('../fixtures/playground-addresses.json', import.meta.url), 'utf8'),
);

for (const { name, address, settings, epochs } of addresses) {
  test(`TensorFlow Playground’s address “${name}” opens the same experiment`, async ({ page }) => {
    const room = await openPlayground(page, address);
    await expect(page).toHaveTitle('denselab · Playground');
    const state = await room.state();
    expect(state.error).toBe('');
    expect(state.settings).toMatchObject(settings);
    const { networkShape, features, hidden } = state.settings;
    const columns = networkShape.map((/** @type {number} */ units) => units);
    await expect(room.network.getByRole('button', { name: /^Layer \d+, neuron/ })).toHaveCount(
      columns.reduce((/** @type {number} */ sum, /** @type {number} */ units) => sum + units, 0),
    );
    await expect(room.network.getByRole('switch', { checked: true })).toHaveCount(features.length);
    if (!hidden.includes('learningRate'))
      await expect(room.field('Learning rate')).toHaveValue(String(state.settings.learningRate));
    await expect(room.field('Activation')).toHaveValue(state.settings.activation);
    await expect(room.field('Regularization')).toHaveValue(state.settings.regularization);
    await expect(room.field('Test data')).toBeChecked({ checked: state.settings.showTestData });
    await expect(room.field('Only the answer')).toBeChecked({
      checked: state.settings.discretize,
    });
    await room.choose('Speed', '5');
    const { testLoss } = await room.trainFor(Math.min(epochs, 50));
    expect(testLoss).toBeLessThan(1);
  });
}

test('controls that an address hides are hidden, and the text', async ({ page }) => {
  const hidden = [
    'playButton',
    'stepButton',
    'resetButton',
    'learningRate',
    'activation',
    'regularization',
    'regularizationRate',
    'problem',
    'dataset',
    'percTrainData',
    'noise',
    'batchSize',
    'numHiddenLayers',
    'showTestData',
    'discretize',
  ];
  const flags = hidden.map((control) => `${control}_hide=true`).join('&');
  const room = await openPlayground(page, `activation=tanh&hideText=true&${flags}`);
  for (const label of [
    'Learning rate',
    'Activation',
    'Regularization',
    'Regularization rate',
    'Problem',
    'Training data',
    'Noise',
    'Batch size',
    'Test data',
    'Only the answer',
  ])
    await expect(room.field(label)).toHaveCount(0);
  for (const button of [room.train, room.step, room.reset, room.moreLayers])
    await expect(button).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Circle' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(room.network).toBeVisible();
  await room.choose('Speed', '5');
  await expect(page).toHaveURL(/hideText=true.*speed|speed.*hideText=true/);
  await expect(room.train).toHaveCount(0);
});

test('what makes no sense is named in a sentence, everything else is used', async ({ page }) => {
  const room = await openPlayground(
    page,
    'activation=tanh&learningRate=fast&colour=red&dataset=xor&networkShape=5',
  );
  await expect(page.getByRole('status').filter({ hasText: 'make no sense' })).toHaveText(
    /learningRate, colour/,
  );
  expect((await room.state()).settings).toMatchObject({
    learningRate: 0.03,
    dataset: 'xor',
    networkShape: [5],
  });
});

test('every change is in the address, and the address alone brings it back', async ({ page }) => {
  const room = await openPlayground(page);
  await room.choose('Activation', 'relu');
  await page.getByRole('radio', { name: 'Spiral', exact: true }).check({ force: true });
  await room.moreLayers.click();
  await page.getByRole('switch', { name: 'Input sin x₁' }).click();
  const { settings } = await room.state();
  await page.reload();
  const again = new PlaygroundRoom(page);
  await again.ready();
  expect((await again.state()).settings).toEqual(settings);
});

test('back and forward bring the experiments of their addresses', async ({ page }) => {
  const room = await openPlayground(page);
  const dataset = async () => (await room.state()).settings.dataset;
  await page.getByRole('radio', { name: 'Spiral', exact: true }).check({ force: true });
  await page.goto('./#playground?dataset=gauss');
  await expect.poll(dataset).toBe('gauss');
  await page.goBack();
  await expect.poll(dataset).toBe('spiral');
  await page.goForward();
  await expect.poll(dataset).toBe('gauss');
  // From another room it is as it was left, and the address says so.
  await page.goto('./#pixels');
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  await expect.poll(() => page.url()).toContain('dataset=gauss');
  expect(await dataset()).toBe('gauss');
});
