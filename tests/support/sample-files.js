// Ten classes of clothes in every form that people have them: folders, archives, MNIST's files, tables.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { classNames, fashionMnist } from './fashion-mnist.js';
import { greyPng } from './png.js';

/** @typedef {{ label: number, pixels: Uint8Array }} Sample */

/** Names that are folders everywhere. */
export const folderNames = classNames.map((name) => name.replace('/', ' or '));

/** The first so many of the training images. @param {number} count @returns {Sample[]} */
export const samples = (count) => fashionMnist('train').slice(0, count);

/** How many there are of each class. @param {Sample[]} images */
export const countsOf = (images) =>
  classNames.map((_, label) => images.filter((image) => image.label === label).length);

/** @param {Sample[]} images @returns {{ path: string, bytes: Buffer }[]} */
export const pngFiles = (images) =>
  images.map(({ label, pixels }, i) => ({
    path: `${folderNames[label]}/${i}.png`,
    bytes: greyPng(pixels, 28, 28),
  }));

/** @param {{ path: string, bytes: Buffer }[]} files @returns {string} a new folder that holds them */
export function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'denselab-'));
  for (const { path, bytes } of files) {
    mkdirSync(join(folder, 'clothes', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'clothes', path), bytes);
  }
  return join(folder, 'clothes');
}

/** MNIST's two files. @param {Sample[]} images @param {{ gzip?: boolean }} [options] */
export function idxFiles(images, { gzip = false } = {}) {
  const header = (/** @type {number[]} */ ...numbers) => {
    const bytes = Buffer.alloc(4 * numbers.length);
    for (const [i, value] of numbers.entries()) bytes.writeUInt32BE(value, 4 * i);
    return bytes;
  };
  const files = {
    'some-images-idx3-ubyte': Buffer.concat([
      header(0x803, images.length, 28, 28),
      ...images.map(({ pixels }) => pixels),
    ]),
    'some-labels-idx1-ubyte': Buffer.concat([
      header(0x801, images.length),
      Buffer.from(images.map(({ label }) => label)),
    ]),
  };
  return Object.entries(files).map(([name, bytes]) => ({
    name: gzip ? `${name}.gz` : name,
    mimeType: 'application/octet-stream',
    buffer: gzip ? gzipSync(bytes) : bytes,
  }));
}

/** Kaggle's table. @param {Sample[]} images */
export function csv(images) {
  const head = ['label', ...Array.from({ length: 784 }, (_, i) => `pixel${i + 1}`)].join(',');
  const lines = images.map(({ label, pixels }) => [label, ...pixels].join(','));
  return [head, ...lines, ''].join('\n');
}
