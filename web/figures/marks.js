// What is drawn on axes, from what a program says.

import { readColor, readDash, readFormat, readMarker } from './format.js';
import { histogram } from './histogram.js';
import { mapped } from './mapped.js';
import { readOptions } from './options.js';
import { row, series } from './series.js';

/**
 * @typedef {import('./figure.js').Mark} Mark
 * @typedef {Record<string, any>} Options
 * @typedef {() => string} NextColor
 */

const lineOptions = ['color', 'linestyle', 'linewidth', 'marker', 'markersize', 'alpha', 'label'];
const unseen = ['zorder', 'markerfacecolor', 'markeredgecolor', 'drawstyle', 'solid_capstyle'];

/** @param {any[]} given x, y, format, … @param {Options} options @param {NextColor} next @returns {Mark[]} */
export function lines(given, options, next) {
  const read = readOptions('plot', options, lineOptions, unseen);
  return groups(given).flatMap(({ x, y, format }) => {
    const { shape, data } = series(y, 'plot: y');
    const named = readFormat(format);
    // The columns of a table are lines of their own.
    const count = shape.length > 1 ? shape[1] : 1;
    return Array.from({ length: count }, (_, column) => {
      const values = Float64Array.from(
        { length: data.length / count },
        (_, i) => data[i * count + column],
      );
      const places = x === null ? values.map((_, i) => i) : row(x, 'plot: x');
      sameLength('plot', places, values);
      return {
        kind: /** @type {const} */ ('line'),
        x: places,
        y: values,
        color: read.color ? readColor(read.color) : (named.color ?? next()),
        width: Number(read.linewidth ?? 1.5),
        dash: read.linestyle === undefined ? (named.dash ?? '-') : readDash(read.linestyle),
        marker: read.marker === undefined ? (named.marker ?? '') : readMarker(read.marker),
        markerSize: Number(read.markersize ?? 6),
        alpha: Number(read.alpha ?? 1),
        label: String(read.label ?? ''),
      };
    });
  });
}

/** `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--', x, y, 'b')`. @param {any[]} given */
function groups(given) {
  const found = [];
  const rest = [...given];
  while (rest.length > 0) {
    const first = rest.shift();
    const second = rest.length > 0 && typeof rest[0] !== 'string' ? rest.shift() : undefined;
    const format = typeof rest[0] === 'string' ? rest.shift() : '';
    found.push({ x: second === undefined ? null : first, y: second ?? first, format });
  }
  return found;
}

/** @param {any[]} given x, y, s, c @param {Options} options @param {NextColor} next @returns {Mark} */
export function points([x, y, areas, colors], options, next) {
  const read = readOptions(
    'scatter',
    { s: areas, color: colors, ...options },
    ['s', 'color', 'marker', 'cmap', 'vmin', 'vmax', 'alpha', 'label'],
    [...unseen, 'edgecolor', 'edgecolors', 'linewidths', 'linewidth'],
  );
  const [across, up] = [row(x, 'scatter: x'), row(y, 'scatter: y')];
  sameLength('scatter', across, up);
  const numbers = numbersIn(read.color, across.length);
  return {
    kind: 'points',
    x: across,
    y: up,
    colors: numbers ? [] : colorsIn(read.color, next),
    values: numbers && mapped(numbers, read, 'scatter'),
    areas: row(read.s ?? 36, 'scatter: s'),
    marker: readMarker(read.marker ?? 'o'),
    alpha: Number(read.alpha ?? 1),
    label: String(read.label ?? ''),
  };
}

/** Colours given as a number a point. @param {any} color @param {number} count */
function numbersIn(color, count) {
  if (!color || typeof color === 'string') return null;
  if (Array.isArray(color) && typeof color[0] !== 'number' && typeof color[0] !== 'boolean')
    return null;
  const { data } = series(color, 'scatter: c');
  return data.length === count ? Float64Array.from(data) : null;
}

/** @param {any} color @param {NextColor} next */
function colorsIn(color, next) {
  if (color === undefined) return [next()];
  const many = Array.isArray(color) && typeof color[0] !== 'number';
  return many ? color.map(readColor) : [readColor(color)];
}

/**
 * @param {'bar' | 'barh'} name
 * @param {any[]} given places or names, values, thickness
 * @param {Options} options @param {NextColor} next
 * @returns {{ mark: Mark, names: string[] | null }} names: where the places are words
 */
export function bars(name, [places, values, thick], options, next) {
  const lying = name === 'barh';
  const thickness = lying ? 'height' : 'width';
  const start = lying ? 'left' : 'bottom';
  const read = readOptions(
    name,
    { [thickness]: thick, ...options },
    [thickness, start, 'color', 'edgecolor', 'alpha', 'label', 'align'],
    [...unseen, 'linewidth', 'tick_label', 'yerr', 'xerr', 'capsize'],
  );
  const names = Array.isArray(places) && typeof places[0] === 'string' ? places.map(String) : null;
  const tops = row(values, `${name}: heights`);
  const middles = names ? tops.map((_, i) => i) : row(places, `${name}: places`);
  sameLength(name, middles, tops);
  const widths = row(read[thickness] ?? 0.8, thickness);
  const base = row(read[start] ?? 0, start);
  const width = (/** @type {number} */ i) => widths[i] ?? widths[0];
  const shift = read.align === 'edge' ? 0 : 0.5;
  const foot = tops.map((_, i) => base[i] ?? base[0]);
  return {
    names,
    mark: {
      kind: 'bars',
      from: middles.map((at, i) => at - shift * width(i)),
      to: middles.map((at, i) => at + (1 - shift) * width(i)),
      base: foot,
      top: tops.map((value, i) => foot[i] + value),
      lying,
      ...inks(read, next),
    },
  };
}

/** @param {any[]} given values, bins @param {Options} options @param {NextColor} next */
export function histogramBars([values, count], options, next) {
  const read = readOptions(
    'hist',
    { bins: count, ...options },
    ['bins', 'range', 'density', 'color', 'edgecolor', 'alpha', 'label'],
    [...unseen, 'histtype', 'rwidth', 'linewidth'],
  );
  const bins =
    read.bins === undefined
      ? 10
      : typeof read.bins === 'number'
        ? read.bins
        : row(read.bins, 'hist: bins');
  const range = read.range
    ? /** @type {[number, number]} */ ([...row(read.range, 'hist: range')])
    : null;
  const several = Array.isArray(values) && values.some((one) => one && typeof one === 'object');
  const names = Array.isArray(read.label) ? read.label : [read.label];
  /** @type {Mark[]} */
  const marks = [];
  let last = { counts: /** @type {number[]} */ ([]), edges: /** @type {number[]} */ ([]) };
  for (const [i, one] of (several ? values : [values]).entries()) {
    last = histogram(row(one, 'hist'), bins, range, Boolean(read.density));
    const { counts, edges } = last;
    marks.push({
      kind: 'bars',
      from: Float64Array.from(edges.slice(0, -1)),
      to: Float64Array.from(edges.slice(1)),
      base: new Float64Array(counts.length),
      top: Float64Array.from(counts),
      lying: false,
      ...inks({ ...read, label: names[i] }, next),
    });
  }
  return { marks, last };
}

/** @param {Options} read @param {NextColor} next */
const inks = (read, next) => ({
  color: read.color ? readColor(read.color) : next(),
  edge: read.edgecolor ? readColor(read.edgecolor) : '',
  alpha: Number(read.alpha ?? 1),
  label: String(read.label ?? ''),
});

/** @param {any[]} given x, y, other y @param {Options} options @param {NextColor} next @returns {Mark} */
export function area([x, first, second], options, next) {
  const read = readOptions(
    'fill_between',
    options,
    ['color', 'alpha', 'label'],
    [...unseen, 'linewidth'],
  );
  const places = row(x, 'fill_between: x');
  const edge = (/** @type {any} */ y) => {
    const values = row(y ?? 0, 'fill_between: y');
    return values.length === 1 ? places.map(() => values[0]) : values;
  };
  const [low, high] = [edge(second), edge(first)];
  sameLength('fill_between', places, high);
  const { color, alpha, label } = inks(read, next);
  return { kind: 'area', x: places, low, high, color, alpha, label };
}

/** @param {string} name @param {any} at @param {boolean} upright @param {Options} options @returns {Mark} */
export function rule(name, at, upright, options) {
  const read = readOptions(
    name,
    { [upright ? 'x' : 'y']: at, ...options },
    [upright ? 'x' : 'y', 'color', 'linestyle', 'linewidth', 'alpha', 'label'],
    [...unseen, 'xmin', 'xmax', 'ymin', 'ymax'],
  );
  return {
    kind: 'rule',
    at: row(read[upright ? 'x' : 'y'], name)[0],
    upright,
    color: readColor(read.color ?? 'C0'),
    width: Number(read.linewidth ?? 1.5),
    dash: readDash(read.linestyle ?? '-'),
    alpha: Number(read.alpha ?? 1),
    label: String(read.label ?? ''),
  };
}

/** @param {any[]} given x, y, text @param {Options} options @returns {Mark} */
export function words([x, y, text], options) {
  const read = readOptions(
    'text',
    options,
    ['color', 'fontsize', 'horizontalalignment'],
    [...unseen, 'va', 'verticalalignment', 'weight', 'fontweight', 'rotation', 'bbox', 'transform'],
  );
  return {
    kind: 'words',
    x: row(x, 'text: x')[0],
    y: row(y, 'text: y')[0],
    text: String(text),
    color: readColor(read.color ?? 'k'),
    size: Number(read.fontsize ?? 10),
    align: String(read.horizontalalignment ?? 'left'),
  };
}

/** @param {string} name @param {Float64Array} x @param {Float64Array} y */
function sameLength(name, x, y) {
  if (x.length === y.length) return;
  throw new Error(
    `${name}: x and y must have same first dimension, but have shapes (${x.length},) and (${y.length},).`,
  );
}
