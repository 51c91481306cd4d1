// Whether the page answers: tasks that hold its thread up.

/** Tasks over 50 ms from now on, as the browser itself reports them. @param {import('@playwright/test').Page} page */
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
