/**
 * Tasks over 50 ms from now on, as the browser itself reports them.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<string[]>>} what there has been so far
 */
export async function watchLongTasks(page) {
  await page.evaluate(() => {
    const watch = /** @type {any} */ (window);
    watch.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        watch.longTasks.push(`${Math.round(duration)} ms at ${Math.round(startTime)} ms`);
      }
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => /** @type {any} */ (window).longTasks);
}
