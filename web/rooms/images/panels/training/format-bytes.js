import { formatNumber, t } from '../../../../languages/index.js';

const megabyte = 2 ** 20;

/** @param {number} bytes as "12 MB" or "3.4 GB" */
export function formatBytes(bytes) {
  if (bytes < 1024 * megabyte) {
    const amount = formatNumber(Math.max(0.1, bytes / megabyte), { maximumSignificantDigits: 3 });
    return t('bytes.mega', { amount });
  }
  const amount = formatNumber(bytes / megabyte / 1024, { maximumFractionDigits: 1 });
  return t('bytes.giga', { amount });
}
