// The package's TypeScript declarations, from the types in its comments.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cache.js';
import { hashInputs, isBuilt, markBuilt } from './inputs.js';
import { run } from './run.js';

const folder = join(root, 'wasm', 'dist', 'types');
const sources = [
  'wasm/tsconfig.json',
  'wasm/tsconfig.types.json',
  'wasm/package',
  'wasm/dist/simd/denselab.d.mts',
  'wasm/dist/simd/denselab-arrays.d.mts',
  'wasm/toolchain/types.js',
];

export async function writeTypes() {
  const hash = hashInputs(sources);
  const written = ['index.d.ts', 'arrays.d.ts'].every((file) => existsSync(join(folder, file)));
  if (isBuilt('types', hash) && written) return;
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  await run(tsc, ['-p', 'wasm/tsconfig.types.json'], { cwd: root });
  for (const name of readdirSync(folder, { recursive: true })) {
    if (String(name).endsWith('.d.ts')) nameEngine(join(folder, String(name)));
  }
  markBuilt('types', hash);
}

/**
 * Where the compiler finds out a type by itself, it writes the engine's place as seen from the source. It is
 * called by its name, as in the sources.
 * @param {string} file
 */
function nameEngine(file) {
  const text = readFileSync(file, 'utf8');
  const named = text.replace(
    /import\("[./]+\/dist\/simd\/denselab(-arrays)?\.mjs"\)/g,
    (_, arrays) => `import("${arrays ? '#engine-with-arrays' : '#engine'}")`,
  );
  if (named !== text) writeFileSync(file, named);
}
