// Contenders that are programs of their own: the native engine, PyTorch, scikit-learn. They live as
// long as the run, so that their rounds alternate with those in the browser.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { root } from '../../../wasm/toolchain/cache.js';
import { findProgram, Missing, run } from '../../../wasm/toolchain/run.js';
import { dataFolder } from '../files.js';

/** @typedef {import('../contract.js').Contender} Contender */

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

export const native = () =>
  start('native', join(root, 'build', 'native', 'tests', 'bench', 'native', 'denselab_bench'), []);
export const pytorch = () =>
  python('PyTorch', 'torch, threadpoolctl', 'python3-torch python3-threadpoolctl', 'pytorch.py');
export const scikitLearn = () =>
  python('scikit-learn', 'sklearn', 'python3-sklearn', 'scikit_learn.py');

/** Compiles the native engine with its contender. */
export async function buildNative() {
  const options = { cwd: root };
  await run('cmake', ['--preset', 'native'], options);
  const target = ['--target', 'denselab_bench', '-j2'];
  await run('cmake', ['--build', '--preset', 'native', ...target], options);
  return 'compiled';
}

/** @param {string} name @param {string} modules @param {string} debian @param {string} script */
async function python(name, modules, debian, script) {
  // Debian's modules belong to Debian's Python, which need not be the first on the PATH.
  const programs = ['/usr/bin/python3', findProgram('python3')];
  for (const program of programs) {
    if (!program || !existsSync(program)) continue;
    const has = await run(program, ['-c', `import ${modules}`]).then(
      () => true,
      () => false,
    );
    if (has) return start(name, program, [here(script)]);
  }
  throw new Missing(name, `apt install ${debian} libopenblas0-pthread`);
}

/** @param {string} name @param {string} program @param {string[]} args @returns {Promise<Contender>} */
async function start(name, program, args) {
  // Settings made for other machines' processors slow OpenBLAS down.
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
  const child = spawn(program, [...args, dataFolder], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @type {Contender['call']} */
  const call = async (method, asked = {}) => {
    child.stdin.write(`${JSON.stringify({ method, asked })}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name} ended while it was asked to ${method}.`);
    const { answer, error } = JSON.parse(value);
    if (error !== undefined) throw new Error(`${name}: ${error}`);
    return answer;
  };
  return { name, description: await call('describe'), call, close: async () => child.stdin.end() };
}
