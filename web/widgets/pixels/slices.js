/** Milliseconds after which long work lets the page paint and answer. */
const slice = 10;

/**
 * Calls work(row) for every row from 0 to rows − 1, in slices short enough that nobody notices.
 * @param {number} rows
 * @param {(row: number) => void} work what takes much less than a slice
 */
export async function eachRow(rows, work) {
  let begun = performance.now();
  for (let row = 0; row < rows; row++) {
    work(row);
    if (performance.now() - begun < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
