// denselab's elements in pages of others: one script tag, from another origin.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { serveStatic } from '../support/static-server.js';

/** @typedef {import('../support/static-server.js').Site} Site */

const built = join(import.meta.dirname, '..', '..', 'dist');
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
/** A small experiment, so that it is trained in no time. */
const playground =
  '<dense-playground dataset="gauss" noise="0" networkShape="2" activation="tanh"></dense-playground>';

/** @type {string} where the pages lie */
let folder;
/** @type {Site} the host of denselab, and two hosts of pages, one of them isolated */
let denselab;
/** @type {Site} */
let courses;
/** @type {Site} */
let isolatedCourses;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'denselab-page-'));
  // As GitHub Pages and most hosts of static sites have it.
  const headers = { 'Access-Control-Allow-Origin': '*' };
  denselab = await serveStatic(built, '/tools/denselab/', { headers });
  courses = await serveStatic(folder, '/');
  isolatedCourses = await serveStatic(folder, '/', { headers: isolated });
});

test.afterAll(() => {
  for (const site of [denselab, courses, isolatedCourses]) site.close();
  rmSync(folder, { recursive: true });
});

/**
 * Writes a page; returns its file's name.
 * @param {string} body @param {{ script?: boolean, head?: string, attributes?: string }} [options]
 */
function writePage(body, { script = true, head = '', attributes = '' } = {}) {
  const tag = `<script type="module" src="${denselab.url}elements.js"></script>`;
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Course</title>
    ${script ? tag : ''}${head}</head><body>${body}</body></html>`,
  );
  return 'page.html';
}

/** Trains until the loss says that the two clouds are told apart. @param {import('@playwright/test').Page} page */
async function train(page) {
  const losses = () =>
    page.locator('dense-playground').evaluate((element) => {
      const { train: known } = /** @type {any} */ (element).session.history;
      return [...known];
    });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect
    .poll(async () => (await losses()).at(-1) ?? 1, { timeout: 30_000 })
    .toBeLessThan(0.05);
  expect((await losses())[0]).toBeGreaterThan(0.1);
}

test('an element works in a page of another origin, which stays as it was', async ({ page }) => {
  const body = '<h1>My course</h1><p>Text <button>B</button><input><a href="#x">x</a></p>';
  const head =
    '<style>:root { font-size: 10px } body { font: italic 20px serif; text-align: center }</style>';
  await page.goto(courses.url + writePage(body, { script: false, head, attributes: 'lang="en"' }));
  const before = await page.evaluate(lookOfPage);
  await page.goto(courses.url + writePage(body + playground, { head, attributes: 'lang="en"' }));
  await train(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(await page.evaluate(lookOfPage)).toEqual(before);
  // Nor does the page reach into the element, its root's font size included.
  const style = await page.getByText('1 hidden layer').evaluate((shown) => {
    const { fontSize, fontStyle } = getComputedStyle(shown);
    return { fontSize, fontStyle };
  });
  expect(style).toEqual({ fontSize: '15px', fontStyle: 'normal' });
});

test('in a page with cross-origin isolation the build with threads runs', async ({ page }) => {
  /** @type {string[]} */
  const engines = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('.wasm')) engines.push(request.url());
  });
  await page.goto(isolatedCourses.url + writePage(playground, { attributes: 'lang="en"' }));
  await train(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(engines).toHaveLength(1);
  const engine = readFileSync(join(built, engines[0].slice(denselab.url.length)));
  const threaded = ['simd-threads', 'relaxed-simd-threads'].map((build) =>
    readFileSync(join(built, '..', 'wasm', 'dist', build, 'denselab.wasm')),
  );
  expect(threaded.some((bytes) => bytes.equals(engine))).toBe(true);
});

test('a page opened as a file works too', async ({ page }) => {
  const file = writePage(playground, { attributes: 'lang="en"' });
  await page.goto(String(pathToFileURL(join(folder, file))));
  await train(page);
});

test('without an element only the small script is fetched; one added later comes', async ({
  page,
}) => {
  /** @type {string[]} */
  const urls = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(courses.url + writePage('<main></main>', { attributes: 'lang="en"' }));
  await page.waitForLoadState('networkidle');
  const fetched = urls.filter((url) => url.startsWith(denselab.url));
  // The script and its helper that fetches code.
  expect(fetched.length).toBeLessThanOrEqual(2);
  const sizes = fetched.map((url) => readFileSync(join(built, url.slice(denselab.url.length))));
  expect(gzipSync(Buffer.concat(sizes)).length).toBeLessThan(3300);
  await page.evaluate((added) => {
    const part = document.createElement('div');
    part.innerHTML = added;
    document.querySelector('main')?.append(part);
  }, playground);
  await train(page);
});

test('language and colours are those of the page, also when they change', async ({ page }) => {
  const head = '<style>:root { color-scheme: dark }</style>';
  const body = `<div lang="ru">${playground}</div>`;
  await page.goto(courses.url + writePage(body, { head, attributes: 'lang="de"' }));
  await expect(page.getByText('1 скрытый слой')).toBeVisible();
  const element = page.locator('dense-playground');
  const lightness = () =>
    element.evaluate((shown) => {
      const numbers = getComputedStyle(shown).backgroundColor.match(/\d+/g) ?? [];
      return Math.max(...numbers.slice(0, 3).map(Number));
    });
  expect(await lightness()).toBeLessThan(60);
  await page.evaluate(() => document.documentElement.setAttribute('style', 'color-scheme: light'));
  expect(await lightness()).toBeGreaterThan(200);
  await page.evaluate(() => document.querySelector('div')?.setAttribute('lang', 'en'));
  await expect(page.getByText('1 hidden layer')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('every element is there, in both languages, without an error', async ({ page }) => {
  const widgets = join(import.meta.dirname, '..', '..', 'web', 'widgets');
  const names = ['playground', 'lesson']
    .filter((part) => existsSync(join(widgets, part)))
    .flatMap((part) => readdirSync(join(widgets, part)))
    .filter((file) => file.startsWith('dense-'))
    .map((file) => file.replace('.js', ''));
  const body = names.map((name) => `<${name}></${name}>`).join('<hr>');
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const lang of ['en', 'ru']) {
    await page.goto(courses.url + writePage(body, { attributes: `lang="${lang}"` }));
    for (const name of names) {
      const text = () => page.locator(name).evaluate((shown) => shown.shadowRoot?.innerHTML ?? '');
      await expect.poll(async () => (await text()).length, { message: name }).toBeGreaterThan(200);
    }
    await page.waitForLoadState('networkidle');
    await expect(page.locator('dl-engine-trouble').getByRole('alert')).toHaveCount(0);
    expect(errors).toEqual([]);
  }
});

test('where the engine does not come, the element says why and tries again', async ({ page }) => {
  let broken = true;
  await page.route('**/*.wasm', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(courses.url + writePage(playground, { attributes: 'lang="en"' }));
  await expect(page.getByRole('alert')).toContainText('Engine did not start');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await train(page);
});

test('`npm start` serves pages of other origins, too', async ({ request }) => {
  const response = await request.get('./elements.js', { headers: { Origin: 'https://a.example' } });
  expect(response.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

/** Runs in the page: what its own elements look like, what is adopted, the root's attributes, what is stored. */
function lookOfPage() {
  const own = [...document.querySelectorAll('html, body, body *')].filter(
    ({ localName }) => !localName.includes('-'),
  );
  // One more element makes the page longer.
  const ofLength = /^(height|block-size|perspective-origin|transform-origin)$/;
  const styleOf = (/** @type {Element} */ shown) => {
    const style = getComputedStyle(shown);
    const names = [...style].filter((name) => !ofLength.test(name));
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
  };
  return {
    styles: own.map(styleOf),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    attributes: document.documentElement.getAttributeNames(),
    body: document.body.getAttributeNames(),
    stored: Object.keys(localStorage),
  };
}
