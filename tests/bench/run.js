// npm run bench: trains the same networks in denselab, in other libraries of the browser and in
// native programs, and says how the figures stand against their targets.
//
//   npm run bench -- --json              one JSON object a line and figure
//   npm run bench -- --rows S1,S6        only these rows
//   npm run bench -- --quick             fewer and shorter rounds
//   npm run bench -- --markdown          also the table of the README

import { parseArgs } from 'node:util';
import { setUp } from '../../wasm/toolchain/setup.js';
import { runScript, step } from '../../wasm/toolchain/steps.js';
import { Bench } from './bench.js';
import { writeSampleData } from './files.js';
import { buildKernels } from './kernels/build.js';
import { resultOf } from './measure/result.js';
import { buildNative } from './programs/program.js';
import {
  markdownHead,
  markdownLine,
  printMachine,
  printResult,
  printTables,
  warnOfLoad,
} from './report.js';
import { figures } from './rows/index.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rows: { type: 'string' },
    rounds: { type: 'string' },
  },
});

await runScript(async () => {
  // Standard output is for the figures: with --json, for nothing else.
  const print = console.log;
  if (options.json) console.log = console.error;
  warnOfLoad();
  await setUp({ browser: true });
  await step('Native', buildNative);
  await step('Kernels', buildKernels);
  await step('Data', async () => writeSampleData());
  // Needs packages, which the set-up may just have installed.
  const { buildPage, openBrowser } = await import('./browser/chromium.js');
  await step('Page', buildPage);

  const effort = options.quick ? { rounds: 3, seconds: 0.4 } : { rounds: 5, seconds: 1 };
  if (options.rounds) effort.rounds = Number(options.rounds);
  const wanted = options.rows?.split(',');
  const bench = new Bench(await openBrowser(), effort);
  /** @type {string[]} */
  const table = [];
  try {
    for (const figure of figures.filter(({ row }) => wanted?.includes(row) ?? true)) {
      const result = await resultOf(figure, bench);
      if (options.json) print(JSON.stringify(result));
      else await printResult(result, figure, bench);
      table.push(markdownLine(result, figure));
    }
    if (!options.json) {
      printTables(bench);
      printMachine(bench);
    }
    if (options.markdown) print(`\n${markdownHead}\n${table.join('\n')}`);
  } finally {
    await bench.close();
  }
});
