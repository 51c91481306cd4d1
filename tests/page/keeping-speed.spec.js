// How soon a large project is back.

import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { alone } from '../support/alone.js';
import { openRoom } from '../support/images-room.js';
import { greyPng } from '../support/png.js';
import { classNames, expectSaved, scratchFolder } from '../support/projects.js';

/** for images */
const scratch = scratchFolder();

/** What a JPEG file says about itself, so that no two are the same. @param {Buffer} jpeg @param {number} number */
function marked(jpeg, number) {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(number, 4);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Buffer[]>} JPEG files of 1600 × 1200 pixels */
async function photos(page) {
  const files = await page.evaluate(() =>
    Promise.all(
      [20, 220].map(async (hue) => {
        const canvas = new OffscreenCanvas(1600, 1200);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        for (let i = 0; i < 400; i++) {
          context.fillStyle = `hsl(${hue + (i % 60)} 70% ${20 + (i % 61)}%)`;
          context.fillRect((i * 379) % 1600, (i * 223) % 1200, 160, 120);
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      }),
    ),
  );
  return files.map((bytes) => Buffer.from(bytes));
}

/** @param {import('@playwright/test').Page} page @param {'PNG' | 'JPEG'} format @returns {Promise<string[][]>} paths of 500 files a class */
async function thousand(page, format) {
  const images = format === 'JPEG' ? await photos(page) : [];
  const grey = (/** @type {number} */ label, /** @type {number} */ n) =>
    Uint8Array.from({ length: 784 }, (_, i) =>
      // The number in the first two pixels: no two files are the same.
      i < 2 ? (n >> (8 * i)) & 255 : Math.abs(255 * label - ((i * n) % 97)),
    );
  return classNames.map((_, label) =>
    Array.from({ length: 500 }, (_, n) => {
      const path = scratch(`${format} ${label} ${n}.${format.toLowerCase()}`);
      const png = () => greyPng(grey(label, n), 28, 28);
      writeFileSync(path, format === 'PNG' ? png() : marked(images[label], 1000 * label + n));
      return path;
    }),
  );
}

for (const [format, kind] of /** @type {const} */ ([
  ['PNG', 'PNG files of 28 × 28'],
  ['JPEG', 'JPEG photos of 2 megapixels'],
])) {
  test(
    `a session with 1,000 ${kind} and a trained network is back soon`,
    alone,
    async ({ page }) => {
      test.setTimeout(300_000);
      const room = await openRoom(page);
      for (const [label, files] of (await thousand(page, format)).entries()) {
        const name = classNames[label];
        await room.nameClass(label, name);
        await room.addImages(name, files, 140_000);
        await room.expectImages(name, 500);
      }
      await room.trainToTheEnd();
      await expectSaved(page);

      // In the page's own time, which begins with the navigation.
      await page.addInitScript(watchForUsable);
      await page.reload();
      const usable = page.waitForFunction(() => /** @type {any} */ (globalThis).usableAfter);
      const milliseconds = Number(await (await usable).jsonValue());
      console.log(`    back after ${Math.round(milliseconds)} ms`);
      for (const name of classNames) await room.expectImages(name, 500);
      const started = Date.now();
      await page.getByRole('button', { name: '20 more epochs' }).click();
      await expect(page.getByText(/Epoch \d+ of 40/)).toBeVisible();
      console.log(`    training goes on within ${Date.now() - started} ms`);
      expect(milliseconds).toBeLessThan(2000);
      expect(Date.now() - started).toBeLessThan(2000);
    },
  );
}

/** Runs in the page: usable is the room with painted thumbnails, and a network in the engine. */
function watchForUsable() {
  const look = () => {
    const app = /** @type {any} */ (document.querySelector('dl-app'));
    const room = app?.shadowRoot?.querySelector('dl-images-room');
    const card = room?.shadowRoot
      ?.querySelector('dl-classes-panel')
      ?.shadowRoot?.querySelector('dl-class-card');
    const canvas = card?.shadowRoot
      ?.querySelector('dl-thumbnail')
      ?.shadowRoot?.querySelector('canvas');
    // A canvas that nobody has painted is 300 pixels wide.
    const painted = canvas && canvas.width < 300;
    if (painted && room.trainer.model && !room.keeping.state.waking)
      Object.assign(globalThis, { usableAfter: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
