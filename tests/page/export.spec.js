// Leaving with a network: as code, as files, for a cluster; and one that comes in from a file.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { load } from 'denselab';
import { readNpz, saveKeras, saveSafetensors, saveTensorFlowJs } from 'denselab/formats';
import { unzipSync } from 'fflate';
import { measure, violations } from '../support/accessibility.js';
import { openRoom } from '../support/images-room.js';
import { noisePictures } from '../support/made-images.js';
import { openPlayground } from '../support/playground-room.js';

/** @typedef {import('@playwright/test').Page} Page */

const levels = { dark: 50, light: 200 };

/** Two classes of pictures, 28 × 28. @param {Page} page */
async function twoClasses(page) {
  const room = await openRoom(page);
  for (const [place, [name, level]] of Object.entries(levels).entries()) {
    await room.nameClass(place, name);
    await room.addImages(name, noisePictures(name, 12, { level, spread: 60, seed: level }));
    await room.expectImages(name, 12);
  }
  return room;
}

/** @param {Page} page */
async function openDialog(page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the network along' });
  await expect(dialog.getByRole('textbox', { name: 'The program in Keras' })).toBeVisible();
  return dialog;
}

/** What a press of a button downloads. @param {Page} page @param {import('@playwright/test').Locator} button */
async function downloaded(page, button) {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);

/** The program that is shown, as far as it is in sight. @param {import('@playwright/test').Locator} dialog @param {string} name */
const program = (dialog, name) => dialog.getByRole('textbox', { name: `The program in ${name}` });

test('each tab shows the network of the Images room as a program, and downloads it', async ({
  page,
}) => {
  await twoClasses(page);
  const dialog = await openDialog(page);
  const first = { Keras: /Keras 3/, PyTorch: /PyTorch/, JavaScript: /Node\.js/, 'C++': /#include/ };
  const files = {
    Keras: 'train_keras.py',
    PyTorch: 'train_pytorch.py',
    JavaScript: 'train.mjs',
    'C++': 'train.cpp',
  };
  for (const [name, words] of Object.entries(first)) {
    await dialog.getByRole('tab', { name, exact: true }).click();
    await expect(program(dialog, name)).toContainText(words);
    const file = await downloaded(
      page,
      dialog.getByRole('button', { name: 'Download', exact: true }),
    );
    expect(file.name).toBe(files[/** @type {keyof typeof files} */ (name)]);
    expect(text(file.bytes)).toMatch(words);
    expect(text(file.bytes)).toMatch(/128/);
  }
});

test('a download with data holds the program, the images as bytes and, after training, the weights', async ({
  page,
}) => {
  const room = await twoClasses(page);
  await room.train.click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('checkbox', { name: /Begin with the weights/ })).toBeChecked();

  const zip = await downloaded(page, dialog.getByRole('button', { name: 'Download with data' }));

  const files = unzipSync(zip.bytes);
  expect(Object.keys(files).sort()).toEqual(['data.npz', 'train_keras.py', 'weights.npz']);
  expect(text(files['train_keras.py'])).toContain('layers.Dense(1, activation="sigmoid")');
  const data = readNpz(files['data.npz']);
  const [x, y] = [data.get('x_train'), data.get('y_train')];
  expect(x?.dtype).toBe('uint8');
  expect(x?.shape.slice(1)).toEqual([28, 28, 1]);
  // Every image is labelled as it is bright.
  const size = 28 * 28;
  for (let row = 0; row < Number(x?.shape[0]); row++) {
    const mean = x?.data
      .slice(row * size, (row + 1) * size)
      .reduce((a, b) => Number(a) + Number(b), 0);
    expect(Number(mean) / size > 128).toBe(y?.data[row] === 1);
  }
  expect([...readNpz(files['weights.npz']).keys()]).toContain('dense_1/kernel');

  await dialog.getByRole('tab', { name: 'C++', exact: true }).click();
  const cpp = await downloaded(page, dialog.getByRole('button', { name: 'Download with data' }));
  const names = Object.keys(unzipSync(cpp.bytes));
  expect(names).toEqual(
    expect.arrayContaining(['train.cpp', 'CMakeLists.txt', 'train-inputs.idx', 'weights-0.idx']),
  );
});

test('the network is saved as files of others, the data as .npz, the answers as CSV', async ({
  page,
}) => {
  const room = await twoClasses(page);
  await room.train.click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  const dialog = await openDialog(page);
  await dialog.getByRole('tab', { name: 'Files' }).click();
  const save = (/** @type {string} */ name) =>
    downloaded(page, dialog.getByRole('button', { name }));

  expect(Object.keys(unzipSync((await save('Keras (.keras)')).bytes))).toContain(
    'model.weights.h5',
  );
  expect(Object.keys(unzipSync((await save('TensorFlow.js')).bytes))).toContain('model.json');
  expect((await save('ONNX')).name).toMatch(/\.onnx$/);
  expect((await save('safetensors')).name).toMatch(/\.safetensors$/);
  expect([...readNpz((await save('.npz')).bytes).keys()]).toContain('x_train');
  await dialog.getByRole('button', { name: 'Probabilities as CSV' }).click();
  await expect(dialog.getByRole('alert')).toContainText('nothing to write yet');

  await dialog.getByRole('button', { name: 'Close' }).click();
  await room.tryImages(noisePictures('new', 3, { level: 190, spread: 60, seed: 5 }));
  const answers = await room.answers(3);
  await openDialog(page);
  await dialog.getByRole('tab', { name: 'Files' }).click();
  const [heading, ...rows] = text((await save('Probabilities as CSV')).bytes)
    .trim()
    .split('\r\n');
  expect(heading).toBe('file,class,dark,light');
  expect(rows.map((row) => row.split(',').slice(0, 2)).sort()).toEqual(
    answers.map(({ file, winner }) => [file, winner]).sort(),
  );
});

test('the zip for a cluster holds shards, weights, programs and READMEs', async ({ page }) => {
  await twoClasses(page);
  const dialog = await openDialog(page);
  await dialog.getByRole('tab', { name: 'For a cluster' }).click();

  const zip = await downloaded(page, dialog.getByRole('button', { name: /Save the zip file/ }));

  expect(Object.keys(unzipSync(zip.bytes)).sort()).toEqual([
    'README-keras.md',
    'README-pytorch.md',
    'data/train-00000.npz',
    'data/validation-00000.npz',
    'model.safetensors',
    'model.weights.npz',
    'train_keras.py',
    'train_pytorch.py',
  ]);
});

/** Networks of others, made here. */
async function foreign() {
  const dl = await load();
  const made = (/** @type {number[]} */ inputShape, /** @type {number} */ units) => {
    const model = dl.sequential({ seed: 3 });
    model.add(dl.layers.flatten({ inputShape }));
    model.add(dl.layers.dense({ units: 7, activation: 'tanh' }));
    model.add(dl.layers.dropout({ rate: 0.25 }));
    model.add(dl.layers.dense({ units, activation: 'softmax' }));
    model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' });
    return model;
  };
  const file = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const fits = made([28, 28, 1], 2);
  const tensorFlowJs = await saveTensorFlowJs(fits);
  return {
    keras: file('other.keras', await saveKeras(fits)),
    cut: file('cut.keras', (await saveKeras(fits)).slice(0, 2000)),
    tensorFlowJs: [...tensorFlowJs].map(([name, bytes]) => file(name, bytes)),
    larger: file('larger.keras', await saveKeras(made([32, 32, 3], 2))),
    more: file('more.keras', await saveKeras(made([28, 28, 1], 5))),
    weights: file('weights.safetensors', await saveSafetensors(fits)),
  };
}

test('a network of others takes the place of the one that is here, and Undo brings that back', async ({
  page,
}) => {
  const { keras, tensorFlowJs } = await foreign();
  await twoClasses(page);
  for (const files of [[keras], tensorFlowJs]) {
    const dialog = await openDialog(page);
    await dialog.getByRole('tab', { name: 'Files' }).click();
    await dialog.getByLabel('Choose files').setInputFiles(files);
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/is open: its network has taken the place/)).toBeVisible();
    await expect(page.getByRole('spinbutton', { name: /neurons|units/i }).first()).toHaveValue('7');
    // It answers at once, and can be trained on.
    await expect(
      page.getByRole('button', { name: /more epochs|epochs more|Continue/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('spinbutton', { name: /neurons|units/i }).first()).toHaveValue(
      '128',
    );
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  }
});

test('what does not fit is refused by name, and nothing changes', async ({ page }) => {
  const { cut, larger, more, weights } = await foreign();
  const room = await twoClasses(page);
  await room.train.click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  const dialog = await openDialog(page);
  await dialog.getByRole('tab', { name: 'Files' }).click();
  const refusals = [
    [cut, /cut\.keras was not opened.*cut off/],
    [larger, /larger\.keras was not opened.*32 × 32 × 3.*28 × 28 × 1/],
    [more, /more\.keras was not opened.*5 outputs.*2 classes/],
    [weights, /weights\.safetensors was not opened.*dense/],
    [{ ...cut, name: 'letter.txt' }, /letter\.txt is no network/],
  ];
  for (const [file, words] of refusals) {
    await dialog.getByLabel('Choose files').setInputFiles(/** @type {any} */ (file));
    await expect(dialog.getByRole('alert')).toHaveText(/** @type {RegExp} */ (words));
  }
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(room.reset).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: /neurons|units/i }).first()).toHaveValue('128');
});

test('an experiment of the playground leaves as it is seen, and opens in the Code room', async ({
  page,
}) => {
  const room = await openPlayground(page, 'activation=relu&dataset=spiral&networkShape=5');
  await room.step.click();
  await expect.poll(() => room.state().then(({ epoch }) => epoch)).toBe(1);
  await room.menu.click();
  await page.getByRole('menuitem', { name: /^Export/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the network along' });
  await expect(program(dialog, 'Keras')).toContainText('weights.npz');

  const zip = await downloaded(page, dialog.getByRole('button', { name: 'Download with data' }));
  const files = unzipSync(zip.bytes);
  expect(text(files['train_keras.py'])).toContain('loss=half_squared_error');
  const data = readNpz(files['data.npz']);
  expect(data.get('x_train')?.shape).toEqual([250, 2]);
  expect(new Set(data.get('y_test')?.data)).toEqual(new Set([-1, 1]));

  await dialog.getByRole('button', { name: 'Open in the Code room' }).click();
  await expect(page).toHaveURL(/#code/);
  await expect(dialog).toBeHidden();
});

test('without classes it says what is missing', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the network along' });
  await expect(dialog.getByRole('alert')).toContainText('at least two classes');
});

/** All else is out of reach while the dialog is open. */
const inDialog = {
  fromShadowDom: [
    'dl-app',
    'dl-playground-room',
    'dense-playground',
    'dl-experiment-menu',
    'dl-export-dialog',
    'dialog',
  ],
};

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({
      locale,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });

    test('axe finds nothing in any tab, and a phone shows all of it', async ({ page }) => {
      test.slow();
      await page.goto('./#playground');
      await page.getByRole('button', { name: /^(This experiment|Этот опыт)/ }).click();
      await page.getByRole('menuitem', { name: /^(Export|Экспорт)/ }).click();
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible({
        timeout: 30_000,
      });
      const dialog = page.getByRole('dialog');
      // The programs’ tabs are alike.
      for (const name of [/^Keras$/, /^(Files|Файлы)$/, /^(For a cluster|Для кластера)$/]) {
        await dialog.getByRole('tab', { name }).click();
        expect(await violations(page, inDialog)).toEqual([]);
        const { scroll, small } = await page.evaluate(measure);
        expect(scroll).toBeLessThanOrEqual(0);
        expect(small).toEqual([]);
        const wide = await page
          .locator('dialog')
          .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
        expect(Math.max(...wide)).toBeLessThanOrEqual(0);
      }
    });
  });
}
