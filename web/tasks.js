/**
 * Giving way in the middle of long work: goes on in a new task, so that the page can paint and answer meanwhile.
 * @returns {Promise<void>}
 */
export function nextTask() {
  const { scheduler } = /** @type {any} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
