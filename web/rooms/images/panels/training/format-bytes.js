import { formatNumber, t } from '../../../../languages/index.js';

const megabyte = 2 ** 20;

/** @param {number} bytes as "12 MB" or "3.4 GB" */
export function formatBytes(bytes) {
  if (bytes < 1024 * megabyte) {
    const digits = bytes < 100 * megabyte ? 2 : 3;
    const amount = formatNumber(Math.max(0.1, bytes / megabyte), {
      maximumSignificantDigits: digits,
    });
    return t('bytes.mega', { amount });
  }
  const amount = formatNumber(bytes / megabyte / 1024, { maximumFractionDigits: 1 });
  return t('bytes.giga', { amount });
}
