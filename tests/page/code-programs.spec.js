// In the page, programs print what they print elsewhere: those with arrays and images what NumPy and Pillow
// print, the lesson's what their author expects.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { imagesOf, printedByPython, programs, sourceOf } from '../support/array-programs.js';
import { openCode } from '../support/code-room.js';
import { clients, csv, houses } from '../support/lesson-data.js';

const fixture = (/** @type {string} */ path) =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url));

/** What was printed, letter by letter. @param {import('../support/code-room.js').CodeRoom} room */
const printed = async (room) => (await room.output.locator('pre').allTextContents()).join('\n');

const parts = 3;
for (let part = 0; part < parts; ++part) {
  test(`programs with arrays and images print what NumPy and Pillow print, part ${part + 1}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const names = programs.filter((_, i) => i % parts === part);
    const expected = await printedByPython(names);
    const images = imagesOf(names.map(sourceOf).join('\n'));
    const room = await openCode(page);
    await room.addFiles(...[...images].map(([name, buffer]) => ({ name, buffer })));
    await room.write('#');
    for (const name of names) {
      await room.editor.fill(sourceOf(name));
      await room.runs();
      expect.soft((await printed(room)).trimEnd(), name).toBe(expected.get(name)?.trimEnd());
    }
  });
}

const lesson = [
  { name: 'linear_regression', ends: /13\/13 .* loss: \d+\.\d{4}$/ },
  { name: 'logistic_regression', ends: /Точность: 0\.\d+$/ },
  { name: 'hidden_layer', ends: /Ошибка в конце: 0\.[012]\d?/ },
  { name: 'three_classes', ends: /Классы: \[0 1 2\]/ },
  { name: 'fashion_mnist', ends: /: 0\.[78]\d*$/ },
  { name: 'images', ends: /\d/, figures: 2 },
];

test('the lesson’s programs run as they stand', async ({ page }) => {
  test.setTimeout(300_000);
  const room = await openCode(page);
  const files = {
    'houses.csv': csv('rooms,area,floor,price', houses),
    'clients.csv': csv('income,age,visits,target', clients),
    'image.png': fixture('images/png_grey.png'),
    'colour.png': fixture('images/png_rgb.png'),
  };
  await room.addFiles(
    ...Object.entries(files).map(([name, bytes]) => ({ name, buffer: Buffer.from(bytes) })),
  );
  await room.write('#');
  for (const { name, ends, figures = 0 } of lesson) {
    await room.editor.fill(fixture(`lesson/${name}.py`).toString('utf8'));
    await room.runs();
    const text = (await printed(room)).trimEnd();
    expect(text, name).toMatch(ends);
    const losses = [...text.matchAll(/ loss: ([\d.]+)/g)].map(([, loss]) => Number(loss));
    if (losses.length > 1) expect(losses.at(-1), name).toBeLessThan(losses[0]);
    if (figures) expect(await room.figures.count(), name).toBeGreaterThanOrEqual(figures);
  }
});
