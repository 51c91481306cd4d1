// The lesson's elements on one picture (L1 to L3, L15 to L18), each by itself. Golden values are other programs'.

import { expect, test } from '@playwright/test';
import { measure, onTouchScreens, violations } from '../support/accessibility.js';
import { alone } from '../support/alone.js';
import { placeElements } from '../support/lesson-element.js';
import { watchLongTasks } from '../support/long-tasks.js';
import { fixture, golden } from '../support/pixels-room.js';
import { greyPng } from '../support/png.js';

const tags = [
  'dense-pixels',
  'dense-vector',
  'dense-neighbours',
  'dense-array',
  'dense-image-plot',
  'dense-scaling',
  'dense-channels',
];

test('dense-pixels: code, keyboard and state speak of one pixel', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-pixels example="shirt"']);
  await element.becomes({ example: 'shirt', width: 28, height: 28, row: 14, column: 14 });
  await element.open(fixture('png_grey.png'));
  const { data, width, height } = golden('png_grey.png.golden.pgm');
  await element.write('Row', 7);
  await element.write('Column', 11);
  const value = data[7 * width + 11];
  await element.becomes({ width, height, row: 7, column: 11, value, red: value, blue: value });
  await expect(element.code).toContainText(`# ${value}`);
  await element.root.getByRole('application', { name: 'The picture, pixel by pixel' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await element.becomes({ row: 8, column: 10, value: data[8 * width + 10] });
  await expect(element.code.getByRole('spinbutton', { name: 'Row' })).toHaveValue('8');
  await expect(element.root.getByRole('status').getByText('Row 8, column 10')).toBeAttached();
  // A row that the picture does not have is refused.
  await element.write('Row', height);
  await expect(element.code.getByRole('spinbutton', { name: 'Row' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await element.becomes({ row: 8 });
});

test('dense-vector: the index in the code, the strip and the pixel are one', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-vector example="landscape"']);
  await expect(element.root).toContainText('1,080 × 1,920 = 2,073,600 features');
  await element.becomes({ width: 1920, height: 1080, channels: 1, length: 2_073_600, trained: 0 });
  await element.write('Index in the vector', 1921);
  await element.becomes({ index: 1921, row: 1, column: 1 });
  await element.root.getByRole('slider', { name: 'The picture as a vector' }).focus();
  await page.keyboard.press('End');
  await element.becomes({ index: 2_073_599, row: 1079, column: 1919 });
  await element.code.getByRole('combobox').selectOption('RGB');
  await element.becomes({ channels: 3, length: 6_220_800 });
  await expect(element.root).toContainText('1,080 × 1,920 × 3 = 6,220,800 features');
  await expect(element.code.first()).toContainText('len(vector)  # 6220800');
  await element.write('Index in the vector', 1922 * 3 + 2);
  await element.becomes({ index: 1922 * 3 + 2, row: 1, column: 2 });
});

test.describe('full size', () => {
  test(
    'dense-vector trains on full HD pictures as they are, and the page stays free',
    alone,
    async ({ page }) => {
      const [element] = await placeElements(page, ['dense-vector']);
      const longTasks = await watchLongTasks(page);
      await element.root.getByRole('button', { name: 'Train on full size' }).click();
      await element.becomes({ trained: 1 }, 60_000);
      const state = await element.state();
      expect(state).toMatchObject({ trainedImages: 8, trainedFeatures: 2_073_600, epochs: 30 });
      // As many weights as features, as floats, and the bytes of twelve images are the least that it can hold.
      expect(state?.megabytes).toBeGreaterThan((4 * 2_073_600 + 12 * 2_073_600) / 2 ** 20);
      expect(state?.seconds).toBeGreaterThan(0);
      expect(state?.loss).toBeLessThan(0.1);
      expect(state?.accuracy).toBe(1);
      await expect(element.root.locator('[data-full="parameters"]')).toHaveText('2,073,601');
      console.log(`    ${state?.seconds.toFixed(2)} s, ${Math.round(state?.megabytes)} MB`);
      expect(await longTasks()).toEqual([]);
    },
  );
});

test('dense-vector: with a rate near 0 nothing is learned', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-vector']);
  await element.write('Learning rate', 1e-7);
  await element.write('Epochs', 1);
  await element.root.getByRole('button', { name: 'Train on full size' }).click();
  await element.becomes({ trained: 1, epochs: 1 }, 60_000);
  // Weights of 0 answer 0.5 to everything: −ln 0.5.
  expect((await element.state())?.loss).toBeCloseTo(Math.LN2, 4);
});

test('dense-neighbours: numpy’s correlations, and what is left of the pixels', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-neighbours']);
  await element.becomes({ way: 'nth', nth: 4, kept: 49, pixels: 784 });
  await element.open(fixture('jpeg_grey.jpg.golden.pgm'));
  // numpy.corrcoef of the overlapping parts.
  await element.becomes({ right: 1, below: 0, correlation: 0.888 });
  await element.write('Rows down', 3);
  await element.write('Columns to the right', 3);
  await element.becomes({ right: 3, below: 3, correlation: -0.039 });
  await expect(element.code).toContainText('image_array[:rows - down, :columns - right]');
  await element.root
    .getByRole('application', { name: 'Correlation of a pixel with its neighbours' })
    .focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
  await element.becomes({ right: 3, below: -1 });
  await expect(element.code.getByRole('spinbutton', { name: 'Rows down' })).toHaveValue('-1');
  await expect(element.code).toContainText('image_array[-down:, :columns - right]');

  await element.write('One pixel of so many by so many is kept', 2);
  const { width, height } = golden('jpeg_grey.jpg.golden.pgm');
  await element.becomes({ nth: 2, kept: Math.ceil(width / 2) * Math.ceil(height / 2) });
  await element.root.getByText('Random share').click();
  await element.becomes({ way: 'share', share: 0.75 });
  await expect(element.code).toContainText('np.random.rand(*image_array.shape) <');
});

test('dense-neighbours: one of its parts alone', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-neighbours parts="correlation"']);
  await element.becomes({ right: 1, correlation: 0.926 });
  expect(await element.state()).not.toHaveProperty('kept');
  await expect(element.root.getByRole('slider')).toHaveCount(0);
});

test('dense-array: print says what NumPy says, of a slice too', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-array']);
  await element.open(fixture('png_rgb.png'));
  await element.becomes({ dimensions: 2 });
  await element.code.getByRole('combobox').selectOption('RGB');
  const { data, width, height } = golden('png_rgb.png.golden.ppm');
  await element.write('First row', 0);
  await element.write('The row where the slice ends (not included)', 2);
  await element.write('First column', 5);
  await element.write('The column where the slice ends (not included)', 6);
  await element.becomes({
    dimensions: 3,
    top: 0,
    bottom: 2,
    left: 5,
    right: 6,
    rows: 2,
    values: 6,
  });
  const printed = element.root.getByRole('group', { name: 'What Python prints' });
  const texts = await printed.allTextContents();
  expect(texts[0].split('\n').slice(0, 4)).toEqual([
    '[[[230  40  30]',
    '  [230  40  30]',
    '  [230  40  30]',
    '  ...',
  ]);
  expect(texts[1]).toBe(`(${height}, ${width}, 3)`);
  const pixel = (/** @type {number} */ row) => {
    const values = [...data.subarray(3 * (row * width + 5), 3 * (row * width + 6))];
    const most = Math.max(
      ...[0, 1].flatMap((r) => [...data.subarray(3 * (r * width + 5), 3 * (r * width + 6))]),
    );
    return values.map((value) => String(value).padStart(String(most).length)).join(' ');
  };
  expect(texts[2]).toBe(`[[[${pixel(0)}]]\n\n [[${pixel(1)}]]]`);
  // A slice that ends before it begins is refused.
  await element.write('First row', 2);
  await element.becomes({ top: 0 });
});

test('dense-image-plot: viridis, gray and the colour bar, as the code says', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-image-plot']);
  await element.open({
    name: 'three.png',
    mimeType: 'image/png',
    buffer: greyPng(Uint8Array.from([0, 128, 255]), 3, 1),
  });
  // Three equal squares 38 pixels from the left, then the bar.
  const colours = () =>
    element.root.getByRole('img', { name: 'three.png in the colour map' }).evaluate((canvas) => {
      const { width } = canvas.getBoundingClientRect();
      const side = (width - 38 - 66) / 3;
      const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
      const at = (/** @type {number} */ x) => [
        ...(context?.getImageData(
          Math.round(x * devicePixelRatio),
          Math.round(20 * devicePixelRatio),
          1,
          1,
        ).data ?? []),
      ];
      return {
        picture: [0, 1, 2].map((place) => at(38 + (place + 0.5) * side).slice(0, 3)),
        bar: at(38 + 3 * side + 12 + 6)[3] > 0,
      };
    });
  const viridis = [
    [68, 1, 84],
    [33, 145, 140],
    [253, 231, 37],
  ];
  await expect.poll(colours).toEqual({ picture: viridis, bar: true });
  await element.becomes({ cmap: 'viridis', colorbar: 1, min: 0, max: 255, value: 128 });
  await element.code.getByRole('combobox', { name: 'Colour map' }).selectOption('gray');
  const grey = [0, 128, 255].map((value) => [value, value, value]);
  await expect.poll(colours).toEqual({ picture: grey, bar: true });
  await element.code.getByRole('checkbox', { name: 'Colour bar' }).uncheck();
  await expect.poll(colours).toEqual({ picture: grey, bar: false });
  await element.becomes({ cmap: 'gray', colorbar: 0 });
  await element.write('Column', 2);
  await element.becomes({ column: 2, value: 255 });
  await expect(element.root).toContainText('(255, 255, 255)');
});

test('dense-scaling: the divisor of the code divides, and training on 0…255 is worse', async ({
  page,
}) => {
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const [element] = await placeElements(page, ['dense-scaling']);
  await element.open(fixture('pgm.pgm'));
  const figure = (/** @type {string} */ name) =>
    element.root.locator(`[data-scale="after"] [data-figure="${name}"]`);
  // numpy: 22, 250, 115.26739926739927
  await expect(figure('mean')).toHaveText('0.452');
  await element.write('Divided by', 510);
  await expect(figure('mean')).toHaveText('0.226');
  await expect(element.root).toContainText('After: 0…0.5');
  const { mean } = (await element.state()) ?? {};
  expect(mean).toBeCloseTo(115.26739926739927 / 510, 9);
  await element.becomes({ divisor: 510, min: 22 / 510, max: 250 / 510, trained: 0 });
  await element.write('Divided by', 0);
  await element.becomes({ divisor: 510 });

  await element.write('Divided by', 255);
  await element.root.getByRole('button', { name: 'Train on both' }).click();
  await element.becomes({ trained: 1 }, 60_000);
  const state = (await element.state()) ?? {};
  expect(state.bytesLoss).toBeGreaterThan(1.5 * state.sharesLoss);
  expect(state.bytesAccuracy).toBeLessThan(state.sharesAccuracy - 0.1);
  // Another divisor is another experiment.
  await element.write('Divided by', 128);
  await element.becomes({ divisor: 128, trained: 0 });
  await expect(element.root.getByText(/On new photos/)).toBeHidden();

  // Neither stopping nor taking the element away in the middle of a training leaves anything behind.
  await element.root.getByRole('button', { name: 'Train on both' }).click();
  await element.root.getByRole('button', { name: 'Stop' }).click();
  await element.root.getByRole('button', { name: 'Train on both' }).click();
  await expect(element.root.getByRole('progressbar')).toBeVisible();
  await element.root.evaluate((one) => one.remove());
  await page.waitForTimeout(1000);
  expect(errors).toEqual([]);
});

test('dense-channels: three numbers of a pixel, and the shape', async ({ page }) => {
  const [element] = await placeElements(page, ['dense-channels']);
  await element.becomes({ example: 'landscape', coloured: 1 });
  await element.open(fixture('png_rgb.png'));
  const { data, width, height } = golden('png_rgb.png.golden.ppm');
  await element.write('Row', 5);
  await element.write('Column', 20);
  const [red, green, blue] = data.subarray(3 * (5 * width + 20));
  await element.becomes({ row: 5, column: 20, red, green, blue, channel: 0, value: red });
  await expect(element.code).toContainText(`# (${height}, ${width}, 3)`);
  await expect(element.code).toContainText(`# [${red} ${green} ${blue}]`);
  await element.write('Channel: 0 is red, 1 green, 2 blue', 2);
  await element.becomes({ channel: 2, value: blue });
  // The corner of the green channel: the pixel and the channel follow.
  await element.root
    .getByRole('img', { name: 'Green', exact: true })
    .click({ position: { x: 3, y: 3 } });
  await element.becomes({
    row: 0,
    column: 0,
    channel: 1,
    red: 230,
    green: 40,
    blue: 30,
    value: 40,
  });
});

test('two elements share a picture; a file that is none leaves it as it was', async ({ page }) => {
  const [pixels, array] = await placeElements(page, ['dense-pixels', 'dense-array example="bag"']);
  await pixels.becomes({ example: 'boot' });
  await array.becomes({ example: 'bag' });
  await page.evaluate(() => {
    document.addEventListener('dl-picture', (event) => {
      for (const element of document.querySelectorAll('dense-pixels, dense-array'))
        Object.assign(element, { picture: /** @type {CustomEvent} */ (event).detail });
    });
  });
  await array.open(fixture('png_rgb.png'));
  await pixels.becomes({ name: 'png_rgb.png', example: '' });
  await pixels.root.getByRole('combobox', { name: 'Picture' }).selectOption('Noise');
  await array.becomes({ name: 'noise.png', example: 'noise', width: 128 });
  await expect(array.root.getByRole('combobox', { name: 'Picture' })).toHaveValue('noise');

  // Dropped, as from a folder.
  await array.root.getByRole('group', { name: 'A picture in Python' }).evaluate((zone) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Buy milk.'], 'notes.png', { type: 'image/png' }));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  const list = array.root.getByRole('list', { name: '1 file could not be used' });
  await expect(list.getByRole('listitem')).toHaveText('notes.png: this is text, not an image.');
  await array.becomes({ name: 'noise.png' });
  await expect(pixels.root.getByRole('list')).toHaveCount(0);
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing in the elements', async ({ page }) => {
      const elements = await placeElements(page, tags);
      const vector = elements[tags.indexOf('dense-vector')];
      await vector.root.getByRole('button', { name: /Train on full|Обучить в полный/ }).click();
      await vector.becomes({ trained: 1 }, 60_000);
      expect(await violations(page)).toEqual([]);
    });
  });
}

onTouchScreens([390, 1024], () => {
  test('no element scrolls sideways and every control can be hit', async ({ page }) => {
    await placeElements(page, tags);
    expect(await page.evaluate(measure)).toEqual({ scroll: 0, small: [] });
  });
});
