// The test suites of the project: how each is run, and how its runner's own summary is read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../wasm/toolchain/cache.js';
import { show } from '../../wasm/toolchain/run.js';

/** @typedef {{ passed: number, failed: number }} Result */

/** @type {{ name: string, run: () => Promise<Result> }[]} */
export const suites = [
  { name: 'Format and lint', run: () => check('biome', 'check', '--error-on-warnings', '.') },
  { name: 'Types of the package', run: () => check('tsc', '-p', 'wasm/tsconfig.json') },
  { name: 'Types of the page', run: () => check('tsc', '-p', 'web/tsconfig.json') },
  {
    name: 'Types of the benchmark',
    run: () => check('tsc', '-p', 'tests/bench/tsconfig.json'),
  },
  // The package's reference is made without complaint: everything public has a docstring.
  { name: 'Docstrings', run: () => passes(process.execPath, 'wasm/toolchain/docs.js') },
  { name: 'Engine, native', run: native },
  { name: 'Package in Node', run: inNode },
  { name: 'Page in Chromium', run: () => page('together') },
  { name: 'Page, one by one', run: () => page('alone') },
];

/** @param {string} tool @param {string[]} args */
function check(tool, ...args) {
  return passes(join(root, 'node_modules', '.bin', tool), ...args);
}

/** A program that finds nothing wrong passes as one test. @param {string} program @param {string[]} args */
async function passes(program, ...args) {
  const { code } = await show(program, args, { cwd: root });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const ctestCase = /<testcase [^>]*status="(\w+)"[^>]*>.*?<\/testcase>/gs;

async function native() {
  for (const args of [
    ['--preset', 'native'],
    ['--build', '--preset', 'native', '-j2'],
  ]) {
    const { code } = await show('cmake', args, { cwd: root });
    if (code !== 0) return { passed: 0, failed: 1 };
  }
  const report = join(root, 'build', 'native', 'ctest.xml');
  const ctest = ['--preset', 'native', '--output-junit', report];
  const { code } = await show('ctest', ctest, { cwd: root });
  // A test of ctest's is a file of test cases: doctest's own summaries say how many. Or it is one by itself.
  const summary = /test cases: +\d+ \| +(\d+) passed \| +(\d+) failed/;
  let [passed, failed] = [0, 0];
  for (const [test, status] of readFileSync(report, 'utf8').matchAll(ctestCase)) {
    const [, good, bad] = summary.exec(test) ?? ['', status === 'run', status === 'fail'];
    passed += Number(good);
    failed += Number(bad);
  }
  return agreed(code, passed, failed);
}

/** Gives node --test the files by name: what it makes of a folder differs between versions. */
export async function inNode() {
  const files = readdirSync(join(root, 'tests', 'package'), { recursive: true })
    .map((name) => join('tests', 'package', String(name)))
    .filter((name) => name.endsWith('.test.js'))
    .sort();
  const args = ['--test', '--test-reporter=spec', ...files];
  const { code, output } = await show(process.execPath, args, { cwd: root });
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^\\S+ ${what} (\\d+)$`, 'm').exec(output)?.[1]);
  return agreed(code, count('pass'), count('fail') + count('cancelled'));
}

/** @param {string} project of the runner's configuration */
async function page(project) {
  const playwright = join(root, 'node_modules', '.bin', 'playwright');
  const args = ['test', '--config', 'tests/page/playwright.config.js', '--project', project];
  const { code, output } = await show(playwright, args, { cwd: root });
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^ +(\\d+) ${what}`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('failed') + count('interrupted') + count('did not run');
  // Flaky: passed at the second try.
  return agreed(code, count('passed') + count('flaky'), failed);
}

/**
 * The counts, if they agree with the runner's exit code and say that anything ran at all. A runner
 * that broke down counts as one failure more.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @returns {Result}
 */
function agreed(code, passed, failed) {
  const counts = { passed: passed || 0, failed: failed || 0 };
  const sound = code === 0 ? counts.failed === 0 && counts.passed > 0 : counts.failed > 0;
  return sound ? counts : { passed: counts.passed, failed: counts.failed + 1 };
}
