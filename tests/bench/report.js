// The benchmark as a table to read.

import { cpus, loadavg, release } from 'node:os';

/**
 * @typedef {import('./bench.js').Bench} Bench
 * @typedef {import('./rows/figure.js').Figure} Figure
 * @typedef {import('./rows/figure.js').Result} Result
 */

/** Ratios shift when others want the same cores: whoever has threads loses more. */
export function warnOfLoad() {
  const [load] = loadavg();
  if (load < 0.5) return;
  console.error(`  Other programs are busy (load ${load.toFixed(1)}): the figures will suffer.`);
}

/** A line as soon as a figure is known. @param {Result} result @param {Figure} figure @param {Bench} bench */
export async function printResult(
  { row, what, value, target, holds, rounds, reason },
  figure,
  bench,
) {
  const { bound, unit, limits } = figure;
  const wanted = `${bound} ${target} ${unit}`;
  const found = value === null ? 'not measured' : `${value} ${unit}`;
  const mark = value === null ? '–' : holds ? '✓' : '✗';
  console.log(`${mark} ${row.padEnd(4)}${found.padStart(14)}  (${wanted})  ${what}`);
  if (value === null) console.log(`      ${reason}`);
  else if (!holds) console.log(`      rounds: ${rounds.join(', ')}`);
  if (!holds && value !== null && limits) console.log(`      ${await limits(bench)}`);
}

/** The absolute figures behind the ratios. @param {Bench} bench */
export function printTables({ tables, missing }) {
  for (const { title, lines } of tables) {
    console.log(`\n${title}`);
    for (const [name, value] of lines) console.log(`  ${name.padEnd(28)}${value.padStart(24)}`);
  }
  if (missing.size > 0) console.log('\nNot measured');
  for (const [name, why] of missing) console.log(`  ${name}: ${why}`);
}

/** @param {Bench} bench */
export function printMachine(bench) {
  const [{ model }] = cpus();
  console.log(`\nMachine: ${model}, ${cpus().length} cores, Linux ${release()}`);
  console.log(`Browser: Chromium ${bench.browser.version}, cross-origin isolated`);
  for (const { name, library, build, threads } of bench.descriptions()) {
    const parts = [library, build, threads === undefined ? '' : `threads: ${threads}`];
    console.log(`  ${name.padEnd(28)}${parts.filter(Boolean).join(', ')}`);
  }
}

export const markdownHead = '| row | what | at least / at most | measured |\n|---|---|---|---|';

/** A line of the README's table. @param {Result} result @param {Figure} figure */
export function markdownLine({ row, what, value, target, holds }, { bound, unit }) {
  const measured = value === null ? 'not measured' : `${value} ${unit}`.trim();
  const shown = holds ? `**${measured}**` : measured;
  return `| ${row} | ${what} | ${bound} ${target} ${unit} | ${shown} |`;
}
