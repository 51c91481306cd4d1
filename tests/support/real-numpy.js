// Programs for Debian's Python with NumPy: the judge of what Python gives in the page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { findPython } from '../../wasm/toolchain/python.js';

/**
 * Runs a program there.
 * @param {string} source
 * @returns {string} all that it printed
 */
export function runInRealPython(source) {
  const python = findPython();
  assert.ok(python, 'Python with NumPy is needed: npm run setup');
  return execFileSync(python, ['-'], { input: source, encoding: 'utf8' });
}
