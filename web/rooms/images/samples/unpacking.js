import { proxy, wrap } from 'comlink';
import { t } from '../../../languages/index.js';
import { aborted, failure } from '../../../worker-work.js';
import { containerKind } from './containers.js';

/**
 * @typedef {import('../../../widgets/files.js').Entry} Entry
 * @typedef {import('../store.js').Report} Report
 * @typedef {{ name: string, share: number, count: number }} UnpackProgress count: images so far
 */

/**
 * The images among dropped or chosen files, those inside archives, MNIST's files and tables too.
 * @param {Entry[]} entries
 * @param {{ signal: AbortSignal, onProgress: (progress: UnpackProgress) => void }} options
 * @returns {Promise<{ entries: Entry[], reports: Report[] }>}
 * @throws the signal's reason once it is aborted
 */
export async function unpacked(entries, { signal, onProgress }) {
  if (!entries.some(({ file }) => containerKind(file.name))) return { entries, reports: [] };
  const worker = new Worker(new URL('./unpack-worker.js', import.meta.url), { type: 'module' });
  /** @type {import('comlink').Remote<import('./unpack-worker.js').UnpackService>} */
  const remote = wrap(worker);
  /** @type {Entry[]} */
  const found = [];
  /** @type {Report[]} */
  const reports = [];
  const take = (/** @type {import('./unpack.js').Portion} */ portion) => {
    found.push(...portion.entries);
    for (const { name, key, params, part } of portion.problems)
      reports.push({ name, reason: t(key, params), part });
    if (portion.name) onProgress({ name: portion.name, share: portion.share, count: found.length });
  };
  try {
    await Promise.race([remote.unpack(entries, proxy(take)), failure(worker), aborted(signal)]);
  } finally {
    worker.terminate();
  }
  return { entries: found, reports };
}
