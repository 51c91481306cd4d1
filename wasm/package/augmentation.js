// What augmentation and known transforms make of single images. In training the engine does it, on
// the way into a batch.

import { asked, checkNames, optionsText } from './options.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('#engine').Samples} Samples
 *
 * @typedef {object} Augmentation  how far images may be changed at random, anew in every epoch; the
 *   names are those of Keras's ImageDataGenerator, every range goes as far up as down
 * @property {boolean} [horizontalFlip]  half of the images, left to right (false)
 * @property {boolean} [verticalFlip]  half of the images, upside down (false)
 * @property {number} [widthShiftRange]  to either side, as a share of the width: 0 … 1 (0)
 * @property {number} [heightShiftRange]  up or down, as a share of the height: 0 … 1 (0)
 * @property {number} [rotationRange]  degrees, either way: 0 … 180 (0)
 * @property {number} [zoomRange]  by a factor of 1 − range … 1 + range: 0 … below 1 (0)
 * @property {number} [contrastRange]  by a factor of 1 − range … 1 + range: 0 … 1 (0)
 * @property {number} [brightnessRange]  this share of white more or less: 0 … 1 (0)
 * @property {number} [noise]  standard deviation, as a share of white: 0 … 1 (0)
 *
 * @typedef {object} Transform  one known change about the centre: flips, zoom, rotation, shift, in
 *   this order; then contrast and brightness. What comes in from outside is the nearest edge pixel
 * @property {boolean} [horizontalFlip]  (false)
 * @property {boolean} [verticalFlip]  (false)
 * @property {number} [rotation]  degrees, clockwise: −360 … 360 (0)
 * @property {number} [shiftX]  to the right, as a share of the width: −1 … 1 (0)
 * @property {number} [shiftY]  down, as a share of the height: −1 … 1 (0)
 * @property {number} [zoom]  above 1 everything grows: 0.01 … 100 (1)
 * @property {number} [contrast]  values go 1 + contrast times as far from their mean: −1 … 10 (0)
 * @property {number} [brightness]  this share of white is added: −1 … 1 (0)
 */

/**
 * @param {Module} module @param {Samples} samples
 * @param {number} row @param {Transform} transform
 * @returns {Uint8Array}
 */
export function transformedPixels(module, samples, row, transform) {
  return asked(() => module.transformedImage(samples, row, optionsText(transform)));
}

/**
 * @param {Module} module @param {Samples} samples
 * @param {number} row @param {Augmentation} augmentation
 * @param {{ count?: number, seed?: number }} options
 */
export function augmentedPixels(module, samples, row, augmentation, options) {
  checkNames('augmented', options, ['count', 'seed']);
  const { count = 1, seed = 0 } = options;
  checkWhole('augmented', 'count', count, 1);
  checkWhole('augmented', 'seed', seed, 0);
  const text = optionsText(augmentation);
  const data = asked(() => module.augmentedImages(samples, row, text, count, seed));
  return { data: /** @type {Uint8Array} */ (data), shape: [count, ...samples.shape()] };
}

/** @param {string} owner @param {string} name @param {number} value @param {number} least */
function checkWhole(owner, name, value, least) {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new Error(
    `${owner}: ${name} must be a whole number of at least ${least}, but got ${value}.`,
  );
}
