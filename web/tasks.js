/**
 * Giving way in the middle of long work: goes on in a new task, so that the page can paint and answer meanwhile.
 * @returns {Promise<void>}
 */
export function nextTask() {
  const { scheduler } = /** @type {any} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Goes on after the page has shown what there is so far: what follows is laid out and painted by itself. In a page that
 * nobody sees it waits until somebody does.
 * @returns {Promise<void>}
 */
export function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
