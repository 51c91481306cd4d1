// Images made at test time: classes that differ by something a number can say.

import { greyPng } from './png.js';

/** @typedef {import('./images-room.js').FilePayload} FilePayload */

/** The same numbers for the same seed (mulberry32), 0 ≤ x < 1. @param {number} seed */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Grey pictures of noise around a brightness.
 * @param {string} name
 * @param {number} count
 * @param {{ level: number, spread: number, seed: number, width?: number, height?: number }} look  0…255
 * @returns {FilePayload[]}
 */
export function noisePictures(name, count, { level, spread, seed, width = 28, height = 28 }) {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, number) => {
    const pixels = Uint8Array.from({ length: width * height }, () =>
      Math.max(0, Math.min(255, level + spread * (random() - 0.5))),
    );
    return {
      name: `${name} ${number + 1}.png`,
      mimeType: 'image/png',
      buffer: greyPng(pixels, width, height),
    };
  });
}
