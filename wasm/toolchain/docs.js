// npm run docs: the package's reference, from the docstrings, in dist/docs/. It fails where a docstring is missing.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cache.js';
import { writeTypes } from './engine.js';
import { hashInputs, isBuilt, markBuilt } from './inputs.js';
import { run } from './run.js';
import { isMain, runScript, step } from './steps.js';

const sources = [
  'wasm/dist/types',
  'wasm/docs/package.json',
  'wasm/docs/package.md',
  'wasm/docs/tfjs.md',
  'wasm/docs/tsconfig.json',
  'wasm/docs/typedoc.json',
  'package-lock.json',
];

export async function buildDocs() {
  await writeTypes();
  const hash = hashInputs(sources);
  // A new build of the page empties the folder.
  const index = join(root, 'dist', 'docs', 'index.html');
  if (isBuilt('docs', hash) && existsSync(index)) return 'ready';
  const folder = join(root, 'wasm', 'docs');
  await run(join(folder, 'node_modules', '.bin', 'typedoc'), [], { cwd: folder });
  markBuilt('docs', hash);
  return 'made in dist/docs/';
}

if (isMain(import.meta.url)) await runScript(() => step('Reference', buildDocs));
