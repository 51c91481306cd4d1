// Debian's packages, installed into the system where that may be done without a question.

import { findProgram, Missing, run } from './run.js';

/**
 * @param {string} what  it is for, as in "Chromium is missing"
 * @param {string[]} packages
 * @throws {Missing} with the command to type, where it cannot be done here
 */
export async function installSystemPackages(what, packages) {
  const remedy = `sudo apt-get install ${packages.join(' ')}`;
  const apt = findProgram('apt-get');
  const asRoot = await rootPrefix();
  if (!apt || !asRoot) throw new Missing(what, remedy);
  try {
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
    for (const task of [['update'], install]) {
      const [program, ...args] = [...asRoot, ...environment, apt, ...task];
      await run(program, args);
    }
  } catch (error) {
    throw new Missing(`${what} (${String(error).split('\n').at(-1)})`, remedy);
  }
}

/** What to put before a command so that it runs as root without a question, or undefined. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  return run('sudo', ['-n', 'true']).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}
