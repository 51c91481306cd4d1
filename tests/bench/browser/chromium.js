// The one browser of a run: headless Chromium with the benchmark's page, cross-origin isolated.

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../wasm/toolchain/browser.js';
import { root } from '../../../wasm/toolchain/cache.js';
import { Missing } from '../../../wasm/toolchain/run.js';
import { browserArguments } from '../../support/browser-arguments.js';
import { serveStatic } from '../../support/static-server.js';
import { folder } from '../files.js';
import { isolation } from './isolation.js';

/** Bundles the page, and puts TensorFlow.js's WebAssembly beside it. */
export async function buildPage() {
  const { build } = await import('vite');
  const configFile = fileURLToPath(new URL('./vite.config.js', import.meta.url));
  await build({ configFile, logLevel: 'error' });
  const tfjs = join(root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist');
  mkdirSync(join(folder, 'tfjs'), { recursive: true });
  const wanted = (/** @type {string} */ path) => path === tfjs || path.endsWith('.wasm');
  cpSync(tfjs, join(folder, 'tfjs'), { recursive: true, filter: wanted });
  return 'bundled';
}

export async function openBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Missing('Chromium', 'apt install chromium');
  const server = await serveStatic(folder, '/', { headers: isolation });
  const browser = await chromium.launch({
    executablePath,
    args: browserArguments,
  });
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  await page.goto(`${server.url}page/`);
  await page.waitForFunction('window.bench && crossOriginIsolated');

  /** @param {'start' | 'call' | 'end'} action @param {unknown[]} asked @returns {Promise<any>} */
  const inPage = (action, ...asked) =>
    page.evaluate(({ action, asked }) => /** @type {any} */ (window).bench[action](...asked), {
      action,
      asked,
    });

  return {
    browser,
    version: browser.version(),
    /**
     * A contender in a worker of its own.
     * @param {string} name @param {string} kind @param {object} [settings]
     * @returns {Promise<import('../contract.js').Contender>}
     */
    async start(name, kind, settings = {}) {
      return {
        name,
        description: await inPage('start', name, kind, settings),
        call: (method, asked = {}) => inPage('call', name, method, asked),
        close: () => inPage('end', name),
      };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */
