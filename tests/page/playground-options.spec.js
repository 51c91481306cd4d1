// What the playground adds to its settings: optimizers, losses, several classes; experiments as files and links.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openPlayground, PlaygroundRoom } from '../support/playground-room.js';

test('optimizer, loss, first weights, dropout, batch normalization, samples, seed', async ({
  page,
}) => {
  const room = await openPlayground(page);
  await page.getByText('More', { exact: true }).click();
  await room.choose('Optimizer', 'adam');
  await room.choose('Loss function', 'crossentropy');
  await room.choose('First weights', 'glorotUniform');
  await room.choose('Dropout', '0.1');
  await room.field('Batch normalization').check();
  await room.field('Samples').fill('300');
  await page.keyboard.press('Tab');
  await room.field('Seed').fill('my own');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await room.state()).samples).toBe(300);
  await expect(page).toHaveURL(/seed=my\+own/);
  const { weights } = await room.state();
  expect(Object.keys(weights)).toContain('batch_normalization/gamma');
  await room.choose('Speed', '10');
  const { trainLoss } = await room.trainFor(150);
  expect(trainLoss).toBeLessThan(0.45);
  // Probabilities: from 0 to 1.
  await expect(page.getByText(/^\s*0\s+1\s*$/)).toBeVisible();
});

test('several classes end with softmax, each in its colour', async ({ page }) => {
  const room = await openPlayground(page, 'playground?dataset=blobs&learningRate=0.1');
  await page.getByText('More', { exact: true }).click();
  await room.field('Classes').fill('5');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Output 5' })).toBeVisible();
  await expect(room.field('Loss function')).toHaveValue('crossentropy');
  await expect(room.field('Loss function')).toBeDisabled();
  await room.choose('Speed', '10');
  await room.trainFor(200);
  await expect(room.testAccuracy).toHaveText(/^(9\d\.\d|100\.0)%$/);
});

test('an experiment goes into a file, and comes back exactly', async ({ page }, info) => {
  const room = await openPlayground(page, 'playground?dataset=xor&optimizer=adam&networkShape=5');
  const trained = await room.trainFor(10);
  await room.menu.click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save to a file' }).click();
  const path = info.outputPath('experiment.json');
  await (await saving).saveAs(path);
  const next = await room.oneEpoch();

  await page.goto('about:blank');
  const other = await openPlayground(page, 'playground?dataset=circle');
  await page.getByLabel('Open a file').setInputFiles(path);
  await expect(page.getByText(`experiment.json is open, at epoch ${trained.epoch}.`)).toBeVisible();
  expect(await other.state()).toMatchObject({
    epoch: trained.epoch,
    weights: trained.weights,
    testLoss: trained.testLoss,
    settings: trained.settings,
  });
  await expect(page).toHaveURL(/dataset=xor/);
  expect((await other.oneEpoch()).weights).toEqual(next.weights);

  // What is no experiment is refused, and nothing is lost.
  const before = await other.state();
  const content = JSON.parse(readFileSync(path, 'utf8'));
  content.weights[0].data.pop();
  for (const [text, reason] of [
    ['{"format": "denselab playgr', /no JSON file, or damaged/],
    ['{"layers": []}', /no experiment of this playground/],
    [JSON.stringify({ ...content, version: 9 }), /another version \(9\)/],
    [JSON.stringify({ ...content, epoch: -1 }), /“epoch” in it makes no sense/],
    [JSON.stringify(content), /broken\.json was not opened/],
  ]) {
    await page.getByLabel('Open a file').setInputFiles({
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from(String(text)),
    });
    await expect(page.getByText(reason)).toBeVisible();
  }
  expect(await other.state()).toEqual(before);
});

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const room = await openPlayground(page, 'playground?dataset=spiral');
  await room.menu.click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('dataset=spiral');
  await page.goto('about:blank');
  await page.goto(link);
  const again = new PlaygroundRoom(page);
  await again.ready();
  expect((await again.state()).settings.dataset).toBe('spiral');
});
