/**
 * Small settings that survive a reload. Storage may be full or forbidden (private windows, policies):
 * the page then simply starts from its defaults the next time, so both directions swallow that.
 */
const prefix = 'denselab.';

/**
 * @template T
 * @param {string} key
 * @param {T} fallback what to use when nothing (or nothing readable) is stored
 * @returns {T}
 */
export function recall(key, fallback) {
  try {
    const text = localStorage.getItem(prefix + key);
    if (text === null) return fallback;
    return typeof fallback === 'string' ? /** @type {any} */ (text) : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/**
 * @param {string} key
 * @param {unknown} value a string is stored as it is, anything else as JSON; undefined forgets the key
 */
export function remember(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else
      localStorage.setItem(prefix + key, typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // Nothing to do: see above.
  }
}
