// The first visit: how much comes over the wire, what the page can do before the engine is there.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const site = join(import.meta.dirname, '..', '..', 'dist');
/** What is packed already; hosts send these as they are. */
const packed = ['.woff2', '.png'];
/** In bytes, for the engine's one build that is fetched (with threads) and for all the rest; Russian brings letters. */
const limits = { engine: 188_500, page: { 'en-GB': 140_000, 'ru-RU': 168_000 } };

/** @param {string} url @param {string} base */
function sizeOf(url, base) {
  const path = url.slice(base.length).replace(/[?#].*/, '') || 'index.html';
  const bytes = readFileSync(join(site, path));
  return packed.includes(extname(path)) ? bytes.length : gzipSync(bytes).length;
}

for (const locale of /** @type {const} */ (['en-GB', 'ru-RU'])) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the first visit is small, and all of it comes from here', async ({ page, baseURL }) => {
      const here = String(baseURL);
      /** @type {string[]} */
      const requests = [];
      page.context().on('request', (request) => requests.push(request.url()));
      await page.goto('./');
      await expect(page.getByText(/Engine ready|Движок готов/)).toBeVisible();
      await page.waitForLoadState('networkidle');

      // Threads start from a script that is here already: asked for again, but not fetched again.
      const urls = [...new Set(requests)];
      expect(urls.filter((url) => !url.startsWith(here))).toEqual([]);
      // Nothing else twice, as a preload would be that does not match its use.
      const once = requests.filter((url) => !url.endsWith('.js'));
      expect(once).toEqual([...new Set(once)]);
      const sum = (/** @type {string[]} */ some) =>
        some.reduce((bytes, url) => bytes + sizeOf(url, here), 0);
      const engine = urls.filter((url) => url.endsWith('.wasm'));
      const rest = urls.filter((url) => !url.endsWith('.wasm'));
      console.log(`    ${sum(engine)} bytes of WebAssembly, ${sum(rest)} in ${rest.length} files`);
      expect(engine).toHaveLength(1);
      expect(sum(engine)).toBeLessThan(limits.engine);
      expect(sum(rest)).toBeLessThan(limits.page[locale]);
    });
  });
}

test('the room answers before the engine is there', async ({ page }) => {
  /** @type {() => void} */
  let letGo = () => {};
  const held = new Promise((resolve) => (letGo = () => resolve(undefined)));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Add a class' }).click();
  await expect(page.getByRole('region', { name: /^Class / })).toHaveCount(3);
  await expect(page.getByText('Engine is loading')).toBeVisible();
  letGo();
  await expect(page.getByText('Engine ready')).toBeVisible();
});

test('what comes later and cannot be fetched is said, and comes at the next try', async ({
  page,
}) => {
  let broken = true;
  await page.route(/setting-parts|\/options-/, (route) =>
    broken ? route.abort() : route.continue(),
  );
  await page.goto('./');
  const fold = page.locator('summary').filter({ has: page.getByText('Training', { exact: true }) });
  await fold.click();
  await expect(page.getByText('This part could not be loaded')).toBeVisible();
  broken = false;
  await fold.click();
  await fold.click();
  await expect(page.getByRole('checkbox', { name: 'Shuffle every epoch' })).toBeVisible();
});

test('the engine is compiled while it comes', async ({ page }) => {
  /** @type {string[]} */
  const types = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.wasm')) types.push(response.headers()['content-type']);
  });
  // The worker tells of its calls on a channel, which the page listens to.
  await page.route(/\/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${tellOfStreaming})();${await response.text()}` });
  });
  await page.addInitScript(() => {
    /** @type {string[]} */
    const told = [];
    Object.assign(globalThis, { told });
    new BroadcastChannel('streaming').onmessage = ({ data }) => told.push(data);
  });
  await page.goto('./');
  await expect(page.getByText('Engine ready')).toBeVisible();
  expect(types).toEqual(['application/wasm']);
  const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
  expect(told).toEqual(['called', 'compiled']);
});

/** Runs in the worker, before anything else. */
function tellOfStreaming() {
  const channel = new BroadcastChannel('streaming');
  const original = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    channel.postMessage('called');
    const result = await original.apply(WebAssembly, given);
    channel.postMessage('compiled');
    return result;
  };
}
