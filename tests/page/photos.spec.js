// Show 4: two classes of ordinary pictures of all sizes and formats, and files that are none.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openRoom } from '../support/images-room.js';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const classNames = ['sailboat', 'sunflower'];

/** @param {string} folder  of a class, or of the unseen ones */
const filesOf = (folder) =>
  readdirSync(join(fixtures, 'classes', folder)).map((name) =>
    join(fixtures, 'classes', folder, name),
  );

/** @param {string} name @param {Buffer} buffer */
const file = (name, buffer) => ({ name, mimeType: 'image/png', buffer });

const jpeg = readFileSync(filesOf('sailboat').find((path) => path.endsWith('.jpg')) ?? '');
const broken = [
  {
    file: file('cut off.jpg', jpeg.subarray(0, jpeg.length / 2)),
    reason: 'the file is cut off, the JPEG image in it is not complete.',
  },
  { file: file('nothing.png', Buffer.alloc(0)), reason: 'the file is empty.' },
  {
    file: file('notes.png', Buffer.from('Buy milk and bread.\n')),
    reason: 'this is text, not an image.',
  },
  {
    file: file('huge.png', readFileSync(join(fixtures, 'images', 'huge.png'))),
    reason: /^the image has 60000 × 60000 pixels \(3600 megapixels\)/,
  },
];

test('photos of different sizes and formats train and classify; what is no image is reported by name', async ({
  page,
}) => {
  const room = await openRoom(page);
  for (const [place, name] of classNames.entries()) {
    await room.nameClass(place, name);
    await room.addImages(name, filesOf(name));
    await room.expectImages(name, filesOf(name).length);
    await expect(room.class(name).getByText('could not be used')).toHaveCount(0);
  }

  await room.addImages(
    'sunflower',
    broken.map((each) => each.file),
  );
  const list = room.class('sunflower').getByRole('list', { name: '4 files could not be used' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  for (const {
    file: { name },
    reason,
  } of broken) {
    const item = list.getByRole('listitem').filter({ hasText: name });
    const text = (await item.innerText()).replace(`${name}: `, '');
    if (typeof reason === 'string') expect(text).toBe(reason);
    else expect(text).toMatch(reason);
  }
  // Nothing else has changed: neither this class nor the other.
  await room.expectImages('sunflower', filesOf('sunflower').length);
  await room.expectImages('sailboat', filesOf('sailboat').length);
  await expect(room.class('sailboat').getByText('could not be used')).toHaveCount(0);

  await room.trainToTheEnd();
  // Two classes: one neuron; coloured pictures: three channels.
  await expect(page.getByText('Dense(1) sigmoid')).toBeVisible();
  await expect(page.getByText('28 × 28 × 3 = 2,352')).toBeVisible();

  await room.tryImages(filesOf('unseen'));
  const answers = await room.answers(filesOf('unseen').length);
  const right = answers.filter(({ winner, file: name }) => name.startsWith(winner));
  console.log(`    ${right.length} of ${answers.length} unseen pictures are right`);
  expect(right.length / answers.length).toBeGreaterThanOrEqual(0.75);
  expect(await room.bars()).toHaveLength(2);
});

test('a file that is no image is reported in "Try it" too, and the others are answered', async ({
  page,
}) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  await room.tryImages([broken[2].file, file('boat.jpg', jpeg), broken[0].file]);
  const region = page.getByRole('region', { name: 'Try it' });
  await expect(region.getByRole('list', { name: '2 files could not be used' })).toBeVisible();
  await expect(region.getByRole('meter')).toHaveCount(10);
});

test('in Russian the reasons are Russian', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('radio', { name: 'Русский' }).check({ force: true });
  const input = page.getByLabel('Добавить изображения в «Класс 1»', { exact: true });
  await input.setInputFiles(broken.map((each) => each.file));
  const list = page.getByRole('list', { name: 'Не удалось использовать 4 файла' });
  await expect(list.getByRole('listitem')).toHaveText([
    /^cut off\.jpg: файл обрезан/,
    /^huge\.png: в изображении 60000 × 60000 пикселей/,
    /^notes\.png: это текст, а не изображение/,
    /^nothing\.png: файл пуст/,
  ]);
});
