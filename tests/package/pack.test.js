// The package as others get it: packed, installed into an empty project, and used there in each way that it
// promises to work.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../wasm/toolchain/browser.js';
import { root } from '../../wasm/toolchain/cache.js';
import { run } from '../../wasm/toolchain/run.js';
import { browserArguments } from '../support/browser-arguments.js';
import { packed } from '../support/packed.js';
import { serveStatic } from '../support/static-server.js';

/** @type {import('../support/packed.js').Packed} */
let project;
/** @type {import('@playwright/test').Browser} */
let browser;

before(async () => {
  project = await packed();
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
});
after(async () => {
  await browser?.close();
  project?.remove();
});

/** @param {{ sum: number, build: string }} answer @param {RegExp} expected  build */
function learned({ sum, build }, expected) {
  assert.ok(Math.abs(sum - 5) < 0.01, `2 + 3 = ${sum}`);
  assert.match(build, expected);
}

/** What threads need of a host. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Opens a page of a static host and lets it run the program, on its own thread and in a worker; where
 * there are no threads, what else it runs too.
 * @param {string} folder @param {string} path
 * @param {Record<string, string>} [headers]
 */
async function runInPage(folder, path, headers) {
  const site = await serveStatic(folder, '/course/', { headers });
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  /** @type {Set<string>} */
  const answered = new Set();
  page.on('requestfailed', (request) => {
    // An engine that ends takes its helpers along, and what they were fetching once more.
    const cutOff = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!cutOff || !answered.has(request.url())) errors.push(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.ok()) answered.add(response.url());
    // The browser itself asks for an icon.
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      errors.push(`${response.url()}: ${response.status()}`);
  });
  try {
    await page.goto(site.url + path);
    await page.waitForFunction(() => 'run' in globalThis).catch(() => {});
    /** @type {{ sum: number, build: string }[]} */
    const answers = [];
    for (const worker of [false, true])
      answers.push(
        await page.evaluate((options) => /** @type {any} */ (globalThis).run(options), {
          worker,
          threads: 2,
        }),
      );
    const others = headers
      ? null
      : await page.evaluate(() => /** @type {any} */ (globalThis).runOthers?.());
    if (others) {
      assert.deepEqual([Math.round(others.sum), others.params], [5, 3]);
      assert.deepEqual(others.kept, [0, 0]);
    }
    assert.deepEqual(errors, []);
    return answers;
  } finally {
    await page.close();
    site.close();
  }
}

test('the package holds what it exports, and nothing of the page or of the tests', (t) => {
  t.diagnostic(`${project.files.length} files, ${Math.round(project.size / 1000)} kB packed`);
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const missing = targets.filter((target) => !project.files.includes(target.slice('./'.length)));
  assert.deepEqual(missing, []);
  for (const build of ['simd', 'relaxed-simd', 'simd-threads', 'relaxed-simd-threads'])
    assert.ok(project.files.includes(`wasm/dist/${build}/denselab.wasm`), build);
  const allowed =
    /^(wasm\/(package|dist)\/|wasm\/docs\/[\w-]+\.md$|(package\.json|README\.md|LICENSE)$)/;
  assert.deepEqual(
    project.files.filter((file) => !allowed.test(file)),
    [],
  );
});

test('in Node', async () => {
  const output = await run(process.execPath, ['node.js'], { cwd: project.folder });
  const [answer, others] = JSON.parse(output);
  learned(answer, /^(relaxed-)?simd/);
  assert.equal(Math.round(others.sum), 5);
  assert.equal(others.params, 3);
});

test('TypeScript knows its types', async () => {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  assert.equal(await run(tsc, ['-p', '.'], { cwd: project.folder }), '');
});

test('a Vite build without any settings: in the page and in a worker, with threads and without', async () => {
  const { build } = await import('vite');
  const settings = { root: project.folder, base: './', configFile: false, logLevel: 'error' };
  await build(/** @type {import('vite').InlineConfig} */ (settings));
  const site = join(project.folder, 'dist');
  for (const answer of await runInPage(site, '')) learned(answer, /simd$/);
  for (const answer of await runInPage(site, '', isolated)) learned(answer, /-threads$/);
});

test('a page without a bundler, by a module: in the page and in a worker, with threads and without', async () => {
  for (const answer of await runInPage(project.folder, 'plain.html')) learned(answer, /simd$/);
  for (const answer of await runInPage(project.folder, 'plain.html', isolated))
    learned(answer, /-threads$/);
});

test('a page without a bundler, by a classic script: in the page and in a worker', async () => {
  for (const answer of await runInPage(project.folder, 'classic.html')) learned(answer, /simd$/);
});
