// Programs with arrays and images (tests/fixtures/python/), and what they print with NumPy and Pillow.

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from '../../wasm/toolchain/python.js';
import { run } from '../../wasm/toolchain/run.js';
import { temporaryFolder } from './python.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../fixtures/python/');

/** Their file names. */
export const programs = readdirSync(folder).filter((name) => /^\d\d-.*\.py$/.test(name));

/** @param {string} name */
export const sourceOf = (name) => readFileSync(folder + name, 'utf8');

/** What the programs open by name. */
const images = new Map(
  ['../fixtures/images/', '../fixtures/classes/sailboat/'].flatMap((path) =>
    readdirSync(here(path)).map((name) => [name, here(path + name)]),
  ),
);

/** The images that a source names. @param {string} source @returns {Map<string, Buffer>} */
export function imagesOf(source) {
  const wanted = [...images].filter(([image]) => source.includes(image));
  return new Map(wanted.map(([image, path]) => [image, readFileSync(path)]));
}

/**
 * What they print with Debian's NumPy and Pillow.
 * @param {readonly string[]} names
 * @returns {Promise<Map<string, string>>}
 */
export async function printedByPython(names) {
  const python = findPython();
  if (!python) throw new Error('Python with NumPy and Pillow is needed: npm run setup');
  const workplace = temporaryFolder();
  for (const [name, path] of images) copyFileSync(path, join(workplace, name));
  const paths = names.map((name) => folder + name);
  const printed = await run(python, [here('run_snippets.py'), ...paths], { cwd: workplace });
  const texts = JSON.parse(printed);
  for (const [path, text] of Object.entries(texts))
    if (text.trim() === '' || text.includes('Traceback')) throw new Error(`${path}: ${text}`);
  return new Map(names.map((name) => [name, texts[folder + name]]));
}
