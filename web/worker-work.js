// Work in a worker that may end before it is done: to be raced with it.

/** @param {Worker} worker @returns {Promise<never>} */
export function failure(worker) {
  return new Promise((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
}

/** @param {AbortSignal} signal @returns {Promise<never>} */
export function aborted(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
