import { formatNumber } from '../../../languages/index.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number of any size in few characters: 0.0421, 1.3·10⁻⁷.
 * @param {number} value @param {number} [digits] that count
 */
export function compact(value, digits = 3) {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (value === 0 || (size >= 0.001 && size < 10000))
    return formatNumber(value, { maximumSignificantDigits: digits });
  // Rounded together: 9.996·10⁻⁶ in two digits is 1·10⁻⁵.
  const [mantissa, exponent] = value
    .toExponential(digits - 2)
    .split('e')
    .map(Number);
  return `${formatNumber(mantissa, { maximumFractionDigits: digits })}·10${raised(exponent)}`;
}

/** @param {number} exponent @returns {string} 10 to that power */
export function powerOfTen(exponent) {
  return exponent === 0 ? '1' : `10${raised(exponent)}`;
}

/** How many times one is the other, as one says it: 4800, 12, 1.7. @param {number} ratio */
export function times(ratio) {
  return ratio >= 1e6
    ? compact(ratio)
    : formatNumber(ratio, { maximumSignificantDigits: 2, useGrouping: true });
}

/** @param {number} exponent */
function raised(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return (exponent < 0 ? '⁻' : '') + digits.join('');
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** w₁₂, and w₁₂,₃ where it would be read wrongly without. @param {string} name @param {...number} indices */
export function indexed(name, ...indices) {
  const written = indices.map((index) =>
    [...String(index)].map((digit) => subscripts[Number(digit)]).join(''),
  );
  return name + written.join(indices.some((index) => index > 9) ? ',' : '');
}
