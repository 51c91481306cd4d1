// Where the engine's worker comes from.

import { startableHere, workerFrom } from './foreign-script.js';

/** The engine's worker, from wherever this script has come. */
export function newWorker() {
  const address = workerAddress();
  const script = startableHere(address);
  if (script === address)
    return new Worker(new URL('./worker.js', import.meta.url), {
      type: 'module',
      name: 'denselab',
    });
  return workerFrom(script);
}

/** Where bundlers have put the worker's code: what they replace is an expression that starts a worker. */
function workerAddress() {
  class Worker {
    /** @param {URL} address @param {WorkerOptions} _ */
    constructor(address, _) {
      this.address = String(address);
    }
  }
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'denselab' })
    .address;
}
