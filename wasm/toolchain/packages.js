// The npm packages of package-lock.json.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cache.js';
import { findProgram, Missing, run } from './run.js';

export async function setUpPackages() {
  if (areInstalled()) return 'ready';
  if (!findProgram('npm'))
    throw new Missing('npm', 'apt install npm, or install Node.js 20 or later');
  // Page tests use the system's browser; Playwright's own is never wanted.
  await run('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  return 'installed';
}

/**
 * npm keeps a lock file of what it really installed: everything in ours must be in there, in the
 * same version. Packages for other systems are optional and may be absent.
 */
function areInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.keys(want)
    .filter((path) => path !== '' && !want[path].optional)
    .every((path) => have[path]?.version === want[path].version);
}
