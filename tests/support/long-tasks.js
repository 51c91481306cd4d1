// Tasks that hold up a page, as the browser's own trace has them: how long, and what was done in them.

/**
 * An event of Chromium's trace; times in microseconds, `tdur` of the thread's own.
 * @typedef {{
 *   name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any
 * }} Event
 */

const limit = 50_000;
/** what is told of a task: its parts that took so long */
const part = 5000;
const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/**
 * Tasks of the page that keep the processor busy for more than 50 ms, from now on until one asks. It is the time in
 * which the page's thread was at work: not when a busy machine had given the processor to others, and not what the
 * test itself asks the page (to look for an element, to read a text).
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<string[]>>} to be asked once: each task's time, and what was in it
 */
export async function watchLongTasks(page) {
  const browser = /** @type {import('@playwright/test').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories });
  await page.evaluate(() => performance.mark('watched'));
  return async () => longTasks(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** @param {Event[]} trace */
function longTasks(trace) {
  const mark = trace.find(({ name }) => name === 'watched');
  if (!mark) throw new Error('the trace does not show the page');
  const events = trace.filter(
    ({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === 'X',
  );
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return tasks
    .filter(({ tdur = 0 }) => tdur > limit)
    .map((task) => ({ task, parts: events.filter((event) => event !== task && isIn(event, task)) }))
    .filter(({ parts }) => !parts.some(isTest))
    .map(({ task, parts }) => {
      const [took, at] = [Number(task.tdur) / 1000, (task.ts - mark.ts) / 1000];
      const told = parts.filter(({ dur = 0 }) => dur > part).map(describe);
      return [`${Math.round(took)} ms at ${Math.round(at)} ms`, ...told].join('\n  ');
    });
}

/** @param {Event} event @param {Event} task */
function isIn({ ts, dur = 0 }, task) {
  return ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0);
}

/** Whether it is a question of the test's. @param {Event} event */
function isTest({ args }) {
  return args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession';
}

/** @param {Event} event */
function describe({ name, dur = 0, args }) {
  const { type = '', functionName = '', url, lineNumber } = args?.data ?? {};
  const where = url ? `${url}:${lineNumber}` : '';
  return `${Math.round(dur / 1000)} ms ${name} ${type}${functionName} ${where}`.trimEnd();
}
