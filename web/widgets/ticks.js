/**
 * Round numbers for an axis: at most `most` of them, 1, 2 or 5 times a power of ten apart.
 * @param {number} from
 * @param {number} to
 * @param {number} most
 * @param {number} [smallest] step: 1 where only whole numbers make sense
 */
export function ticksBetween(from, to, most, smallest = 0) {
  if (!(to > from)) return [from];
  const rough = Math.max((to - from) / most, smallest);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    power * /** @type {number} */ ([1, 2, 5, 10].find((n) => n * power >= rough * 0.9999));
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
