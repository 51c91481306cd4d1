// denselab: fully connected networks, trained by a C++ engine in WebAssembly.

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./client.js').RemoteEngine} RemoteEngine
 * @typedef {import('./loader.js').LoadOptions} LoadOptions
 */

/**
 * Loads the engine, in the best build for this browser.
 *
 * With `worker: true` it runs in a Web Worker and the page stays responsive whatever it does. The API
 * is the same, only that every method gives a promise, so code that awaits works with both.
 *
 *     const dl = await load();
 *     const model = dl.sequential();
 *     model.add(dl.layers.dense({ units: 1, inputShape: [2] }));
 *     model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
 *     await model.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 2], { epochs: 100 });
 *     const { data } = model.predict([[2, 3]]);
 *
 * @template {boolean} [InWorker=false]
 * @param {{ worker?: InWorker } & LoadOptions} [options]  worker (false): in Node, or in a worker of your
 *   own; threads (one a processor core, up to 8): that compute, where the page is isolated
 * @returns {Promise<InWorker extends true ? RemoteEngine : Engine>}
 * @throws where WebAssembly with SIMD is missing, or the engine's files cannot be loaded
 */
export async function load({ worker, ...options } = {}) {
  // Imported when needed: a page with a worker never loads the engine on its own thread.
  if (worker) {
    const { startWorker } = await import('./client.js');
    return /** @type {any} */ (await startWorker(options));
  }
  const { loadEngine } = await import('./engine.js');
  return /** @type {any} */ (await loadEngine(options));
}
