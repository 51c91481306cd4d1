// The Web Worker in which one Python program runs.

import wasmUrl from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import { loadArrays } from 'denselab/arrays';
import { serve } from '../running/serve.js';
import { makeDoors } from './doors/index.js';
import { formatsFor } from './doors/model-files.js';
import { runPython } from './interpreter.js';
import { sampleFile } from './sample-file.js';

const sources = /** @type {Record<string, string>} */ (
  import.meta.glob('./modules/**/*.py', { query: '?raw', import: 'default', eager: true })
);
const modules = new Map(
  Object.entries(sources).map(([path, source]) => [path.replace('./modules/', ''), source]),
);

/** @type {Int32Array | null} */
let flag = null;

/** The engine, and the interpreter's file where the browser finds it again at once. */
const prepared = Promise.all([
  loadArrays(),
  fetch(wasmUrl).then((response) => response.arrayBuffer()),
]).then(([engine]) => engine);

const outlet = serve(prepared, run, (order) => {
  flag = order.flag;
});

/** @param {{ source: string, files: Map<string, Uint8Array> }} order @param {Awaited<typeof prepared>} engine */
async function run({ source, files }, engine) {
  return runPython(source, {
    modules,
    doors: makeDoors({ ...engine, sampleFile, formats: await formatsFor(source) }),
    files,
    emit: (output) => outlet.give(output),
    interrupted: () => flag !== null && Atomics.load(flag, 0) !== 0,
    wasmUrl,
  });
}
