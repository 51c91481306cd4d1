// Programs with arrays and images: unchanged, they print here what they print with NumPy 1.24 and Pillow 9.4.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPython } from '../../wasm/toolchain/python.js';
import { run } from '../../wasm/toolchain/run.js';
import { runInNode } from '../support/python-room.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../fixtures/python/');
const programs = readdirSync(folder).filter((name) => /^\d\d-.*\.py$/.test(name));

/** What the programs open by name. */
const images = new Map(
  ['../fixtures/images/', '../fixtures/classes/sailboat/'].flatMap((path) =>
    readdirSync(here(path)).map((name) => [name, here(path + name)]),
  ),
);

const workplace = mkdtempSync(join(tmpdir(), 'denselab-python-'));
after(() => rmSync(workplace, { recursive: true }));

/** @type {Record<string, string>} */
let expected = {};

before(async () => {
  const python = findPython();
  assert.ok(python, 'Python with NumPy and Pillow is needed: npm run setup');
  for (const [name, path] of images) copyFileSync(path, join(workplace, name));
  const paths = programs.map((name) => folder + name);
  const printed = await run(python, [here('../support/run_snippets.py'), ...paths], {
    cwd: workplace,
  });
  expected = JSON.parse(printed);
});

test('there are at least 60 programs', () => assert.ok(programs.length >= 60));

for (const name of programs) {
  test(name, async () => {
    const source = readFileSync(folder + name, 'utf8');
    const wanted = [...images].filter(([image]) => source.includes(image));
    const files = new Map(wanted.map(([image, path]) => [image, readFileSync(path)]));
    const { text, error } = await runInNode(source, files);
    assert.equal(error?.traceback, undefined);
    const reference = expected[folder + name];
    assert.ok(reference.trim() !== '' && !reference.includes('Traceback'), reference);
    assert.equal(text, reference);
  });
}
