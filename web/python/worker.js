// The Web Worker in which one Python program runs.

import wasmUrl from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import { loadArrays } from 'denselab/arrays';
import { Outlet } from '../running/outlet.js';
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

/** @param {import('../running/protocol.js').News} news @param {Transferable[]} [transfer] */
const post = (news, transfer = []) => self.postMessage(news, { transfer });
const outlet = new Outlet(post);
/** @type {Int32Array | null} */
let flag = null;

/** The engine, and the interpreter's file where the browser finds it again at once. */
const prepared = Promise.all([
  loadArrays(),
  fetch(wasmUrl).then((response) => response.arrayBuffer()),
]).then(([engine]) => engine);
// Whoever runs a program hears of it.
prepared.catch(() => {});

/** @param {MessageEvent<import('../running/protocol.js').Order>} event */
self.onmessage = async ({ data: order }) => {
  try {
    if (order.type === 'prepare') {
      flag = order.flag;
      await prepared;
      post({ type: 'ready' });
    } else {
      post({ type: 'end', ...(await run(order.source, order.files)) });
    }
  } catch (error) {
    outlet.flush();
    post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
};

/** @param {string} source @param {Map<string, Uint8Array>} files */
async function run(source, files) {
  const engine = await prepared;
  const outcome = await runPython(source, {
    modules,
    doors: makeDoors({ ...engine, sampleFile, formats: await formatsFor(source) }),
    files,
    emit: (output) => outlet.give(output),
    interrupted: () => flag !== null && Atomics.load(flag, 0) !== 0,
    wasmUrl,
  });
  outlet.flush();
  return outcome;
}
