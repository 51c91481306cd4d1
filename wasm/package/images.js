// Pictures from files.

import { decodeInBrowser, hasBrowserDecoder } from './browser-decoder.js';
import { fileBytes, fileName } from './files.js';
import { checkNames } from './options.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./files.js').FileLike} FileLike
 * @typedef {import('#engine').Picture} Picture
 * @typedef {'stretch' | 'contain' | 'crop'} FitMode
 *   stretch: the whole picture, distorted; contain: the whole picture on a white ground; crop: the
 *   largest part from its middle
 *
 * @typedef {object} DecodeOptions
 * @property {number} [width]  default: the picture's own
 * @property {number} [height]
 * @property {1 | 3} [channels]  1 grey, 3 RGB (3)
 * @property {FitMode} [fit]  ('stretch')
 * @property {string} [name]  of the file, for messages
 *
 * @typedef {object} DecodedImage
 * @property {number} width
 * @property {number} height
 * @property {1 | 3} channels
 * @property {Uint8Array} data  [height, width, channels], 0 … 255
 * @property {{ width: number, height: number, format: string }} original
 */

const fitModes = ['stretch', 'contain', 'crop'];

/** Decoding pictures outside a data set. */
export class Images {
  #module;

  /** @param {Module} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * Decodes PNG, JPEG, BMP, GIF (the first frame), TGA and PNM in the engine, what else the browser
   * can (WebP, AVIF) there; turned upright, transparency laid over white.
   * @param {FileLike} file
   * @param {DecodeOptions} [options]
   * @returns {Promise<DecodedImage>}
   * @throws 'photo.png: …reason'
   */
  async decode(file, options = {}) {
    checkNames('decode', options, ['width', 'height', 'channels', 'fit', 'name']);
    const name = options.name ?? fileName(file, 'image');
    const mode = fitMode(this.#module, options.fit);
    const picture = await decodePicture(this.#module, file).catch((error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    });
    try {
      const original = {
        width: picture.width(),
        height: picture.height(),
        format: picture.format(),
      };
      const { width = original.width, height = original.height, channels = 3 } = options;
      checkSize(width, height, channels);
      return {
        width,
        height,
        channels,
        data: picture.fit(width, height, channels, mode),
        original,
      };
    } finally {
      picture.delete();
    }
  }

  /**
   * How much a pixel tells about its neighbours: Pearson's correlation between a pixel and the one
   * dx to the right and dy below it, over all such pairs of the image.
   * @param {Uint8Array} pixels  grey, [height, width]
   * @param {{ width: number, height: number, radius: number }} options  radius: 1 to 64
   * @returns {Float32Array} [2 · radius + 1, 2 · radius + 1], from dy = −radius and dx = −radius;
   *   NaN where there are no such pairs, or where they do not vary
   */
  autocorrelation(pixels, options) {
    checkNames('autocorrelation', options, ['width', 'height', 'radius']);
    const { width, height, radius } = options;
    checkGrey(pixels, width, height, radius);
    return this.#module.autocorrelation(pixels, width, height, radius);
  }
}

/**
 * @param {unknown} pixels @param {number} width @param {number} height @param {number} radius
 */
function checkGrey(pixels, width, height, radius) {
  checkSize(width, height, 1);
  if (!(pixels instanceof Uint8Array)) {
    throw new Error(`autocorrelation: pixels must be a Uint8Array, but got ${typeof pixels}.`);
  }
  if (!Number.isInteger(radius)) {
    throw new Error(`autocorrelation: radius must be a whole number, but got ${radius}.`);
  }
}

/**
 * The engine's picture of a file; free it with delete().
 * @param {Module} module
 * @param {FileLike} file
 * @returns {Promise<Picture>}
 * @throws an Error with the reason, which does not name the file
 */
export async function decodePicture(module, file) {
  const bytes = await fileBytes(file);
  const { picture, reason, anotherDecoderMaySucceed } = module.decodeImage(bytes);
  if (picture) return picture;
  if (!anotherDecoderMaySucceed) throw new Error(reason);
  return pictureFromBrowser(module, bytes, reason);
}

/**
 * The picture of a file that the engine cannot decode, from the browser's decoder.
 * @param {Module} module
 * @param {Uint8Array} bytes
 * @param {string} reason  why the engine cannot
 * @returns {Promise<Picture>}
 */
export async function pictureFromBrowser(module, bytes, reason) {
  if (!hasBrowserDecoder) throw new Error(reason);
  const format = module.imageFormat(bytes.subarray(0, 4096));
  const pixels = await decodeInBrowser(bytes, mimeType(format), module.maxPixels()).catch(
    (error) => {
      if (error instanceof RangeError) throw error;
      throw new Error(`${reason} Nor can this browser decode it.`, { cause: error });
    },
  );
  return /** @type {Picture} */ (
    module.Picture.fromPixels(pixels.data, pixels.width, pixels.height, format)
  );
}

/** 'WebP' → 'image/webp'. @param {string} format */
function mimeType(format) {
  const name = format.toLowerCase();
  return name === 'svg' ? 'image/svg+xml' : `image/${name.replaceAll(' ', '')}`;
}

/**
 * The engine's value of a fit mode.
 * @param {Module} module
 * @param {string} [name]  default: stretch
 */
export function fitMode(module, name = 'stretch') {
  if (!fitModes.includes(name)) {
    throw new Error(`fit must be one of ${fitModes.join(', ')}, but got ${JSON.stringify(name)}.`);
  }
  return module.FitMode[/** @type {FitMode} */ (name)];
}

/** @param {number} width @param {number} height @param {number} channels */
export function checkSize(width, height, channels) {
  for (const [name, side] of Object.entries({ width, height })) {
    if (!Number.isInteger(side) || side < 1 || side > 65535) {
      throw new Error(`${name} must be a whole number of at least 1, but got ${side}.`);
    }
  }
  if (channels !== 1 && channels !== 3) {
    throw new Error(`channels must be 1 (grey) or 3 (RGB), but got ${channels}.`);
  }
}
