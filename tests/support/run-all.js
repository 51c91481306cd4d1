// npm test: sets up what is missing, then runs every suite to its end, whatever the others say. The
// last line of the output is the sum of all.

import { buildPage } from '../../wasm/toolchain/page.js';
import { setUpPython } from '../../wasm/toolchain/python.js';
import { setUp } from '../../wasm/toolchain/setup.js';
import { runScript, step } from '../../wasm/toolchain/steps.js';
import { suites } from './suites.js';

await runScript(async () => {
  await setUp({ browser: true });
  await step('Python', setUpPython);
  await step('Page', buildPage);
  /** @type {({ name: string } & import('./suites.js').Result)[]} */
  const results = [];
  for (const { name, run } of suites) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}\n`);
    results.push({ name, ...(await run()) });
  }
  console.log('');
  for (const { name, passed, failed } of results) {
    console.log(
      `  ${name.padEnd(22)}${String(passed).padStart(5)} passed${failed ? `, ${failed} failed` : ''}`,
    );
  }
  const sum = (/** @type {'passed' | 'failed'} */ what) =>
    results.reduce((total, result) => total + result[what], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
});
