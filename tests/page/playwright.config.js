// The page's tests: the built page, served as `npm start` serves it, in the system's Chromium.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../wasm/toolchain/browser.js';
import { browserArguments } from '../support/browser-arguments.js';
import { freePort } from '../support/free-port.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// The runner's own processes read this file again: they find the port in their environment.
process.env.PORT ??= String(await freePort());
const port = process.env.PORT;

export default defineConfig({
  testDir: here('.'),
  testMatch: '**/*.spec.js',
  outputDir: here('../../test-results'),
  projects: [
    { name: 'together', grepInvert: /@alone/, workers: 2 },
    // The engine trains on all cores it gets: one page at a time, or times mean nothing. Where others use the machine
    // too, the best of five tries counts.
    { name: 'alone', grep: /@alone/, workers: 1, retries: 4 },
  ],
  workers: 2,
  timeout: 240_000,
  // Another try tells what a busy machine did from what the page did; the report calls it flaky.
  retries: 2,
  // A busy machine is slow, not wrong.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: browserArguments,
    },
  },
  webServer: {
    command: 'node wasm/toolchain/serve.js',
    cwd: here('../..'),
    env: { PORT: port },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
