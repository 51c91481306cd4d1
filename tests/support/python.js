// Small Python programs that look at files as other programs do.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPython } from '../../wasm/toolchain/python.js';

/**
 * Runs a program.
 * @param {readonly string[]} args  ['script.py', …] or ['-c', source, …]
 * @returns {string} what it printed
 */
export function python(...args) {
  const program = findPython();
  if (!program) throw new Error('There is no Python 3. npm run setup says how to install it.');
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** A folder that is gone when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'denselab-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
