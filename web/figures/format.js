// matplotlib's short words for lines: 'r--o' is red, dashed, with dots.

import { shown } from './series.js';

/** matplotlib's letters for colours. */
export const letters = {
  b: 'blue',
  g: 'green',
  r: 'red',
  c: 'cyan',
  m: 'magenta',
  y: 'yellow',
  k: 'black',
  w: 'white',
};
const dashes = ['--', '-.', '-', ':'];
const dashNames = {
  solid: '-',
  dashed: '--',
  dashdot: '-.',
  dotted: ':',
  None: '',
  none: '',
  ' ': '',
};
const markers = '.,ov^<>sD*x+dpPhH|_';

/**
 * @param {string} format such as 'r--o', in any order
 * @returns {{ color?: string, dash?: string, marker?: string }} what it names
 * @throws naming the part that says nothing
 */
export function readFormat(format) {
  /** @type {{ color?: string, dash?: string, marker?: string }} */
  const found = {};
  let rest = format;
  while (rest) {
    const dash = dashes.find((one) => rest.startsWith(one));
    const cycle = /^C\d/.exec(rest)?.[0];
    const piece = dash ?? cycle ?? rest[0];
    if (dash) found.dash = dash;
    else if (cycle || piece in letters) found.color = piece;
    else if (markers.includes(piece)) found.marker = piece;
    else {
      throw new Error(
        `'${format}' is not a format: '${piece}' is no colour (${Object.keys(letters).join('')}, C0…C9), ` +
          `no line (${dashes.join(' ')}) and no marker (${markers}).`,
      );
    }
    rest = rest.slice(piece.length);
  }
  // As in matplotlib: dots that were asked for, and no line, mean no line.
  if (found.marker && found.dash === undefined) found.dash = '';
  return found;
}

/** '--' or 'dashed'. @param {unknown} style */
export function readDash(style) {
  const text = String(style);
  if (text in dashNames) return dashNames[/** @type {keyof typeof dashNames} */ (text)];
  if (text === '' || dashes.includes(text)) return text;
  throw new Error(`linestyle ${shown(style)} is not there. There is: '-', '--', '-.', ':', ''.`);
}

/** @param {unknown} marker */
export function readMarker(marker) {
  if (marker === null || marker === 'None' || marker === '' || marker === ' ') return '';
  if (typeof marker === 'string' && marker.length === 1 && markers.includes(marker)) return marker;
  throw new Error(`marker ${shown(marker)} is not there. There is: ${[...markers].join(' ')}.`);
}

/**
 * A colour as a figure keeps it: text, also where a program gives red, green and blue from 0 to 1.
 * @param {any} color
 * @returns {string}
 */
export function readColor(color) {
  const parts = color && typeof color === 'object' ? Array.from(color.data ?? color) : null;
  if (parts) {
    const bytes = parts.slice(0, 3).map((part) => Math.round(Number(part) * 255));
    return `rgb(${bytes.join(' ')} / ${parts[3] ?? 1})`;
  }
  if (typeof color !== 'string') throw new Error(`color must be a name, but got ${shown(color)}.`);
  // A share of white, as text.
  if (/^[01]?\.?\d*$/.test(color) && color !== '')
    return `rgb(${`${+color * 255} `.repeat(3).trim()})`;
  return color;
}
