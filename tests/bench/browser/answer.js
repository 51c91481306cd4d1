// A contender's side of a worker: calls come in one at a time, answers or errors go back.

/**
 * @param {(settings: any) => Promise<Record<string, (asked: any) => unknown>>} start  gives the
 *   methods that the contender answers to
 */
export function answer(start) {
  /** @type {Record<string, (asked: any) => unknown>} */
  let methods = {};
  const port = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  port.onmessage = async ({ data: { method, asked } }) => {
    try {
      if (method === 'start') {
        methods = await start(asked);
        port.postMessage({ answer: await methods.describe?.(asked) });
      } else {
        port.postMessage({ answer: await methods[method](asked) });
      }
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? error.stack : JSON.stringify(error) });
    }
  };
}
