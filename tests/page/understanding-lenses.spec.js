// Step 4, the views that look through the engine's lenses: one picture's reasons, the picture changed, the map.

import { expect, test } from '@playwright/test';
import { fashionMnist } from '../support/fashion-mnist.js';
import { openRoom } from '../support/images-room.js';
import { greyPng } from '../support/png.js';
import { Understanding } from '../support/understanding.js';

const side = 28;

/** @param {string} name @param {Uint8Array} pixels */
const file = (name, pixels) => ({
  name,
  mimeType: 'image/png',
  buffer: greyPng(pixels, side, side),
});

/** @param {number} x @param {number} y */
const inPatch = (x, y) => x >= 4 && x < 10 && y >= 4 && y < 10;

/** Grey noise that is the same every time; a marked one has a bright patch near the top left corner. @param {number} n @param {boolean} marked */
function noise(n, marked) {
  const pixels = Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return marked && inPatch(x, y) ? 240 : 90 + ((i * 7919 + n * 104_729) % 31);
  });
  return file(`${marked ? 'marked' : 'plain'} ${n}.png`, pixels);
}

/** A network that tells pictures with a bright patch from those without, and one with it to look at. @param {import('@playwright/test').Page} page */
async function patchNetwork(page) {
  const room = await openRoom(page);
  await room.nameClass(0, 'plain');
  await room.nameClass(1, 'marked');
  const many = (/** @type {boolean} */ marked) =>
    Array.from({ length: 20 }, (_, n) => noise(n, marked));
  await room.addImages('plain', many(false));
  await room.addImages('marked', many(true));
  await room.trainToTheEnd();
  await room.tryImages([noise(77, true)]);
  await expect(room.meters.first()).toBeVisible();
  expect((await room.bars())[0].name).toBe('marked');
  return room;
}

test('the sensitivity map is the engine’s input gradient, and that a finite difference', async ({
  page,
}) => {
  await patchNetwork(page);
  const understanding = new Understanding(page);
  await understanding.open('Why this answer');
  await expect(understanding.section.getByText('marked 77.png').first()).toBeVisible();
  const drawn = await understanding.map('gradient');

  const { gradient, differences } = await page.evaluate(async () => {
    const room = /** @type {any} */ (
      document.querySelector('dl-app')?.shadowRoot?.querySelector('dl-images-room')
    );
    const dl = await room.engine.ready;
    const { model } = room.trainer;
    const bytes = await room.trials.library.pixelsOf(room.store.state.chosen.id);
    // As the engine makes numbers of bytes, to the last bit.
    const pixels = Float32Array.from(bytes, (byte) => byte * Math.fround(1 / 255));
    const answer = async (/** @type {number} */ at, /** @type {number} */ by) => {
      const moved = pixels.slice();
      moved[at] += by;
      const tensor = await dl.tensor(moved, [1, 28, 28, 1]);
      const { data } = await model.predict(tensor);
      await tensor.dispose();
      return data[0];
    };
    const tensor = await dl.tensor(pixels, [1, 28, 28, 1]);
    const { data } = await model.inputGradient(tensor, { unit: 0, of: 'output' });
    await tensor.dispose();
    // float32: a step that is large against its rounding, small against the function's bend.
    const step = 1 / 64;
    const differences = [];
    for (let at = 0; at < pixels.length; at += 29)
      differences.push([at, ((await answer(at, step)) - (await answer(at, -step))) / (2 * step)]);
    return { gradient: Array.from(data, Number), differences };
  });

  expect(drawn).toEqual(gradient);
  expect(Math.max(...drawn.map(Math.abs))).toBeGreaterThan(1e-4);
  for (const [at, difference] of differences)
    expect(Math.abs(drawn[at] - difference)).toBeLessThanOrEqual(1e-3);

  // The other class of the two is the rest to 1: its gradient is the opposite.
  await understanding.section.getByRole('combobox', { name: 'Class' }).selectOption('plain');
  await expect
    .poll(() => understanding.map('gradient'))
    .toEqual(gradient.map((value) => (value === 0 ? expect.closeTo(0) : -value)));
});

test('what is covered to most effect is the patch that tells the classes apart', async ({
  page,
}) => {
  await patchNetwork(page);
  const understanding = new Understanding(page);
  await understanding.open('Why this answer');
  await expect.poll(() => understanding.section.locator('#occlusion').count()).toBe(1);
  const values = await understanding.map('occlusion');
  const peak = values.indexOf(Math.max(...values));
  expect(values[peak]).toBeGreaterThan(0);
  expect(inPatch(peak % side, Math.floor(peak / side))).toBe(true);
});

test('activations on the network: the output neuron’s value is the probability', async ({
  page,
}) => {
  const room = await patchNetwork(page);
  const [{ probability }] = await room.bars();
  const understanding = new Understanding(page);
  await understanding.open('Why this answer');
  const output = understanding.section.getByRole('img', { name: /^sigmoid, neuron 1: / });
  await expect(output).toBeVisible();
  expect(Number(await output.getAttribute('data-value'))).toBeCloseTo(probability, 3);

  // By keyboard: from the first input three layers to the right.
  const diagram = understanding.section.getByRole('group', { name: /^Activations of the network/ });
  await diagram.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(output).toBeFocused();
  await expect(diagram.locator('xpath=following-sibling::p')).toHaveText(/^sigmoid, neuron 1: /);
});

test('turned by half a turn with the slider, as if the picture were turned', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  const [{ pixels }] = fashionMnist('t10k');
  await room.tryImages([file('turned.png', pixels.toReversed())]);
  await expect(room.meters).toHaveCount(10);
  const turned = await room.bars();
  await room.tryImages([file('upright.png', pixels)]);
  await expect(
    page.getByRole('img', { name: 'What the network sees of upright.png' }),
  ).toBeVisible();

  const understanding = new Understanding(page);
  await understanding.open('What if');
  await expect(understanding.section.getByText('upright.png').first()).toBeVisible();
  await understanding.section.getByRole('slider', { name: 'Rotation' }).press('End');
  for (const { name, probability } of turned)
    await expect
      .poll(async () => (await understanding.changedBars())[name])
      .toBeCloseTo(probability, 3);

  await understanding.section.getByRole('button', { name: 'Reset' }).click();
  await expect(understanding.section.getByRole('slider', { name: 'Rotation' })).toHaveValue('0');
});

test('the map: every image a point, where the engine’s PCA puts it; chosen by mouse and keys', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  const understanding = new Understanding(page);
  const { section } = understanding;
  await understanding.open('Map');
  const canvas = section.getByRole('application', { name: /^Map of 1,000 images/ });
  await expect(canvas).toBeVisible();
  const { x, y, ids } = await understanding.points();
  expect(new Set(ids).size).toBe(1000);

  const components = await page.evaluate(async (ids) => {
    const room = /** @type {any} */ (
      document.querySelector('dl-app')?.shadowRoot?.querySelector('dl-images-room')
    );
    const dl = await room.engine.ready;
    const source = await room.trainer.library.select(ids, null);
    const { data, shape } = await room.trainer.model.layerOutput(source, { layer: 1 });
    return Array.from((await dl.pca(data, shape)).data, Number);
  }, ids);
  expect(x).toEqual(components.filter((_, i) => i % 2 === 0));
  expect(y).toEqual(components.filter((_, i) => i % 2 === 1));

  // Around everything with the mouse; then one image by the arrow keys.
  await canvas.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
    await canvas.boundingBox()
  );
  const [right, bottom] = [box.x + box.width - 10, box.y + box.height - 10];
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(right, box.y + 10, { steps: 4 });
  await page.mouse.move(right, bottom, { steps: 4 });
  await page.mouse.move(box.x + 10, bottom, { steps: 4 });
  await page.mouse.up();
  await expect(section.getByText('1,000 images selected')).toBeVisible();
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(section.getByText(/, the network says /)).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(section.getByText('1 image selected')).toBeVisible();
  await expect(
    section.getByRole('list', { name: '1 image selected' }).getByRole('listitem'),
  ).toHaveCount(1);
});

test('UMAP can be cancelled, and keeps classes together', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  const understanding = new Understanding(page);
  const { section } = understanding;
  await understanding.open('Map');
  await expect(section.getByRole('application')).toBeVisible();
  const before = await understanding.points();
  await section.getByText('UMAP', { exact: true }).click();
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(section.getByText('UMAP was cancelled.')).toBeVisible();
  expect((await understanding.points()).x).toEqual(before.x);

  await section.getByText('UMAP', { exact: true }).click();
  await expect(section.getByRole('progressbar', { name: /^UMAP/ })).toHaveCount(0, {
    timeout: 60_000,
  });
  await expect.poll(async () => (await understanding.points()).x[0]).not.toBe(before.x[0]);
  const { x, y, kinds } = await understanding.points();
  const nearest = x.map((_, i) => {
    const distances = x.map((_, j) => (i === j ? Infinity : Math.hypot(x[i] - x[j], y[i] - y[j])));
    return distances.indexOf(Math.min(...distances));
  });
  const same = nearest.filter((j, i) => kinds[i] === kinds[j]).length;
  console.log(`    ${same} of 1000 images have one of their own class as nearest`);
  expect(same / 1000).toBeGreaterThan(0.6);
});
