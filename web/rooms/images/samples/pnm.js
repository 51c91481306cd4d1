/**
 * Raw pixels as a file: a line that says what follows, then the pixels (Netpbm's PGM for grey, PPM for RGB).
 * Nothing is packed or lost, and the engine reads it like any other image.
 * @param {string} name without the ending
 * @param {{ width: number, height: number, channels: number }} shape channels: 1 or 3
 * @param {Uint8Array<ArrayBuffer>} pixels [height, width, channels], 0…255
 */
export function pnmFile(name, { width, height, channels }, pixels) {
  const grey = channels === 1;
  const type = grey ? 'image/x-portable-graymap' : 'image/x-portable-pixmap';
  return new File(
    [`${grey ? 'P5' : 'P6'} ${width} ${height} 255\n`, pixels],
    `${name}.${grey ? 'pgm' : 'ppm'}`,
    { type },
  );
}
