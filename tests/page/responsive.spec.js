// Shows 5 and 6: while 60 000 images train, the page answers; and the engine's memory stays small.

import { expect, test } from '@playwright/test';
import { alone } from '../support/alone.js';
import { openRoom } from '../support/images-room.js';
import { expectInPassing } from '../support/in-passing.js';
import { watchLongTasks } from '../support/long-tasks.js';

test(
  '60 000 images: the page answers while they load and train, and Stop acts at once',
  alone,
  async ({ page }) => {
    const room = await openRoom(page);
    const longTasks = await watchLongTasks(page);
    await room.loadSampleSet('60,000');

    await page.getByRole('button', { name: 'What is this: The engine?' }).click();
    const about = page.getByText(/It holds \d+ MB of memory/);
    await expect(about).toBeVisible();
    const megabytes = Number(/holds (\d+) MB/.exec(await about.innerText())?.[1]);
    console.log(`    engine: ${megabytes} MB with 60 000 images`);
    expect(megabytes).toBeLessThan(100);
    await page.keyboard.press('Escape');

    await room.train.click();
    await expect(room.stop).toBeVisible();
    await expect(page.getByText(/Epoch 3 of 20/)).toBeVisible({ timeout: 60_000 });

    // Between the click and the page saying so, inside the page: no test tool's own time.
    const milliseconds = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const deep = (/** @type {Element | ShadowRoot} */ root, /** @type {string} */ selector) =>
            /** @type {any} */ (root.querySelector(selector))?.shadowRoot;
          const app = deep(/** @type {any} */ (document), 'dl-app');
          const panel = deep(deep(app, 'dl-images-room'), 'dl-training-panel');
          const buttons = () =>
            /** @type {HTMLElement[]} */ ([...panel.querySelectorAll('button')]);
          const stop = buttons().find((button) => button.innerText.includes('Stop'));
          const started = performance.now();
          new MutationObserver(() => {
            if (buttons().some((button) => button.innerText.includes('Stop'))) return;
            resolve(performance.now() - started);
          }).observe(panel, { subtree: true, childList: true, characterData: true });
          stop?.click();
        }),
    );
    console.log(`    Stop acted after ${Math.round(milliseconds)} ms`);
    expect(milliseconds).toBeLessThan(200);
    await expect(page.getByText('Training was stopped.').first()).toBeVisible();
    await expect(room.reset).toBeVisible();
    expect(await longTasks()).toEqual([]);
  },
);

test('paused training stands still and goes on where it was', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('10,000');
  await room.train.click();
  await expectInPassing(page.getByText(/Epoch [2-9] of 20/));
  await page.getByRole('button', { name: 'Pause' }).click();
  const progress = page.getByRole('progressbar', { name: 'Training' });
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await page.waitForTimeout(150);
  const before = await progress.getAttribute('aria-valuenow');
  await page.waitForTimeout(600);
  expect(await progress.getAttribute('aria-valuenow')).toBe(before);
  expect(Number(before)).toBeLessThan(100);

  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Epoch 20 of 20')).toBeVisible();

  // More epochs of the same network, then none of it.
  await page.getByRole('button', { name: '20 more epochs' }).click();
  await expect(page.getByText('Epoch 40 of 40')).toBeVisible({ timeout: 60_000 });
  await room.reset.click();
  await expect(room.train).toBeEnabled();
  await expect(page.getByText('Epoch 40 of 40')).toHaveCount(0);
});
