// What a classifier says of files, as a table for spreadsheets and other programs: CSV (RFC 4180).

import Papa from 'papaparse';

/**
 * One line a sample: its name, the class with the largest probability, and the probability of each class.
 * @param {readonly string[]} names  of the samples
 * @param {readonly string[]} classes
 * @param {ArrayLike<number>} data  row by row, as predict gives it; with two classes also one number a
 *   sample, the probability of the second
 * @returns {string} with a first line of headings: file, class, and the classes
 * @throws where there are not as many numbers as names and classes ask for
 */
export function writeProbabilities(names, classes, data) {
  const single = classes.length === 2 && data.length === names.length;
  if (!single && data.length !== names.length * classes.length)
    throw new Error(
      `writeProbabilities: ${names.length} samples and ${classes.length} classes make ${names.length * classes.length} numbers, but there are ${data.length}.`,
    );
  const rows = names.map((name, i) => {
    const own = single
      ? [Math.fround(1 - data[i]), data[i]]
      : Array.from(classes, (_, k) => data[i * classes.length + k]);
    const best = own.reduce((first, value, k) => (value > own[first] ? k : first), 0);
    return [name, classes[best], ...own.map(shortest)];
  });
  return Papa.unparse({ fields: ['file', 'class', ...classes], data: rows }, { newline: '\r\n' });
}

/** The fewest digits that are still this float32. @param {number} value */
function shortest(value) {
  for (let digits = 1; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === Math.fround(value)) return String(Number(text));
  }
  return String(Number(value.toPrecision(9)));
}
