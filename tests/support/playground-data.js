// Tables and points for the playground's data, as learners bring them.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** Iris as the page has it: names, commas, points. */
export const iris = readFileSync(
  new URL('../../web/widgets/playground/data/iris.csv', import.meta.url),
  'utf8',
);

/** @param {string} name @param {string | Buffer} content */
export function csvFile(name, content) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

/** Lets the page open a table, as by its button. @param {import('@playwright/test').Page} page @param {ReturnType<typeof csvFile>} file */
export async function openTable(page, file) {
  await page.getByLabel('Choose a table').setInputFiles(file);
}

/** Trains until the share of right answers on the test data is reached. @param {import('./playground-room.js').PlaygroundRoom} room @param {number} percent */
export async function trainTo(room, percent) {
  await room.train.click();
  await expect
    .poll(async () => Number.parseFloat((await room.testAccuracy.textContent()) ?? ''), {
      timeout: 60_000,
    })
    .toBeGreaterThanOrEqual(percent);
  await room.pause.click();
}
