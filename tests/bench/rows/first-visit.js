// S14: the built page as a first visitor gets it: nothing cached, gzipped, over loopback.

import { join } from 'node:path';
import { root } from '../../../wasm/toolchain/cache.js';
import { buildPage } from '../../../wasm/toolchain/page.js';
import { serveStatic } from '../../support/static-server.js';
import { isolation } from '../browser/isolation.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {{ bytes: number, files: [string, number][], seconds: number, ready: number }} Visit
 */

/** @param {Bench} bench @returns {Promise<Visit[]>} */
const visits = (bench) =>
  bench.once('visits', async () => {
    await buildPage();
    // The server packs its files at the first visit, as a host has done long before.
    await visit(bench);
    const results = [];
    for (let round = 0; round < bench.rounds; ++round) results.push(await visit(bench));
    bench.note('First visit to the Images room, cold', [
      ['transferred', `${results.map(({ bytes }) => (bytes / 1000).toFixed(1)).join(', ')} kB`],
      ['answers a click', `${results.map(({ seconds }) => seconds.toFixed(2)).join(', ')} s`],
      ['engine ready', `${results.map(({ ready }) => ready.toFixed(2)).join(', ')} s`],
    ]);
    return results;
  });

/**
 * One visit, with a browser context of its own: no cache, no service worker of before.
 * @param {Bench} bench @returns {Promise<Visit>}
 */
async function visit({ browser: { browser } }) {
  const site = await serveStatic(join(root, 'dist'), '/', {
    headers: { ...isolation, 'Cache-Control': 'max-age=600' },
    gzip: true,
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    const classes = page.getByRole('region', { name: /^Class / });
    const now = async () => (await page.evaluate('performance.now()')) / 1000;
    await page.goto(site.url, { waitUntil: 'commit' });
    // From the start of the navigation to what the click made.
    await page.getByRole('button', { name: 'Add a class' }).click();
    await classes.nth(2).waitFor();
    const seconds = await now();
    await page.getByText('Engine ready').waitFor();
    const ready = await now();
    await page.waitForLoadState('networkidle');
    // What the connections carried, answers' headers included: page, workers and all.
    return { bytes: site.sent(), files: site.files(), seconds, ready };
  } finally {
    await context.close();
    site.close();
  }
}

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  {
    row: 'S14',
    what: 'first visit to the Images room: everything transferred, gzipped',
    target: 350,
    bound: 'at most',
    unit: 'kB',
    measure: async (bench) => (await visits(bench)).map(({ bytes }) => bytes / 1000),
    async limits(bench) {
      const [{ files }] = await visits(bench);
      const largest = files.sort(([, a], [, b]) => b - a).slice(0, 6);
      const named = largest.map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(1)} kB`);
      return `of ${files.length} files the largest: ${named.join(', ')}`;
    },
  },
  {
    row: 'S14',
    what: 'the same, cold, on loopback: time until it answers a click',
    target: 1,
    bound: 'at most',
    unit: 's',
    measure: async (bench) => (await visits(bench)).map(({ seconds }) => seconds),
  },
];
