// Python programs as the page runs them, in Node: the engine, its arrays, all doors, all modules.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadArrays } from '../../wasm/package/arrays.js';
import { sampleData } from '../../wasm/toolchain/cache.js';
import { makeDoors } from '../../web/python/doors/index.js';
import { formatsFor } from '../../web/python/doors/model-files.js';
import { runPython } from '../../web/python/interpreter.js';

const folder = fileURLToPath(new URL('../../web/python/modules/', import.meta.url));

/** All modules: path → source. */
export const modules = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}${path}`, 'utf8')]),
);

/** @param {string} name  of a file of Fashion-MNIST, from the set-up's cache */
const sampleFile = (name) => new Uint8Array(readFileSync(join(sampleData, name)));

/** @type {Promise<any> | undefined} */
let loading;

/** The engine with its arrays, loaded once. */
export function engine() {
  loading ??= loadArrays({ threads: 1 });
  return loading;
}

/**
 * @typedef {object} Run
 * @property {string} text  all that was printed
 * @property {Record<string, any>[]} figures
 * @property {import('../../web/python/program-error.js').ProgramError | null} error
 * @property {Map<string, Uint8Array>} written
 */

/**
 * Runs a program to its end.
 * @param {string} source
 * @param {ReadonlyMap<string, Uint8Array>} [files]  that it finds by name
 * @param {{ interrupted?: () => boolean }} [options]
 * @returns {Promise<Run>}
 */
export async function runInNode(source, files = new Map(), { interrupted } = {}) {
  const doors = makeDoors({
    ...(await engine()),
    sampleFile,
    formats: await formatsFor(source),
  });
  let text = '';
  /** @type {Record<string, any>[]} */
  const figures = [];
  const { error, written } = await runPython(source, {
    modules,
    doors,
    files,
    interrupted,
    emit(output) {
      if (output.type === 'text') text += output.text;
      else figures.push(output.figure);
    },
  });
  return { text, figures, error, written };
}
