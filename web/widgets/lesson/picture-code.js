// Lines of Python about a picture, with what may be changed in them, for dl-live-code.

import { t } from '../../languages/index.js';

/**
 * @typedef {import('../live-code.js').Part} Part
 * @typedef {import('../pixels/picture.js').Picture} Picture
 * @typedef {import('../pixels/draw-view.js').Point} Point
 */

export const imports = 'from PIL import Image\nimport numpy as np\n\n';

/**
 * Opens the picture as an array. A coloured one is converted, to grey ("L") or "RGB" as `mode` says.
 * @param {Picture} picture
 * @param {'L' | 'RGB'} mode
 * @param {boolean} [choosable] whether the mode may be changed, by the name "mode"
 * @returns {Part[]}
 */
export function openLines({ name, coloured }, mode, choosable = false) {
  const open = `image = Image.open('${name.replaceAll("'", "\\'")}')`;
  const array = '\nimage_array = np.array(image)\n';
  if (!coloured) return [open, mode === 'RGB' ? ".convert('RGB')" : '', array];
  if (!choosable) return [`${open}.convert('${mode}')`, array];
  const options = ['L', 'RGB'];
  return [
    `${open}.convert(`,
    { name: 'mode', label: t('array.kind'), value: mode, options },
    ')',
    array,
  ];
}

/**
 * `image_array[row, column]`, both of which may be changed, and what that is.
 * @param {Picture} picture
 * @param {Point} point
 * @param {string} value what Python answers
 * @returns {Part[]}
 */
export function pixelLine(picture, { row, column }, value) {
  return [
    'image_array[',
    whole('row', t('lesson.images.row'), row, 0, picture.height - 1),
    ', ',
    whole('column', t('lesson.images.column'), column, 0, picture.width - 1),
    ']',
    `  # ${value}`,
  ];
}

/**
 * A whole number that may be changed.
 * @param {string} name @param {string} label @param {number} value @param {number} min @param {number} max
 * @returns {Part}
 */
export const whole = (name, label, value, min, max) => ({
  name,
  label,
  value,
  min,
  max,
  whole: true,
});
