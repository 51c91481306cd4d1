// Picks the best build of the engine for this browser and starts it.

import { relaxedSimd, simd, threads as threadsWork } from 'wasm-feature-detect';
import { startableHere } from './foreign-script.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('#engine-with-arrays').MainModule} ModuleWithArrays
 * @typedef {object} LoadOptions
 * @property {number} [threads]  that compute, the engine's own included; default: one a processor core,
 *   up to 8. More than 1 takes effect in Node and on pages that are cross-origin isolated
 */

// Imports written out, so that a bundler sees all builds.
/** @type {Record<string, () => Promise<any>>} */
const builds = {
  'relaxed-simd-threads': () => import('../dist/relaxed-simd-threads/denselab.mjs'),
  'simd-threads': () => import('../dist/simd-threads/denselab.mjs'),
  'relaxed-simd': () => import('../dist/relaxed-simd/denselab.mjs'),
  simd: () => import('../dist/simd/denselab.mjs'),
};

// The engine with NumPy's arrays.
/** @type {Record<string, () => Promise<any>>} */
const buildsWithArrays = {
  'relaxed-simd-threads': () => import('../dist/relaxed-simd-threads/denselab-arrays.mjs'),
  simd: () => import('../dist/simd/denselab-arrays.mjs'),
};

/** Beyond so many, the networks people train in a page gain nothing. */
const mostByDefault = 8;

/**
 * @param {LoadOptions} [options]
 * @returns {Promise<Module>}
 * @throws if WebAssembly or its SIMD is missing, or the engine's files do not load
 */
export async function loadModule({ threads } = {}) {
  const build = await buildHere(threads);
  const count = await countOf(threads);
  const threaded = count > 1 && (await withThreads(builds, build, count));
  return threaded || start(builds, build);
}

/**
 * The engine with NumPy's arrays. It comes in the two builds that suffice: the best, where all that it
 * needs is there, and the one for every browser.
 * @param {LoadOptions} [options]
 * @returns {Promise<ModuleWithArrays>}
 * @throws as loadModule
 */
export async function loadModuleWithArrays({ threads } = {}) {
  const build = await buildHere(threads);
  const isBest = build === 'relaxed-simd';
  const threaded = isBest && (await withThreads(buildsWithArrays, build, await countOf(threads)));
  return threaded || start(buildsWithArrays, 'simd');
}

/**
 * The best build without threads for this browser.
 * @param {number} [threads]  checked
 */
async function buildHere(threads) {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new Error(`load: threads must be a whole number from 1 to 64, but got ${threads}.`);
  }
  if (typeof WebAssembly !== 'object' || !(await simd())) {
    throw new Error(
      'denselab needs WebAssembly with SIMD: Chrome or Edge 91, Firefox 89, Safari 16.4, Node 20 or later.',
    );
  }
  return (await relaxedSimd()) ? 'relaxed-simd' : 'simd';
}

/** How many threads compute. @param {number} [threads]  that were asked for */
const countOf = async (threads) => threads ?? Math.min(await processorCores(), mostByDefault);

/**
 * The build with threads, where there can be such.
 * @param {Record<string, () => Promise<any>>} builds @param {string} build  without them
 * @param {number} count
 * @returns {Promise<any>} null where there cannot
 */
async function withThreads(builds, build, count) {
  if (!(await threadsWork())) return null;
  try {
    const module = await start(builds, `${build}-threads`);
    module.setThreads(count);
    return module;
  } catch {
    // Some browsers refuse memory that is shared and may grow: the other build does without.
    return null;
  }
}

/**
 * @param {Record<string, () => Promise<any>>} builds @param {string} build
 * @returns {Promise<any>}
 */
async function start(builds, build) {
  try {
    const { default: instantiate, scriptUrl } = await builds[build]();
    // Node's workers take no address as text, and find the script by themselves.
    return await instantiate(
      scriptUrl.startsWith('file:') ? {} : { mainScriptUrlOrBlob: startableHere(scriptUrl) },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The engine (build ${build}) could not be loaded: ${reason}`, { cause: error });
  }
}

async function processorCores() {
  if (typeof navigator === 'object') return navigator.hardwareConcurrency || 1;
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}
