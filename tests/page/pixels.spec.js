// Rows L1, L2, L3 and L15 to L18 of the lesson: a picture as numbers. Golden values are other programs'.

import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure, onTouchScreens, violations } from '../support/accessibility.js';
import { alone } from '../support/alone.js';
import { watchLongTasks } from '../support/long-tasks.js';
import { fixture, golden, openPixels } from '../support/pixels-room.js';
import { greyPng } from '../support/png.js';

/** @param {string} name @param {Buffer} buffer */
const png = (name, buffer) => ({ name, mimeType: 'image/png', buffer });

test('every grey number is the one another program finds', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(fixture('png_grey.png'));
  const { data, width, height } = golden('png_grey.png.golden.pgm');
  await expect(page.getByText(`${width} × ${height}`, { exact: true })).toBeVisible();
  for (const row of [0, 7, height - 1]) {
    for (const column of [0, 11, width - 1]) {
      await room.go(row, column);
      const { grey, red, green, blue } = await room.readout();
      expect([grey, red, green, blue]).toEqual(Array(4).fill(data[row * width + column]));
    }
  }
  await expect(page.getByText(`Row ${height - 1}, column ${width - 1}: grey`)).toBeAttached();
});

test('red, green and blue of a pixel, and its grey', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(fixture('png_rgb.png'));
  const { data, width, height } = golden('png_rgb.png.golden.ppm');
  await expect(page.getByText('RGB, three numbers a pixel')).toBeVisible();
  await room.go(5, 20);
  const [red, green, blue] = data.subarray(3 * (5 * width + 20));
  // Pillow's convert('L').
  const grey = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
  expect(await room.readout()).toEqual({ row: 5, column: 20, grey, red, green, blue });
  await expect(room.channels.locator('[data-channel="red"]')).toHaveText(String(red));
  await expect(room.channels.locator('[data-channel="green"]')).toHaveText(String(green));
  await expect(room.channels.locator('[data-channel="blue"]')).toHaveText(String(blue));
  await expect(room.channels).toContainText(`(${height}, ${width}, 3)`);
  await expect(room.channels).toContainText(`[${red}, ${green}, ${blue}]`);

  // The first channel in its own colour: the corner is (230, 40, 30).
  const corner = (/** @type {string} */ name) =>
    room.channels.getByRole('img', { name, exact: true }).evaluate((canvas) => {
      const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    });
  expect(await corner('Red')).toEqual([data[0], 0, 0, 255]);
  await room.channels.getByText('As grey').click();
  await expect.poll(() => corner('Green')).toEqual([data[1], data[1], data[1], 255]);
});

test('a full HD picture has 2,073,600 features, each linked to its pixel', async ({ page }) => {
  const room = await openPixels(page);
  await page.getByRole('button', { name: 'Full HD landscape' }).click();
  await room.opened('landscape.png');
  await expect(room.vector).toContainText('1,080 × 1,920 = 2,073,600 features');
  await room.strip.focus();
  await page.keyboard.press('Home');
  expect(await room.readout()).toMatchObject({ row: 0, column: 0 });
  await page.keyboard.press('ArrowUp'); // one row on
  await page.keyboard.press('ArrowRight');
  await expect(room.strip).toHaveAttribute('aria-valuenow', '1921');
  await expect.poll(() => room.readout()).toMatchObject({ row: 1, column: 1 });
  await page.keyboard.press('End');
  await expect(room.vector.locator('[data-index]')).toHaveText('2073599');
  await expect.poll(() => room.readout()).toMatchObject({ row: 1079, column: 1919 });
  const { grey, blue } = await room.readout();
  await expect(room.vector.locator('[data-value]')).toHaveText(String(grey));

  await room.vector.getByText('RGB', { exact: true }).click();
  await expect(room.vector).toContainText('1,080 × 1,920 × 3 = 6,220,800 features');
  await room.strip.focus();
  await page.keyboard.press('End');
  await expect(room.vector.locator('[data-index]')).toHaveText('6220799');
  await expect(room.vector.locator('[data-value]')).toHaveText(String(blue));
  await room.views.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(room.vector.locator('[data-index]')).toHaveText(
    String((1079 * 1920 + 1918) * 3 + 2),
  );
});

test('viridis and gray are matplotlib’s', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(png('three.png', greyPng(Uint8Array.from([0, 128, 255]), 3, 1)));
  const colours = (/** @type {string} */ map) =>
    room.colours.getByRole('img', { name: map }).evaluate((canvas) => {
      // The picture begins 38 pixels from the left and is as wide as three equal squares.
      const { width } = canvas.getBoundingClientRect();
      const side = (width - 38 - 66) / 3;
      const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
      return [0, 1, 2].map((place) => {
        const x = Math.round((38 + (place + 0.5) * side) * devicePixelRatio);
        const at = context?.getImageData(x, Math.round(20 * devicePixelRatio), 1, 1).data;
        return [...(at ?? [])].slice(0, 3);
      });
    });
  const viridis = [
    [68, 1, 84],
    [33, 145, 140],
    [253, 231, 37],
  ];
  await expect.poll(() => colours('viridis')).toEqual(viridis);
  expect(await colours('gray')).toEqual([0, 128, 255].map((value) => [value, value, value]));
  await expect(room.colours).toContainText('(33, 145, 140)'); // the pixel in the middle
  await expect(room.colours).toContainText("plt.imshow(image_array, cmap='gray')");
});

test('what Python prints is what NumPy prints', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(fixture('png_rgb.png'));
  await page
    .getByRole('region', { name: 'The picture in Python' })
    .getByText('RGB', { exact: true })
    .click();
  const printed = page.getByRole('group', { name: 'What Python prints' });
  await expect(printed).toContainText('[[[230  40  30]');
  const text = await printed.textContent();
  expect(text?.split('\n').slice(0, 8)).toEqual([
    '[[[230  40  30]',
    '  [230  40  30]',
    '  [230  40  30]',
    '  ...',
    '  [223   0  32]',
    '  [234   0  21]',
    '  [244   0  11]]',
    '',
  ]);
  await expect(page.getByText("Image.open('png_rgb.png')")).toBeVisible();
});

test('before and after dividing by 255', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(fixture('pgm.pgm'));
  const figure = (/** @type {string} */ scale, /** @type {string} */ name) =>
    room.scaling.locator(`[data-scale="${scale}"] [data-figure="${name}"]`);
  // numpy: 22, 250, 115.26739926739927
  await expect(figure('before', 'min')).toHaveText('22');
  await expect(figure('before', 'max')).toHaveText('250');
  await expect(figure('before', 'mean')).toHaveText('115.267');
  await expect(figure('after', 'min')).toHaveText('0.086');
  await expect(figure('after', 'max')).toHaveText('0.980');
  await expect(figure('after', 'mean')).toHaveText('0.452');
});

test('training on 0…255 is worse', async ({ page }) => {
  const room = await openPixels(page);
  await room.scaling.getByRole('button', { name: 'Train on both' }).click();
  const result = room.scaling.getByText(/On new photos/);
  await expect(result).toBeVisible({ timeout: 60_000 });
  const numbers = (await result.innerText()).match(/\d+\.\d+/g)?.map(Number) ?? [];
  const [shares, sharesLoss, bytes, bytesLoss] = numbers;
  console.log(`    0…1: ${shares} %, loss ${sharesLoss}; 0…255: ${bytes} %, loss ${bytesLoss}`);
  expect(bytesLoss).toBeGreaterThan(1.5 * sharesLoss);
  expect(bytes).toBeLessThan(shares - 10);
});

test('the correlation with neighbours is numpy’s', async ({ page }) => {
  const room = await openPixels(page);
  await room.open(fixture('jpeg_grey.jpg.golden.pgm'));
  const value = (/** @type {string} */ name) =>
    room.neighbours.locator(`[data-neighbour="${name}"]`);
  // numpy.corrcoef of the overlapping parts.
  await expect(value('right')).toHaveText('0.888');
  await expect(value('below')).toHaveText('0.775');
  await expect(value('diagonal')).toHaveText('0.670');
  const map = room.neighbours.getByRole('application');
  await map.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
    await map.press(key);
  await expect(room.neighbours.locator('[data-offset="3,3"]')).toHaveText('-0.039');
});

test('how few pixels: counted, and rebuilt', async ({ page }) => {
  const room = await openPixels(page);
  await expect(room.sparse).toContainText('49 of 784 pixels kept (6.3%)');
  const slider = room.sparse.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(room.sparse).toContainText('784 of 784 pixels kept');
  await expect(room.sparse).toContainText('0.0 of 255 off');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'one pixel of 2 × 2');
  await expect(room.sparse).toContainText('196 of 784 pixels kept (25.0%)');
  await room.sparse.getByText('Random share').click();
  await expect(room.sparse).toContainText('75%');
});

test('the wheel and the keyboard zoom; from afar the numbers give way to words', async ({
  page,
}) => {
  const room = await openPixels(page);
  await page.getByRole('button', { name: 'Full HD landscape' }).click();
  await room.opened('landscape.png');
  const far = page.getByText('From here the numbers are too small to read.');
  await expect(far).toBeHidden();
  await room.views.getByRole('img', { name: 'The numbers alone' }).hover();
  await page.mouse.wheel(0, 600);
  await expect(far).toBeVisible();
  await room.views.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('+');
  await expect(far).toBeHidden();
  await page.keyboard.press('0');
  await expect(far).toBeVisible();
  // At its end the zoom leaves the wheel to the page.
  await room.views.getByRole('img', { name: 'The picture' }).hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('a file that is no picture is named with the reason, and the open one stays', async ({
  page,
}) => {
  const room = await openPixels(page);
  await page
    .getByLabel('Choose a picture', { exact: true })
    .setInputFiles(png('notes.png', Buffer.from('Buy milk and bread.\n')));
  const list = page.getByRole('list', { name: '1 file could not be used' });
  await expect(list.getByRole('listitem')).toHaveText('notes.png: this is text, not an image.');
  expect(await room.readout()).toMatchObject({ row: 14, column: 14, grey: 110 });
});

test.describe('fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('two fingers zoom and move the picture, not the page', async ({ page }) => {
    const room = await openPixels(page);
    await page.getByRole('button', { name: 'Full HD landscape' }).tap();
    await room.opened('landscape.png');
    await page.getByRole('button', { name: 'Whole picture' }).tap();
    const far = page.getByText('From here the numbers are too small to read.');
    await expect(far).toBeVisible();
    const view = room.views.getByRole('img', { name: 'Grey numbers on the pixels' });
    await view.scrollIntoViewIfNeeded();
    const box = await view.boundingBox();
    if (!box) throw new Error('the view is not there');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await page.evaluate(() => scrollY);
    const touch = await page.context().newCDPSession(page);
    const fingers = (/** @type {number} */ apart) => [
      { x: x - apart, y, id: 0 },
      { x: x + apart, y, id: 1 },
    ];
    for (let pinch = 0; pinch < 3; pinch++) {
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: fingers(20),
      });
      for (let apart = 25; apart <= 140; apart += 5) {
        const touchPoints = fingers(apart);
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
    await expect(far).toBeHidden();
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([before, 1]);
  });
});

test.describe('twelve megapixels', () => {
  test('a large photo pans and zooms without a task over 50 ms', alone, async ({ page }, info) => {
    const [width, height] = [4000, 3000];
    const pixels = new Uint8Array(width * height);
    for (let i = 0; i < pixels.length; i++)
      pixels[i] = 40 * Math.sin((i % width) / 150) + 40 * Math.cos(i / width / 90) + 127 + (i % 7);
    // A real file: handing over its content would keep the page busy.
    const path = info.outputPath('large.png');
    writeFileSync(path, greyPng(pixels, width, height));
    const room = await openPixels(page);
    const longTasks = await watchLongTasks(page);
    await room.open(path);
    await expect(room.vector).toContainText('3,000 × 4,000 = 12,000,000 features');
    const view = room.views.getByRole('img', { name: 'Grey numbers on the pixels' });
    const box = await view.boundingBox();
    if (!box) throw new Error('the view is not there');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (let zoom = 0; zoom < 5; zoom++) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 12; step++)
        await page.mouse.move(x + 9 * step * (zoom % 2 ? 1 : -1), y + 5 * step);
      await page.mouse.up();
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 350);
      await page.waitForTimeout(50);
    }
    await expect(page.getByText('From here the numbers are too small to read.')).toBeVisible();
    expect(await longTasks()).toEqual([]);
  });
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing in the room', async ({ page }) => {
      await page.goto('./#pixels');
      await page.getByRole('button', { name: /Full HD/ }).click();
      await expect(page.getByText('landscape.png', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: /Train on both|Обучить на обоих/ }).click();
      await expect(page.getByText(/On new photos|На новых снимках/)).toBeVisible();
      await page.getByRole('button', { name: /Whole picture|Картинка целиком/ }).click();
      expect(await violations(page)).toEqual([]);
    });
  });
}

onTouchScreens([390, 1024], () => {
  test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
    await page.goto('./#pixels');
    await page.getByRole('button', { name: /Full HD/ }).click();
    await expect(page.getByText('landscape.png', { exact: true })).toBeVisible();
    await expect(page.getByText(/How few pixels are enough|Сколько пикселей/)).toBeVisible();
    expect(await page.evaluate(measure)).toEqual({ scroll: 0, small: [] });
  });
});
