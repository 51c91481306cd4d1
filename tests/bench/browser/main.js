// The page's side of the benchmark: starts contenders, each in a worker of its own, and passes calls
// on. Driven from outside, through `window.bench`.

// Written out, so that the bundler sees every worker.
const contenders = {
  denselab: () =>
    new Worker(new URL('./contenders/denselab.js', import.meta.url), { type: 'module' }),
  'tfjs-wasm': () =>
    new Worker(new URL('./contenders/tfjs-wasm.js', import.meta.url), { type: 'module' }),
  'tfjs-cpu': () =>
    new Worker(new URL('./contenders/tfjs-cpu.js', import.meta.url), { type: 'module' }),
  limits: () => new Worker(new URL('./contenders/limits.js', import.meta.url), { type: 'module' }),
  'large-images': () =>
    new Worker(new URL('./contenders/large-images.js', import.meta.url), { type: 'module' }),
  'jax-js': () =>
    new Worker(new URL('./contenders/jax-js.js', import.meta.url), { type: 'module' }),
};

/** @typedef {{ answer?: unknown, error?: string }} Reply */

/** @type {Map<string, Worker>} */
const running = new Map();

/**
 * @param {string} name  what to call it
 * @param {keyof typeof contenders} kind
 * @param {object} settings  the contender's own
 */
async function start(name, kind, settings) {
  running.set(name, contenders[kind]());
  return call(name, 'start', settings);
}

/** @param {string} name @param {string} method @param {object} [asked] @returns {Promise<unknown>} */
function call(name, method, asked = {}) {
  const worker = running.get(name);
  if (!worker) throw new Error(`There is no contender ${name}.`);
  return new Promise((resolve, reject) => {
    worker.onmessage = (/** @type {MessageEvent<Reply>} */ { data }) =>
      data.error === undefined ? resolve(data.answer) : reject(new Error(data.error));
    worker.onerror = (event) => reject(new Error(`${name}: ${event.message}`));
    worker.postMessage({ method, asked });
  });
}

/** @param {string} name */
function end(name) {
  running.get(name)?.terminate();
  running.delete(name);
}

export const bench = { start, call, end };
Object.assign(window, { bench });
