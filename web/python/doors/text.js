// How numbers cross between Python and JavaScript. Lists as text: a Python list that JavaScript has once seen is
// never freed while the program runs. Single numbers so that they arrive as what they are: JavaScript has one kind of number, and
// MicroPython takes one without a fraction for a whole number of 32 bits.

/** '2,3' → [2, 3]. @param {string} text */
export const numbers = (text) => (text === '' ? [] : text.split(',').map(Number));

/** A number as Python writes it. @param {string | number} text */
export function numberOf(text) {
  if (text === 'inf') return Infinity;
  if (text === '-inf') return -Infinity;
  return Number(text); // 'nan' is none either
}

/**
 * An element of an array, for Python's `plain`: text where it would not arrive as what it is.
 * @param {string} dtype
 * @param {number | string | boolean} value  text: a whole number beyond 32 bits
 */
export function element(dtype, value) {
  if (dtype === 'bool') return Boolean(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (!dtype.startsWith('float')) return (value | 0) === value ? value : String(value);
  const printed = dtype === 'float32' ? shortest(value) : value;
  return Number.isInteger(printed) ? realText(printed) : printed;
}

/** A real number as Python reads it back. @param {number} value */
export function realText(value) {
  if (Object.is(value, -0)) return '-0.0';
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  if (Number.isNaN(value)) return 'nan';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The double with the fewest digits that is this float32: it prints alike. @param {number} value */
export function shortest(value) {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  for (let digits = 1; digits < 9; digits++) {
    const near = Number(value.toPrecision(digits));
    if (Math.fround(near) === value) return near;
  }
  return Number(value.toPrecision(9));
}
