// The Web Worker in which one JavaScript program runs: a module whose globals are the engine and the files.

import { load } from 'denselab';
import { Pyplot } from '../figures/pyplot.js';
import { Outlet } from '../running/outlet.js';
import { ProgramFiles } from './files.js';
import { inspect } from './inspect.js';
import { plt } from './plt.js';
import { scriptError } from './script-error.js';

/** @param {import('../running/protocol.js').News} news @param {Transferable[]} [transfer] */
const post = (news, transfer = []) => self.postMessage(news, { transfer });
const outlet = new Outlet(post);
const engine = load();
// Whoever runs a program hears of it.
engine.catch(() => {});

/** @param {string} text @param {'out' | 'error'} [stream] */
const write = (text, stream = 'out') => outlet.give({ type: 'text', stream, text });
const print = (/** @type {unknown[]} */ ...values) => write(`${values.map(inspect).join(' ')}\n`);
Object.assign(console, {
  log: print,
  info: print,
  debug: print,
  warn: (/** @type {unknown[]} */ ...values) =>
    write(`${values.map(inspect).join(' ')}\n`, 'error'),
  error: (/** @type {unknown[]} */ ...values) =>
    write(`${values.map(inspect).join(' ')}\n`, 'error'),
});
// What is held back goes out while the program waits for something.
setInterval(() => outlet.flush(), 100);

/** @param {MessageEvent<import('../running/protocol.js').Order>} event */
self.onmessage = async ({ data: order }) => {
  try {
    const dl = await engine;
    if (order.type === 'prepare') post({ type: 'ready' });
    else await run(order.source, new ProgramFiles(order.files), dl);
  } catch (error) {
    outlet.flush();
    post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
};

/** @param {string} source @param {ProgramFiles} files @param {any} dl */
async function run(source, files, dl) {
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
  outlet.flush();
  post({ type: 'end', error, written: files.written });
}

/** `load()` gives the engine that is here already. @param {any} dl */
const loadOf = (dl) => (/** @type {any} */ options) => (options?.worker ? load(options) : dl);

/** @param {string} code */
const address = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
