// Tensors as TensorFlow.js prints them.

/** Longer axes are shown by their ends. */
const mostShown = 20;
const shownAtEnds = 3;

/** @param {number} value @param {string} dtype */
function numberText(value, dtype) {
  if (dtype === 'bool') return value === 0 ? 'false' : 'true';
  return String(Number.parseFloat(value.toFixed(7)));
}

/**
 * @param {import('./tensor.js').Values} values @param {readonly number[]} shape
 * @param {string} dtype @param {boolean} verbose
 */
export function tensorText(values, shape, dtype, verbose) {
  const head = verbose
    ? [`  dtype: ${dtype}`, `  rank: ${shape.length}`, `  shape: [${shape}]`, '  values:']
    : [];
  const lines = linesOf(values, shape, dtype, columnWidths(values, shape, dtype));
  return ['Tensor', ...head, lines.map((line) => `    ${line}`).join('\n')].join('\n');
}

/** @param {import('./tensor.js').Values} values @param {readonly number[]} shape @param {string} dtype */
function columnWidths(values, shape, dtype) {
  const columns = shape.at(-1) ?? 1;
  const widths = new Array(columns).fill(0);
  if (shape.length > 1)
    values.forEach((value, i) => {
      widths[i % columns] = Math.max(widths[i % columns], numberText(value, dtype).length);
    });
  return widths;
}

/**
 * @param {import('./tensor.js').Values} values @param {readonly number[]} shape
 * @param {string} dtype @param {number[]} widths @param {boolean} [last]  of its axis
 * @returns {string[]}
 */
function linesOf(values, shape, dtype, widths, last = true) {
  if (shape.length === 0) return [dtype === 'bool' ? numberText(values[0], dtype) : `${values[0]}`];
  const [length, ...inner] = shape;
  const all = Array.from({ length }, (_, i) => i);
  const isLong = length > mostShown;
  const shown = isLong ? [...all.slice(0, shownAtEnds), ...all.slice(-shownAtEnds)] : all;
  if (inner.length === 0) {
    const texts = shown.map((i) => numberText(values[i], dtype).padEnd(widths[i]));
    if (isLong) texts.splice(shownAtEnds, 0, '...');
    return [`[${texts.join(', ')}]`];
  }
  const step = values.length / length;
  const blocks = shown.map((i) =>
    linesOf(values.subarray(i * step, (i + 1) * step), inner, dtype, widths, i === length - 1),
  );
  if (isLong) blocks.splice(shownAtEnds, 0, ['...']);
  const lines = blocks.flat();
  const separator = shape.length === 2 ? ',' : '';
  const end = last ? ']' : `],\n${'\n'.repeat(shape.length - 2)}`;
  const before = (/** @type {number} */ i) => (i === 0 ? (lines.length === 1 ? ' [' : '[') : ' ');
  const after = (/** @type {number} */ i) => {
    const inner = i === lines.length - 1 && i > 0 ? '' : separator;
    return i === lines.length - 1 ? inner + end : inner;
  };
  return lines.map((line, i) => before(i) + line + after(i));
}
