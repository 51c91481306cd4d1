// Bundles the benchmark's page, with denselab exactly as the real page has it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { root } from '../../../wasm/toolchain/cache.js';
import web from '../../../web/vite.config.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const jax = join(root, 'node_modules', '@jax-js', 'jax', 'package.json');
const sampleSet = 'denselab-sample-set';

export default defineConfig({
  ...web,
  root: here('.'),
  plugins: web.plugins?.filter((plugin) => /** @type {any} */ (plugin)?.name !== sampleSet),
  define: { __JAX_JS_VERSION__: JSON.stringify(JSON.parse(readFileSync(jax, 'utf8')).version) },
  build: {
    ...web.build,
    outDir: join(root, 'build', 'bench', 'page'),
    // One page, without the entries and chunks of the real one.
    rolldownOptions: web.worker?.rolldownOptions,
    // TensorFlow.js makes its threads from the text of a function, which must stay as it is.
    minify: false,
  },
});
