// The way between rooms: addresses, titles, and rooms that live on while another is open.

import { expect, test } from '@playwright/test';
import { openRoom } from '../support/images-room.js';
import { openPlayground } from '../support/playground-room.js';

test('a room left goes on: its classes and its training are there on the way back', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('10,000');
  await room.train.click();
  await expect(room.stop).toBeVisible();

  await page.getByRole('link', { name: 'Pixels' }).click();
  await expect(page).toHaveURL(/#pixels$/);
  await expect(page).toHaveTitle('denselab · Pixels');
  await expect(page.getByRole('link', { name: 'Pixels' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'An image is a table of numbers',
  );
  await expect(page.getByText('10,000 images', { exact: true })).toBeHidden();

  await page.goBack();
  await expect(page).toHaveTitle('denselab · Images');
  await expect(page.getByRole('link', { name: 'Pixels' })).not.toHaveAttribute('aria-current');
  await expect(page.getByText('10,000 images', { exact: true })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveTitle('denselab · Pixels');
  await page.goBack();
  await expect(room.reset).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Epoch 20 of 20')).toBeVisible();
});

test('what is pasted belongs to the room that is open', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('link', { name: 'Pixels' }).click();
  await expect(page.getByText('fashion-mnist-9.png', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 5;
    canvas.height = 4;
    canvas.toBlob((blob) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([/** @type {Blob} */ (blob)], 'pasted.png', { type: 'image/png' }),
      );
      const options = { clipboardData: transfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent('paste', options));
    });
  });
  await expect(page.getByText('pasted.png', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('No images at hand?')).toBeVisible();
});

test('each room’s code and texts come when it is entered, and a failure is said', async ({
  page,
}) => {
  /** @type {string[]} */
  const urls = [];
  page.on('request', (request) => urls.push(request.url()));
  let broken = true;
  await page.route(/pixels-room/, (route) => (broken ? route.abort() : route.continue()));
  await openRoom(page);
  expect(urls.filter((url) => url.includes('pixels'))).toEqual([]);
  await page.getByRole('link', { name: 'Pixels' }).click();
  await expect(page.getByRole('alert')).toContainText('The room “Pixels” could not be loaded');
  await page.getByRole('link', { name: 'Images' }).click();
  await expect(page.getByText('No images at hand?')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  broken = false;
  await page.getByRole('link', { name: 'Pixels' }).click();
  await expect(page.getByText('fashion-mnist-9.png', { exact: true })).toBeVisible();
});

test('the playground trains on while another room is open, and keeps its address', async ({
  page,
}) => {
  const playground = await openPlayground(page, 'playground?dataset=spiral');
  await playground.train.click();
  await page.getByRole('link', { name: 'Pixels' }).click();
  await expect(page).toHaveTitle('denselab · Pixels');
  await page.goBack();
  await expect(page).toHaveTitle('denselab · Playground');
  await expect(page).toHaveURL(/#playground\?dataset=spiral/);
  await expect(playground.pause).toBeVisible();
  expect((await playground.state()).epoch).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the rooms are in a menu, and the header has room for it', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Rooms: Images' }).tap();
    await page.getByRole('link', { name: 'Pixels' }).tap();
    await expect(page).toHaveTitle('denselab · Pixels');
    await expect(page.getByRole('link', { name: 'Images' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Rooms: Pixels' })).toBeVisible();
  });
});

test.describe('in Russian, whose words are longer', () => {
  test.use({ locale: 'ru-RU' });

  for (const width of [600, 768, 830, 910, 1024]) {
    test(`all rooms can be seen or are in a menu at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto('./');
      await expect(page.getByText('Движок готов')).toBeAttached();
      const menu = page.getByRole('button', { name: /^Разделы: / });
      if (await menu.isVisible()) await menu.click();
      const navigation = page.getByRole('navigation', { name: 'Разделы', exact: true });
      const links = await navigation.getByRole('link').all();
      expect(links).toHaveLength(5);
      for (const link of links) await expect(link).toBeInViewport({ ratio: 1 });
      const hidden = await navigation.evaluate((nav) => nav.scrollWidth - nav.clientWidth);
      expect(hidden).toBe(0);
    });
  }
});
