// The Web Worker in which one JavaScript program runs: a module whose globals are the engine and the files.

import { load } from 'denselab';
import { Pyplot } from '../figures/pyplot.js';
import { serve } from '../running/serve.js';
import { ProgramFiles } from './files.js';
import { inspect } from './inspect.js';
import { plt } from './plt.js';
import { scriptError } from './script-error.js';

const outlet = serve(load(), run);

/** @param {string} text @param {'out' | 'error'} [stream] */
const write = (text, stream = 'out') => outlet.give({ type: 'text', stream, text });
const print = (/** @type {unknown[]} */ ...values) => write(`${values.map(inspect).join(' ')}\n`);
const complain = (/** @type {unknown[]} */ ...values) =>
  write(`${values.map(inspect).join(' ')}\n`, 'error');
Object.assign(console, {
  log: print,
  info: print,
  debug: print,
  warn: complain,
  error: complain,
});
// What is held back goes out while the program waits for something.
setInterval(() => outlet.flush(), 100);

/** @param {{ source: string, files: Map<string, Uint8Array> }} order @param {any} dl */
async function run({ source, files: given }, dl) {
  const files = new ProgramFiles(given);
  const pyplot = new Pyplot((figure) => outlet.give({ type: 'figure', figure }));
  Object.assign(globalThis, { dl, files, print, plt: plt(pyplot), denselab: { load: loadOf(dl) } });
  const module = address('export const { load } = globalThis.denselab;');
  const program = address(source.replaceAll('denselab-module:denselab', module));
  const failure = (/** @type {unknown} */ error) => scriptError(error, program, source);
  // What a program does not wait for fails on its own.
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    write(`${failure(event.reason).traceback}\n`, 'error');
  });
  let error = null;
  try {
    await import(/* @vite-ignore */ program);
  } catch (thrown) {
    error = failure(thrown);
  }
  pyplot.show({ empty: false });
  return { error, written: files.written };
}

/** `load()` gives the engine that is here already. @param {any} dl */
const loadOf = (dl) => (/** @type {any} */ options) => (options?.worker ? load(options) : dl);

/** @param {string} code */
const address = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
