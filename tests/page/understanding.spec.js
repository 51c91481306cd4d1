// Step 4: the figures and pictures that say why the network is right or wrong, against data sets that are
// made so that the test knows the answer.

import { expect, test } from '@playwright/test';
import { alone } from '../support/alone.js';
import { openRoom } from '../support/images-room.js';
import { watchLongTasks } from '../support/long-tasks.js';
import { greyPng } from '../support/png.js';
import { Understanding } from '../support/understanding.js';

const side = 28;

/** @param {string} name @param {(x: number, y: number) => number} grey 0…255 of a pixel */
function picture(name, grey) {
  const pixels = Uint8Array.from({ length: side * side }, (_, i) =>
    grey(i % side, Math.floor(i / side)),
  );
  return { name, mimeType: 'image/png', buffer: greyPng(pixels, side, side) };
}

/** @param {number} count @param {(n: number) => ReturnType<typeof picture>} make */
const several = (count, make) => Array.from({ length: count }, (_, n) => make(n));

/** @param {import('@playwright/test').Page} page @param {number} epochs */
async function setEpochs(page, epochs) {
  await page.getByText('Training', { exact: true }).click();
  const field = page.getByRole('spinbutton', { name: 'Epochs', exact: true });
  await field.fill(String(epochs));
  await field.press('Enter');
}

test('a mislabelled image is the one mistake, in figures and in the list', async ({ page }) => {
  const room = await openRoom(page);
  const stray = picture('stray.png', () => 232);
  await room.nameClass(0, 'dark');
  await room.nameClass(1, 'light');
  const dark = several(12, (n) => picture(`dark ${n}.png`, () => 10 + 2 * n));
  await room.addImages('dark', [...dark, stray]);
  await room.addImages(
    'light',
    several(12, (n) => picture(`light ${n}.png`, () => 215 + 2 * n)),
  );
  await setEpochs(page, 300);
  await room.trainToTheEnd();

  const understanding = new Understanding(page);
  const { section, gallery } = understanding;
  await section.getByText('All', { exact: true }).click();
  await expect(section.getByText('24 of 25 images right')).toBeVisible();
  expect(await understanding.cells()).toEqual({
    'dark → dark': 12,
    'dark → light': 1,
    'light → light': 12,
  });
  // SciPy: binomtest(24, 25).proportion_ci(method='wilson').
  await expect(section.getByText('between 80.5% and 99.3%')).toBeVisible();
  await expect(section.getByRole('row', { name: /^dark 1\.00 0\.92 0\.96 13/ })).toBeVisible();
  await expect(section.getByRole('row', { name: /^light 0\.92 1\.00 0\.96 12/ })).toBeVisible();

  // The worst mistake, also by its cell; the other cells hold what they should.
  await expect(gallery.getByRole('listitem')).toHaveCount(1);
  await expect(gallery.getByTitle('stray.png')).toBeVisible();
  await understanding.cell('light', 'light').click();
  await expect(gallery.getByRole('listitem')).toHaveCount(12);
  const names = await gallery
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.title));
  expect(names.sort()).toEqual(
    several(12, (n) => picture(`light ${n}.png`, () => 0))
      .map(({ name }) => name)
      .sort(),
  );
  await understanding.cell('dark', 'light').click();
  await expect(gallery.getByRole('listitem')).toHaveCount(1);

  // The probability beside it is the one that "Try it" gives the same picture.
  const listed = await gallery.getByTitle('stray.png').innerText();
  await room.tryImages([stray]);
  await expect(room.meters.first()).toBeVisible();
  const [best] = await room.bars();
  expect(best.name).toBe('light');
  expect(listed).toContain(`${Math.round(100 * best.probability)}%`);
});

test('the test set: a thousand images a class, as many right as "Measure" counts', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  await page.getByRole('button', { name: 'Measure' }).click();
  const measured = page
    .getByRole('region', { name: 'Try it' })
    .getByRole('status')
    .locator('strong');
  await expect(measured).toBeVisible({ timeout: 30_000 });

  const understanding = new Understanding(page);
  const { section } = understanding;
  await section.getByText('Test set', { exact: true }).click();
  await expect(section.getByText(/of 10,000 images right/)).toBeVisible({ timeout: 30_000 });
  const rows = new Map();
  let right = 0;
  for (const [key, count] of Object.entries(await understanding.cells())) {
    const [truth, answer] = key.split(' → ');
    rows.set(truth, (rows.get(truth) ?? 0) + count);
    if (truth === answer) right += count;
  }
  expect([...rows.values()]).toEqual(new Array(10).fill(1000));
  expect(`${(right / 100).toFixed(1)}%`).toBe(await measured.innerText());
});

test('pictures of weights: colours follow the weights, and only what differs is learned', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.nameClass(0, 'left dark');
  await room.nameClass(1, 'left light');
  // The right half is black in all of them: its weights get no gradient.
  const half = (/** @type {string} */ name, /** @type {number} */ grey) =>
    picture(name, (x, y) => (x < side / 2 ? grey + ((3 * x + 5 * y) % 17) : 0));
  await room.addImages(
    'left dark',
    several(10, (n) => half(`dark ${n}.png`, 10 + n)),
  );
  await room.addImages(
    'left light',
    several(10, (n) => half(`light ${n}.png`, 200 + n)),
  );
  await setEpochs(page, 10);
  await room.trainToTheEnd();

  const understanding = new Understanding(page);
  await understanding.open('Neurons');
  await understanding.section.getByText('Number', { exact: true }).click();
  const weight = await understanding.firstWeight();
  const before = await understanding.neurons();
  await page.getByRole('button', { name: '10 more epochs' }).click();
  await expect(page.getByText('Epoch 20 of 20')).toBeVisible();
  await expect(room.reset).toBeVisible();
  await expect.poll(() => understanding.firstWeight()).not.toBe(weight);
  const after = await understanding.neurons();

  const change = { left: 0, right: 0 };
  let miscoloured = 0;
  for (const [n, { values, limit, pixels }] of after.entries()) {
    for (const [i, value] of values.entries()) {
      const part = i % side < side / 2 ? 'left' : 'right';
      change[part] = Math.max(change[part], Math.abs(value - before[n].values[i]));
      const [red, , blue] = pixels.slice(4 * i, 4 * i + 3);
      // Red above 0, blue below; next to 0 the colours are too close to grey to tell.
      const told = Math.abs(value) > 0.02 * limit;
      if (told && Math.sign(red - blue) !== Math.sign(value)) miscoloured++;
    }
  }
  expect(miscoloured).toBe(0);
  expect(change.right).toBe(0);
  expect(change.left).toBeGreaterThan(1e-3);
});

test('pictures of weights move while the network trains', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('10,000');
  await setEpochs(page, 100);
  await room.train.click();
  const understanding = new Understanding(page);
  await understanding.open('Neurons');
  const weight = await understanding.firstWeight();
  await expect.poll(() => understanding.firstWeight()).not.toBe(weight);
  await expect(room.stop).toBeVisible();
  await room.stop.click();
});

test.describe('60 000 images', () => {
  test('no view holds the page up for more than 50 ms', alone, async ({ page }) => {
    const room = await openRoom(page);
    await room.loadSampleSet('60,000');
    await setEpochs(page, 1);
    await room.trainToTheEnd();
    const longTasks = await watchLongTasks(page);
    const understanding = new Understanding(page);
    const { section } = understanding;
    await section.getByText('All', { exact: true }).click();
    await expect(section.getByText(/of 60,000 images right/)).toBeVisible({ timeout: 30_000 });
    await understanding.open('Neurons');
    await expect(section.getByText('It answers most to')).toBeVisible({ timeout: 30_000 });
    await understanding.open('Map');
    await expect(section.getByText('3,000 of 60,000 images are shown')).toBeVisible({
      timeout: 30_000,
    });
    await section.getByText('Pixels', { exact: true }).click();
    await page.waitForTimeout(3000);
    expect(await longTasks()).toEqual([]);
  });
});
