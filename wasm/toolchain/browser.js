// The browser of the page tests: the system's Chromium. Without a screen its headless shell is the same engine, and starts
// a page in about half the time.

import { findProgram } from './run.js';
import { installSystemPackages } from './system-packages.js';

/** The path of Chromium or Chrome; DENSELAB_BROWSER names another. */
export function findBrowser() {
  return (
    process.env.DENSELAB_BROWSER ||
    findProgram(
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    )
  );
}

export async function setUpBrowser() {
  if (findBrowser()) return 'ready';
  await installSystemPackages('Chromium (DENSELAB_BROWSER may name another browser)', [
    'chromium-headless-shell',
  ]);
  return 'Chromium installed';
}
