// An array of whole numbers as print() of NumPy writes it: large ones with dots for what is left out.

const threshold = 1000;
const edge = 3;
const lineWidth = 75;

/**
 * @param {ArrayLike<number>} data row by row
 * @param {number[]} shape
 * @returns {string}
 */
export function numpyText(data, shape) {
  const short = data.length > threshold;
  const indices = shape.map((length) => shownOf(length, short));
  const width = Math.max(...shownValues(data, shape, indices).map((value) => String(value).length));
  /** @type {(offset: number, axis: number, indent: string, room: number) => string} */
  const write = (offset, axis, indent, room) => {
    const words = indices[axis].map((index) => {
      if (index === null) return '...';
      const at = offset * shape[axis] + index;
      if (axis === shape.length - 1) return String(data[at]).padStart(width);
      return write(at, axis + 1, `${indent} `, room - 1);
    });
    const text =
      axis === shape.length - 1
        ? wrapped(words, indent, room - 1)
        : words.join('\n'.repeat(shape.length - 1 - axis) + indent);
    return `[${text}]`;
  };
  return write(0, 0, ' ', lineWidth);
}

/** The places of an axis that are printed; null is where the dots stand. @param {number} length @param {boolean} short @returns {(number | null)[]} */
function shownOf(length, short) {
  const all = Array.from({ length: short ? Math.min(length, 2 * edge) : length }, (_, i) => i);
  if (!short || length <= 2 * edge) return all;
  return [...all.slice(0, edge), null, ...all.slice(0, edge).map((i) => length - edge + i)];
}

/** @param {ArrayLike<number>} data @param {number[]} shape @param {(number | null)[][]} indices */
function shownValues(data, shape, indices) {
  let places = [0];
  for (const [axis, shown] of indices.entries())
    places = places.flatMap((place) =>
      shown.flatMap((index) => (index === null ? [] : [place * shape[axis] + index])),
    );
  return places.map((place) => data[place]);
}

/** Words with spaces between, in lines of at most `room` characters. @param {string[]} words @param {string} indent @param {number} room */
function wrapped(words, indent, room) {
  const lines = [indent];
  for (const [index, word] of words.entries()) {
    const line = lines[lines.length - 1];
    if (line.length > indent.length && line.length + word.length > room) {
      lines[lines.length - 1] = line.trimEnd();
      lines.push(indent);
    }
    lines[lines.length - 1] += index < words.length - 1 ? `${word} ` : word;
  }
  return lines.join('\n').slice(indent.length);
}
