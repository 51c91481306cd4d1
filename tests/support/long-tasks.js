// Tasks that hold up a page, as the browser's own trace has them: how long, and what was done in them.

import { watchStolenTime } from './stolen-time.js';

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
 * which the page's thread was at work: not when a busy machine had given the processor to others, not what the host of
 * a virtual machine took of it (on average: no clock in the machine tells when), and not what the test itself asks the
 * page (to look for an element, to read a text).
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<string[]>>} to be asked once: each task's time, and what was in it
 */
export async function watchLongTasks(page) {
  const browser = /** @type {import('@playwright/test').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories });
  await page.evaluate(() => performance.mark('watched'));
  const stolen = watchStolenTime();
  return async () => {
    const own = 1 - stolen();
    return longTasks(JSON.parse((await browser.stopTracing()).toString()).traceEvents, own);
  };
}

/** @param {Event[]} trace @param {number} own share of the processor's time that was the machine's own */
function longTasks(trace, own) {
  const mark = trace.find(({ name }) => name === 'watched');
  if (!mark) throw new Error('the trace does not show the page');
  const events = trace.filter(
    ({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === 'X',
  );
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return tasks
    .filter(({ tdur = 0 }) => own * tdur > limit)
    .map((task) => ({ task, parts: events.filter((event) => event !== task && isIn(event, task)) }))
    .filter(({ parts }) => !parts.some(isTest))
    .map(({ task, parts }) => {
      const [took, at] = [(own * Number(task.tdur)) / 1000, (task.ts - mark.ts) / 1000];
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
