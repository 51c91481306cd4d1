// The browser of the page tests: the system's Chromium.

import { findProgram } from './run.js';
import { installSystemPackages } from './system-packages.js';

/** The path of Chromium or Chrome; DENSELAB_BROWSER names another. */
export function findBrowser() {
  return (
    process.env.DENSELAB_BROWSER ||
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  );
}

export async function setUpBrowser() {
  if (findBrowser()) return 'ready';
  await installSystemPackages('Chromium (DENSELAB_BROWSER may name another browser)', ['chromium']);
  return 'Chromium installed';
}
