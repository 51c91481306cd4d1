// The browser of the page tests: the system's Chromium.

import { findProgram, Missing, run } from './run.js';

/** The path of Chromium or Chrome; DENSELAB_BROWSER names another. */
export function findBrowser() {
  return (
    process.env.DENSELAB_BROWSER ||
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  );
}

export async function setUpBrowser() {
  if (findBrowser()) return 'ready';
  const remedy = 'sudo apt-get install chromium (or name a browser in DENSELAB_BROWSER)';
  const apt = findProgram('apt-get');
  const asRoot = await rootPrefix();
  if (!apt || !asRoot) throw new Missing('Chromium', remedy);
  try {
    const install = ['install', '-y', '--no-install-recommends', 'chromium'];
    const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
    for (const task of [['update'], install]) {
      const [program, ...args] = [...asRoot, ...environment, apt, ...task];
      await run(program, args);
    }
  } catch (error) {
    throw new Missing(`Chromium (${String(error).split('\n').at(-1)})`, remedy);
  }
  return 'Chromium installed';
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
