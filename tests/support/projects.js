// Projects as a learner finds them, and the numbers behind what the room shows.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

const classFolders = join(import.meta.dirname, '..', 'fixtures', 'classes');
/** two classes of images that are there, and "unseen" */
export const classNames = ['sailboat', 'sunflower'];

/** @param {string} folder @returns {string[]} paths */
export const filesOf = (folder) =>
  readdirSync(join(classFolders, folder)).map((name) => join(classFolders, folder, name));

/** A folder for the tests of one file, gone after them. @returns {(name: string) => string} paths in it, while a test runs */
export function scratchFolder() {
  let folder = '';
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'denselab-keeping-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return (name) => join(folder, name);
}

/** Two classes of fixture images, named and in. @param {import('./images-room.js').ImagesRoom} room */
export async function fillRoom(room) {
  for (const [place, name] of classNames.entries()) {
    await room.nameClass(place, name);
    await room.addImages(name, filesOf(name));
  }
}

/** @param {{ probabilities: number[] }[]} found @param {{ probabilities: number[] }[]} wanted */
export function expectSameAnswers(found, wanted) {
  expect(found).toHaveLength(wanted.length);
  for (const [i, { probabilities }] of wanted.entries()) {
    for (const [k, p] of probabilities.entries())
      expect(Math.abs(found[i].probabilities[k] - p)).toBeLessThanOrEqual(1e-6);
  }
}

/** The project on the page, down to the last change, is saved. @param {Page} page */
export async function expectSaved(page) {
  await expect(page.locator('dl-project-bar')).toHaveAttribute('data-status', 'kept', {
    timeout: 30_000,
  });
}

/** The list of projects. @param {Page} page */
export async function openProjects(page) {
  await page.locator('dl-project-bar button.name').click();
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** @param {Page} page @param {string} file  path, chosen as a project file */
export async function openProjectFile(page, file) {
  const dialog = await openProjects(page);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a project file' }).click();
  await (await chooser).setFiles(file);
}

/** @param {Page} page @param {string} path  where the project file goes */
export async function saveProjectFile(page, path) {
  const dialog = await openProjects(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a project file' }).click();
  await (await download).saveAs(path);
}

/**
 * The finished trainings, with a checksum (SHA-256) in place of the weights.
 * @param {Page} page
 * @returns {Promise<any[]>}
 */
export function runsOf(page) {
  return page.evaluate(async () => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const { runs } = app.shadowRoot.querySelector('dl-images-room').store.state;
    const digest = async (/** @type {{ data: Float32Array }[]} */ weights) => {
      const bytes = await new Blob(weights.map(({ data }) => data.slice())).arrayBuffer();
      return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' ');
    };
    return Promise.all(
      runs.map(async (/** @type {any} */ { weights, ...run }) => ({
        ...run,
        weights: weights && (await digest(weights)),
      })),
    );
  });
}

/**
 * What no text says in full: the state's numbers.
 * @param {Page} page
 * @returns {Promise<{ curves: Record<string, number[]>, status: string, epochs: number, settings: any,
 *   trials: { name: string, probabilities: number[] }[], classes: any[], ending: string, held: number,
 *   locked: Record<number, string> | null, current: number }>}
 */
export function numbersOf(page) {
  return page.evaluate(() => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const { state } = app.shadowRoot.querySelector('dl-images-room').store;
    const { curves, status, epochs, ending, held } = state.run;
    return {
      curves,
      status,
      epochs,
      ending,
      held,
      settings: state.settings,
      trials: state.trials,
      classes: state.classes,
      locked: state.locked,
      current: state.current,
    };
  });
}
