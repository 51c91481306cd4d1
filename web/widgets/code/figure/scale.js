import { scaleLinear, scaleLog } from 'd3-scale';

/**
 * @typedef {(value: number) => number} Place a number's place in pixels
 * @typedef {{ at: number, text: string }} Tick
 */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * An axis in pixels, with its ticks.
 * @param {import('../../../figures/figure.js').Scale} scale
 * @param {[number, number]} extent
 * @param {number} from the pixel of its beginning
 * @param {number} to of its end
 * @param {number} most so many ticks, about
 * @returns {{ place: Place, ticks: Tick[] }}
 */
export function axisScale({ kind, inverted, ticks }, extent, from, to, most) {
  const place = (kind === 'log' ? scaleLog() : scaleLinear())
    .domain(extent)
    .range(inverted ? [to, from] : [from, to]);
  const [low, high] = extent;
  if (ticks) {
    const text = numberText(ticks.at);
    return {
      place,
      ticks: ticks.at
        .map((at, i) => ({ at, text: ticks.labels ? (ticks.labels[i] ?? '') : text(at) }))
        .filter(({ at }) => at >= low && at <= high),
    };
  }
  const at = place.ticks(Math.max(2, most));
  if (kind === 'log') {
    const powers = at.filter((value) => Math.abs(Math.log10(value) % 1) < 1e-9);
    return {
      place,
      ticks: (powers.length > 1 ? powers : at).map((value) => ({ at: value, text: power(value) })),
    };
  }
  const text = numberText(at);
  return { place, ticks: at.map((value) => ({ at: value, text: text(value) })) };
}

/** All with as many decimals as one of them needs. @param {number[]} values @returns {(value: number) => string} */
export function numberText(values) {
  const largest = Math.max(0, ...values.map(Math.abs));
  const sign = (/** @type {string} */ text) => text.replace('-', '−');
  if (largest >= 1e7 || (largest > 0 && largest < 1e-4))
    return (value) =>
      sign(value === 0 ? '0' : value.toExponential(1).replace('.0e', 'e').replace('e+', 'e'));
  const decimals = Math.max(
    0,
    ...values.map((value) => {
      const [, after = ''] = String(Number(value.toPrecision(10))).split('.');
      return Math.min(after.length, 6);
    }),
  );
  return (value) => sign(value.toFixed(decimals));
}

/** @param {number} value */
function power(value) {
  const exponent = Math.log10(value);
  if (Math.abs(exponent - Math.round(exponent)) > 1e-9) return String(value);
  const digits = [...String(Math.abs(Math.round(exponent)))].map((digit) => raised[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
