// One line a step on the terminal: its name, what came of it, how long it took.

import { pathToFileURL } from 'node:url';
import { Failed, Missing } from './run.js';

/**
 * @param {string} name
 * @param {() => Promise<string>} work  gives a word on what it did
 */
export async function step(name, work) {
  const started = performance.now();
  const label = `  ${name.padEnd(12)}`;
  if (process.stdout.isTTY) process.stdout.write(`${label}…`);
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  const time = seconds < 0.1 ? '' : `  ${seconds.toFixed(1)} s`;
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(`${label}${result}${time}`);
}

/**
 * Runs the main function of a script. What is missing is said in one line, a failure with its
 * output; either ends the program with code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof Missing || error instanceof Failed;
    console.error('');
    console.error(expected ? error.message : error);
    process.exit(1);
  }
}

/** Whether the module was started as a program, not imported. @param {string} url */
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}
