// Show 3: someone uploads images into classes, trains, and reads probabilities.

import { expect, test } from '@playwright/test';
import { classNames, fashionMnist } from '../support/fashion-mnist.js';
import { openRoom } from '../support/images-room.js';
import { greyPng } from '../support/png.js';

/** @param {{ label: number, pixels: Uint8Array }} image @param {number} number */
function pngFile({ label, pixels }, number) {
  const name = `${classNames[label].replace('/', ' or ')} ${number}.png`;
  return { name, mimeType: 'image/png', buffer: greyPng(pixels, 28, 28) };
}

test('10 classes of 100 uploaded PNG files: three of four unseen ones are named right', async ({
  page,
}) => {
  const room = await openRoom(page);
  const images = fashionMnist('train');
  for (const [label, name] of classNames.entries()) {
    await room.nameClass(label, name);
    const files = images.filter((image) => image.label === label).slice(0, 100);
    await room.addImages(name, files.map(pngFile));
    await room.expectImages(name, 100);
  }

  await room.trainToTheEnd();
  await expect(page.getByText('Epoch 20 of 20')).toBeVisible();

  const unseen = fashionMnist('t10k').slice(0, 200).map(pngFile);
  await room.tryImages(unseen);
  const answers = await room.answers(200);
  const right = answers.filter(
    ({ winner, file }) => file.replace(/ \d+\.png$/, '').replace(' or ', '/') === winner,
  );
  console.log(`    ${right.length} of 200 unseen images are right`);
  expect(right.length / 200).toBeGreaterThanOrEqual(0.75);
  for (const { probability } of answers) expect(probability).toBeGreaterThanOrEqual(0.1);
});

test('the bars are sorted, name every class once and add up to 1', async ({ page }) => {
  const room = await openRoom(page);
  await room.loadSampleSet('1,000');
  await room.trainToTheEnd();
  await room.tryImages(fashionMnist('t10k').slice(0, 1).map(pngFile));
  await expect(room.meters).toHaveCount(10);

  const bars = await room.bars();
  const probabilities = bars.map(({ probability }) => probability);
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  expect(new Set(bars.map(({ name }) => name))).toEqual(new Set(classNames));
  expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 2);
  // The first test image is an ankle boot, and a network that has seen 1000 images knows it.
  await expect(page.getByText(/(This is|Probably) Ankle boot: \d/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^What the network sees of/ })).toBeVisible();
});
