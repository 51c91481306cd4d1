// Keras in the Code room: the lesson's programs, their progress, their files.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openCode } from '../support/code-room.js';

const lesson = (/** @type {string} */ name) =>
  readFileSync(new URL(`../fixtures/lesson/${name}.py`, import.meta.url), 'utf8');

test('clothes are learned from the page’s own images, line by line', async ({ page }) => {
  test.slow();
  const room = await openCode(page);
  await room.write(lesson('fashion_mnist').replaceAll('verbose=2', 'verbose=1'));
  await room.runs();
  const text = await room.text();
  expect(text).toContain('(60000, 28, 28) uint8');
  const lines = text.match(/169\/169 ━{20} \d+s \d+(?:us|ms)\/step - accuracy: [^\n]*/g) ?? [];
  expect(lines).toHaveLength(5);
  expect(text).not.toContain('─');
  expect(Number(/верных ответов: (0\.\d+)/.exec(text)?.[1])).toBeGreaterThan(0.75);
});

test('a model that is saved is downloaded, and loaded again', async ({ page }) => {
  const room = await openCode(page);
  await room.write(`from tensorflow import keras
model = keras.Sequential([keras.layers.Dense(2, input_dim=3)])
model.save('model.keras')
same = keras.models.load_model('model.keras')
print((same.get_weights()[0] == model.get_weights()[0]).all())`);
  await room.runs();
  expect(await room.text()).toContain('True');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    room.files.getByRole('button', { name: 'Download model.keras' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('model.keras');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
});
