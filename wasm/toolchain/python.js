// The Python of the tests: Debian's, with the packages that other people's programs are made of. What
// denselab prints, reads and writes is compared with theirs.

import { existsSync } from 'node:fs';
import { run } from './run.js';
import { installSystemPackages } from './system-packages.js';

/** Debian's own interpreter: its packages are not those of another Python on the PATH. */
const python = '/usr/bin/python3';
const modules = {
  numpy: 'python3-numpy',
  PIL: 'python3-pil',
  h5py: 'python3-h5py',
  torch: 'python3-torch',
};

/** DENSELAB_PYTHON names another interpreter that has NumPy, Pillow, h5py and PyTorch. */
export function findPython() {
  return process.env.DENSELAB_PYTHON || (existsSync(python) ? python : undefined);
}

export async function setUpPython() {
  if (await hasAll()) return 'ready';
  await installSystemPackages('Python’s packages of the tests', Object.values(modules));
  return `${Object.keys(modules).join(', ')} installed`;
}

async function hasAll() {
  const program = findPython();
  if (!program) return false;
  const find = 'import sys, importlib.util as u; sys.exit(not all(map(u.find_spec, sys.argv[1:])))';
  return run(program, ['-c', find, ...Object.keys(modules)]).then(
    () => true,
    () => false,
  );
}
