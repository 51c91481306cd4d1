// Picks the best build of the engine for this browser and starts it.

import { relaxedSimd, simd } from 'wasm-feature-detect';

/** @typedef {import('./tensor.js').Module} Module */

// Imports written out, so that a bundler sees both builds.
const builds = {
  'relaxed-simd': () => import('../dist/relaxed-simd/denselab.mjs'),
  simd: () => import('../dist/simd/denselab.mjs'),
};

/**
 * @returns {Promise<Module>}
 * @throws if WebAssembly or its SIMD is missing, or the engine's files do not load
 */
export async function loadModule() {
  if (typeof WebAssembly !== 'object' || !(await simd())) {
    throw new Error(
      'denselab needs WebAssembly with SIMD: Chrome or Edge 91, Firefox 89, Safari 16.4, Node 20 or later.',
    );
  }
  const build = (await relaxedSimd()) ? 'relaxed-simd' : 'simd';
  try {
    const { default: instantiate } = await builds[build]();
    return await instantiate();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The engine (build ${build}) could not be loaded: ${reason}`, { cause: error });
  }
}
