// Pictures between files and arrays.

import { png } from '../../png.js';

/**
 * The first bytes of a file, and what Pillow calls its format. TGA has none: it is the engine's guess.
 * @type {[number[], string][]}
 */
const beginnings = [
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8], 'JPEG'],
  [[0x47, 0x49, 0x46], 'GIF'],
  [[0x42, 0x4d], 'BMP'],
  [[0x50], 'PPM'],
];

/**
 * @param {any} arrays  the engine's functions over arrays
 * @returns {(inside: import('../doors.js').Inside) => Record<string, Function>}
 */
export const imagesDoor =
  (arrays) =>
  ({ FS }) => ({
    /** @param {string} name  of a file @returns [pixels, format, whether there is only black and white] */
    open(name) {
      const bytes = FS.readFile(name);
      const format =
        beginnings.find(([first]) => first.every((byte, i) => bytes[i] === byte))?.[1] ?? 'TGA';
      return [arrays.imageArray(bytes), format, hasTwoLevels(format, bytes)];
    },

    /** @param {string} name @param {any} pixels  uint8 [rows, columns(, channels)] */
    save(name, pixels) {
      const [height, width, channels = 1] = pixels.shape;
      FS.writeFile(name, png(arrays.bytes(pixels), { width, height, channels }));
    },
  });

/** Of grey PNG the header says so, of PNM the first letters. @param {string} format @param {Uint8Array} bytes */
function hasTwoLevels(format, bytes) {
  if (format === 'PNG') return bytes[24] === 1 && bytes[25] === 0;
  return format === 'PPM' && (bytes[1] === 0x31 || bytes[1] === 0x34);
}
