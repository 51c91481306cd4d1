// The playground’s weights, seen and set by hand: neurons, links, keys.

import { expect, test } from '@playwright/test';
import { openPlayground } from '../support/playground-room.js';

test('a neuron opens its bias and its weights; what is typed is what the network has', async ({
  page,
}) => {
  const room = await openPlayground(page);
  await page.getByRole('button', { name: 'Layer 2, neuron 1' }).click();
  await expect(room.editor).toBeVisible();
  await expect(room.editor.getByRole('spinbutton')).toHaveCount(5);
  await room.editor.getByLabel('bias').fill('0.75');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await room.state()).weights['hidden2/bias'][0]).toBe(0.75);
  // The figures are of the network that is seen, not of the last epoch.
  const { testLoss } = await room.state();
  await expect(
    page.locator('dl-loss-panel dl-curves').getByText(testLoss.toFixed(3)),
  ).toBeVisible();
  await room.editor.getByLabel('from Layer 1, neuron 3').fill('-1.5');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await room.state()).weights['hidden2/kernel'][4]).toBe(-1.5);
  await room.editor.getByLabel('bias').fill('');
  await page.keyboard.press('Tab');
  await expect(room.editor.getByRole('alert')).toContainText('From -1,000,000 to 1,000,000.');
  await page.keyboard.press('Escape');
  await expect(room.editor).toBeHidden();
  await room.oneEpoch();
});

test('a link says its weight and opens it', async ({ page }) => {
  const room = await openPlayground(page);
  // Right beside x₁ all its links run level: the first is the one at its height.
  const input = await page.getByRole('switch', { name: 'Input x₁', exact: true }).boundingBox();
  if (!input) throw new Error('no input');
  const [x, y] = [input.x + input.width + 6, input.y + input.height / 2];
  await page.mouse.move(x, y);
  await expect(room.network.getByText(/^\s*weight -?\d/)).toBeVisible();
  await page.mouse.click(x, y);
  const editor = page.getByRole('dialog', { name: /^x₁ → Layer 1, neuron \d$/ });
  await expect(editor).toBeVisible();
  const unit = Number((await editor.getAttribute('aria-label'))?.slice(-1)) - 1;
  await editor.getByLabel('weight').fill('2.5');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await room.state()).weights['hidden1/kernel'][unit]).toBe(2.5);
});

test('by keyboard: arrows go from neuron to neuron, Enter opens', async ({ page }) => {
  const room = await openPlayground(page);
  await page.getByRole('switch', { name: 'Input x₁', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('switch', { name: 'Input x₂', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Layer 1, neuron 2' })).toBeFocused();
  await expect(room.plane.getByText('Layer 1, neuron 2')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(room.editor.getByLabel('bias')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Layer 1, neuron 2' })).toBeFocused();
});

test('a neuron pointed at shows its map in the plane', async ({ page }) => {
  const room = await openPlayground(page);
  const ground = room.plane.locator('canvas').first();
  await page.getByRole('switch', { name: 'Input x₁', exact: true }).hover();
  await expect(room.plane.getByText('Input x₁')).toBeVisible();
  // x₁ is below 0 at the left and above at the right: orange and blue.
  const left = await room.colourAt(ground, 0.1, 0.5);
  const right = await room.colourAt(ground, 0.9, 0.5);
  expect(left[0]).toBeGreaterThan(left[2]);
  expect(right[2]).toBeGreaterThan(right[0]);
  await page.getByRole('button', { name: 'Output 1' }).hover();
  await expect(room.plane.getByText('Output 1')).toBeVisible();
});
