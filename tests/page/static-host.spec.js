// The built site on a host that can set no headers, below a sub-path.

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveStatic } from '../support/static-server.js';

const site = join(import.meta.dirname, '..', '..', 'dist');

/** @type {{ url: string, close: () => void }} */
let host;
test.beforeAll(async () => {
  host = await serveStatic(site, '/courses/denselab/');
});
test.afterAll(() => host.close());

test('the page isolates itself with one reload and finds all its files', async ({ page }) => {
  /** @type {string[]} */
  const missing = [];
  let loads = 0;
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  // Navigations, not load events: the reload may come before the first page has loaded whole.
  page.on('framenavigated', () => ++loads);

  await page.goto(host.url);
  // No evaluate() before the reload: to the page it is a user who has begun to work.
  await expect.poll(() => loads, { timeout: 30_000 }).toBe(2);
  await expect(page.getByText('Engine ready')).toBeVisible();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(loads).toBe(2);
  expect(missing).toEqual([]);
});

test('where service workers are not to be had, the page stays as it is', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let loads = 0;
  page.on('load', () => ++loads);
  await page.goto(host.url);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(loads).toBe(1);
  await context.close();
});
