import * as chromatic from 'd3-scale-chromatic';
import { packed } from '../../pixels/colour-tables.js';

/** @typedef {(share: number) => string} Interpolate */

/** Red, green and blue of '#08f', '#0088ff' or 'rgb(0, 136, 255)'. @param {string} colour @returns {number[]} */
function channels(colour) {
  if (!colour.startsWith('#')) return (colour.match(/[\d.]+/g) ?? []).map(Number);
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : [];
  const pairs = digits.length ? digits : (colour.slice(1).match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** @param {string[]} colours at equal distances @returns {Interpolate} */
function through(...colours) {
  const parts = colours.map(channels);
  return (share) => {
    const place = share * (parts.length - 1);
    const at = Math.min(Math.floor(place), parts.length - 2);
    const mixed = parts[at].map((from, i) => from + (parts[at + 1][i] - from) * (place - at));
    return `rgb(${mixed.join(' ')})`;
  };
}

/** @param {readonly string[]} colours @returns {Interpolate} */
const steps = (colours) => (share) =>
  colours[Math.min(Math.floor(share * colours.length), colours.length - 1)];

/** @type {Record<string, Interpolate>} */
const maps = {
  viridis: chromatic.interpolateViridis,
  gray: through('#000', '#fff'),
  plasma: chromatic.interpolatePlasma,
  inferno: chromatic.interpolateInferno,
  magma: chromatic.interpolateMagma,
  cividis: chromatic.interpolateCividis,
  turbo: chromatic.interpolateTurbo,
  coolwarm: through(
    '#3b4cc0',
    '#6889ee',
    '#9abbff',
    '#c9d7f0',
    '#edd1c2',
    '#f7a889',
    '#e26952',
    '#b40426',
  ),
  RdBu: chromatic.interpolateRdBu,
  bwr: through('#00f', '#fff', '#f00'),
  seismic: through('#00004c', '#00f', '#fff', '#f00', '#800000'),
  RdYlBu: chromatic.interpolateRdYlBu,
  RdYlGn: chromatic.interpolateRdYlGn,
  Spectral: chromatic.interpolateSpectral,
  Blues: chromatic.interpolateBlues,
  Greens: chromatic.interpolateGreens,
  Greys: chromatic.interpolateGreys,
  Oranges: chromatic.interpolateOranges,
  Purples: chromatic.interpolatePurples,
  Reds: chromatic.interpolateReds,
  binary: through('#fff', '#000'),
  hot: through('#0b0000', '#f00', '#ff0', '#fff'),
  jet: through('#000080', '#00f', '#0ff', '#ff0', '#f00', '#800000'),
  tab10: steps(chromatic.schemeCategory10),
  Set1: steps(chromatic.schemeSet1),
};

/** @type {Map<string, Uint32Array>} */
const tables = new Map();

/** 256 colours of a map, each 0xAABBGGRR as an ImageData has its bytes. @param {string} name as a figure has it */
export function colourTable(name) {
  const known = tables.get(name);
  if (known) return known;
  const [base, reversed] = name.split(/_r$/);
  const table = Uint32Array.from({ length: 256 }, (_, i) => {
    const [r, g, b] = channels(maps[base]((reversed === undefined ? i : 255 - i) / 255));
    return packed(Math.round(r), Math.round(g), Math.round(b));
  });
  tables.set(name, table);
  return table;
}

/** The place in a table of a number. @param {number} value @param {{ from: number, to: number }} range */
export function placeOf(value, { from, to }) {
  if (!(to > from)) return 0;
  const place = Math.floor((256 * (value - from)) / (to - from));
  return place < 0 ? 0 : place > 255 ? 255 : place;
}
