// The tables that the lesson's programs read.

/** A table as a file. @param {string} header @param {number[][]} rows */
export const csv = (header, rows) =>
  new TextEncoder().encode(`${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`);

/** Random numbers between −1.7 and 1.7, the same in every run (a linear congruential generator). */
let state = 1;
function draw() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state / 2 ** 32 - 0.5) * 3.4;
}

/** rooms, area, floor → price */
export const houses = Array.from({ length: 400 }, () => {
  const [rooms, area, floor] = [draw(), draw(), draw()];
  return [rooms, area, floor, 2 + 3 * rooms - area + 0.5 * floor + 0.2 * draw()];
});
/** The same, as a question: is it dear? */
export const clients = houses.map(([a, b, c, price]) => [a, b, c, Number(price > 2)]);
