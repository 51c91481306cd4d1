// Pictures as arrays.

/**
 * @param {import('../loader.js').ModuleWithArrays} module
 * @param {import('./memory.js').Keep} keep
 */
export function pictures(module, keep) {
  return {
    /**
     * The pixels of a PNG, JPEG, BMP, GIF (first frame), TGA or PNM file as Pillow opens it: not
     * turned, alpha kept, a palette unfolded.
     * @param {Uint8Array} bytes
     * @returns uint8 [rows, columns], or [rows, columns, channels] for more than one: grey and alpha
     *   (2), RGB (3), RGBA (4)
     * @throws the reason, which does not name the file
     */
    imageArray: (bytes) => keep(module.arrayFromImage(bytes)),
  };
}
