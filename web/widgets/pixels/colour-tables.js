import {
  interpolateInferno,
  interpolateMagma,
  interpolatePlasma,
  interpolateViridis,
} from 'd3-scale-chromatic';

/**
 * What a canvas shows for each value 0…255, as one number a colour: 0xAABBGGRR, the way an ImageData has
 * its bytes.
 * @typedef {Uint32Array} ColourTable
 */

/** @param {(value: number) => [number, number, number]} colour @returns {ColourTable} */
const table = (colour) => Uint32Array.from({ length: 256 }, (_, value) => packed(...colour(value)));

/** @param {number} red @param {number} green @param {number} blue */
export const packed = (red, green, blue) => (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;

export const grey = table((value) => [value, value, value]);

/** From the 256 colours that matplotlib has. @param {(share: number) => string} interpolate */
const fromHex = (interpolate) =>
  table((value) => {
    const number = Number.parseInt(interpolate(value / 255).slice(1), 16);
    return [number >> 16, (number >> 8) & 255, number & 255];
  });

/** matplotlib's default colour map. */
export const viridis = fromHex(interpolateViridis);

/** Colour maps by matplotlib's names. */
export const colourMaps = {
  viridis,
  gray: grey,
  magma: fromHex(interpolateMagma),
  inferno: fromHex(interpolateInferno),
  plasma: fromHex(interpolatePlasma),
};

/** A channel in its own colour: red, green and blue. */
export const tints = [
  table((value) => [value, 0, 0]),
  table((value) => [0, value, 0]),
  table((value) => [0, 0, value]),
];

/**
 * The table as matplotlib's imshow applies it: the smallest value of the image gets the first colour, the
 * largest the last.
 * @param {ColourTable} colours @param {number} min @param {number} max
 */
export function stretched(colours, min, max) {
  const step = (/** @type {number} */ value) =>
    max > min ? Math.floor((256 * (value - min)) / (max - min)) : 0;
  return colours.map((_, value) => colours[Math.min(255, Math.max(0, step(value)))]);
}

/** As CSS has it. @param {number} colour */
export const cssColour = (colour) =>
  `rgb(${colour & 255} ${(colour >> 8) & 255} ${(colour >> 16) & 255})`;
