import { formatNumber, t } from '../../languages/index.js';

/** @typedef {import('./runner.js').Runner} Runner */

export const languageNames = { python: 'Python', javascript: 'JavaScript' };

/** @param {Runner} runner @returns {'idle' | 'loading' | 'running' | import('../../running/session.js').Ending['kind']} */
export function runState({ running, begun, ending }) {
  if (running) return begun ? 'running' : 'loading';
  return ending?.kind ?? 'idle';
}

/** What the room says of the program that runs or ran. @param {Runner} runner */
export function statusText(runner) {
  const { running, ending } = runner;
  const state = runState(runner);
  if (state === 'idle') return '';
  if (running) return t(`code.status.${state}`, { language: languageNames[running] });
  const { seconds = 0, error, message } = ending ?? {};
  const digits = seconds < 10 ? 2 : 0;
  const time = t('duration.seconds', {
    s: formatNumber(seconds, { maximumFractionDigits: digits }),
  });
  if (state === 'broken') return t('code.status.broken', { reason: message ?? '' });
  if (state !== 'failed') return t(`code.status.${state}`, { time });
  const line = error?.line;
  return line ? t('code.status.failed', { line }) : t('code.status.failedSomewhere');
}
