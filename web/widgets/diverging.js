/**
 * Signed numbers as colours: blue below 0, red above, nearly white at 0, so that sign and size are seen at
 * once and by colour-blind readers too. ColorBrewer's RdBu (Cynthia Brewer), reversed.
 */
const anchors = [
  0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d,
  0xb2182b, 0x67001f,
];
const shades = 511;

/** RGB of every shade, from the strongest negative to the strongest positive. */
const table = Uint8Array.from({ length: 3 * shades }, (_, i) => {
  const channel = 16 - 8 * (i % 3);
  const place = (Math.floor(i / 3) / (shades - 1)) * (anchors.length - 1);
  const left = Math.min(anchors.length - 2, Math.floor(place));
  const [from, to] = [anchors[left], anchors[left + 1]].map((rgb) => (rgb >> channel) & 255);
  return Math.round(from + (place - left) * (to - from));
});

/** @param {number} share −1…1, beyond counts as the end @returns {number} where its red stands in the table */
function shadeOf(share) {
  const within = Math.max(-1, Math.min(1, share || 0));
  return 3 * Math.round(((within + 1) / 2) * (shades - 1));
}

/** @param {number} share −1…1 @returns {string} a CSS colour */
export function divergingColour(share) {
  const at = shadeOf(share);
  return `rgb(${table[at]} ${table[at + 1]} ${table[at + 2]})`;
}

/**
 * @param {ArrayLike<number>} values [height, width]
 * @param {number} width
 * @param {number} height
 * @param {number} limit the value of the strongest colour
 * @param {ImageData | null} [under] a picture of the same size that shows through where values are near 0
 */
export function paintSigned(values, width, height, limit, under = null) {
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const share = limit > 0 ? values[i] / limit : 0;
    const at = shadeOf(share);
    const cover = under ? Math.min(1, Math.abs(share)) : 1;
    for (let c = 0; c < 3; c++) {
      const below = under ? under.data[4 * i + c] : 0;
      image.data[4 * i + c] = cover * table[at + c] + (1 - cover) * below;
    }
    image.data[4 * i + 3] = 255;
  }
  return image;
}

/**
 * The three channels' values as one coloured picture: grey where they are 0, more of a colour above, less below.
 * @param {ArrayLike<number>} values [height, width, 3]
 * @param {number} width
 * @param {number} height
 * @param {number} limit
 */
export function paintSignedColours(values, width, height, limit) {
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++)
      image.data[4 * i + c] = limit > 0 ? 127.5 + (127.5 * values[3 * i + c]) / limit : 127.5;
    image.data[4 * i + 3] = 255;
  }
  return image;
}

/**
 * The size that all but a share of the values stay below: a colour scale that one stray value cannot spoil.
 * Found by counting into 1024 bins, so a limit is exact to a thousandth of the largest value.
 * @param {ArrayLike<number>} values
 * @param {number} [beyond] the share that may be larger, 0 for none
 */
export function limitOf(values, beyond = 0) {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  if (beyond === 0 || most === 0) return most;
  const bins = new Uint32Array(1024);
  for (let i = 0; i < values.length; i++)
    bins[Math.min(1023, Math.floor((Math.abs(values[i]) / most) * 1024))]++;
  let left = beyond * values.length;
  let bin = 1023;
  while (bin > 0 && bins[bin] <= left) left -= bins[bin--];
  return ((bin + 1) / 1024) * most;
}
