import { schemeCategory10 } from 'd3-scale-chromatic';
import { letters } from '../../../figures/format.js';

/** matplotlib's names for the colours of its cycle. */
const names = [
  'blue',
  'orange',
  'green',
  'red',
  'purple',
  'brown',
  'pink',
  'gray',
  'olive',
  'cyan',
];
/** Its letters that are darker than the colours of CSS with these names. */
const darker = { g: '#008000', c: '#00bfbf', m: '#bf00bf', y: '#bfbf00' };

/**
 * The colours a figure is drawn with: black and white are those of the page, so that they are seen in the dark.
 * @typedef {{ paper: string, ink: string, faint: string, family: string }} Inks
 */

/** A colour of a figure as a canvas understands it. @param {string} color @param {Inks} inks */
export function cssInk(color, { paper, ink }) {
  const cycle = /^C(\d)$/.exec(color);
  if (cycle) return schemeCategory10[Number(cycle[1])];
  if (color.startsWith('tab:'))
    return schemeCategory10[names.indexOf(color.slice(4).replace('grey', 'gray'))] ?? ink;
  if (color in darker) return darker[/** @type {keyof typeof darker} */ (color)];
  const word = letters[/** @type {keyof typeof letters} */ (color)] ?? color;
  if (word === 'black') return ink;
  return word === 'white' ? paper : word;
}
