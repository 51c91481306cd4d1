// The package as others get it: packed, and installed into an empty project.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundle } from '../../wasm/toolchain/bundle.js';
import { root } from '../../wasm/toolchain/cache.js';
import { run } from '../../wasm/toolchain/run.js';

/**
 * @typedef {object} Packed
 * @property {string} folder  of the project that has the package
 * @property {string[]} files  in the package
 * @property {number} size  of the package, in bytes
 * @property {() => void} remove
 */

/**
 * Packs, and installs into a copy of tests/fixtures/consumer. What the package depends on comes from this
 * repository's own node_modules, and nothing else does: whatever it uses undeclared is missing there.
 * @returns {Promise<Packed>}
 */
export async function packed() {
  await buildBundle();
  const folder = mkdtempSync(join(tmpdir(), 'denselab-pack-'));
  cpSync(join(root, 'tests', 'fixtures', 'consumer'), folder, { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename, size, files }] = JSON.parse(await run('npm', pack, { cwd: root }));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies);
  const here = names.map((name) => [name, `file:${join(root, 'node_modules', name)}`]);
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { denselab: `file:${filename}`, ...Object.fromEntries(here) },
    overrides: Object.fromEntries(names.map((name) => [name, `$${name}`])),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--offline', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: folder,
  });
  return {
    folder,
    files: files.map((/** @type {{ path: string }} */ { path }) => path),
    size,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
