// What a function of pyplot was called with: matplotlib's names, their short forms, and nothing unknown.

const short = {
  c: 'color',
  ls: 'linestyle',
  lw: 'linewidth',
  ms: 'markersize',
  ec: 'edgecolor',
  fc: 'color',
  facecolor: 'color',
  ha: 'horizontalalignment',
  size: 'fontsize',
};

/**
 * @param {string} name of the function
 * @param {Record<string, any>} given
 * @param {readonly string[]} known
 * @param {readonly string[]} [ignored] what changes nothing here
 * @returns {Record<string, any>} by full names, None left out
 * @throws naming what is not there, and listing what is
 */
export function readOptions(name, given, known, ignored = []) {
  /** @type {Record<string, any>} */
  const options = {};
  for (const [key, value] of Object.entries(given)) {
    const full = known.includes(key)
      ? key
      : (short[/** @type {keyof typeof short} */ (key)] ?? key);
    if (!known.includes(full) && !ignored.includes(full)) {
      throw new TypeError(`${name}: there is no argument '${key}'. There is: ${known.join(', ')}.`);
    }
    if (value !== null && value !== undefined) options[full] = value;
  }
  return options;
}
