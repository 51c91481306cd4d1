import { Axes } from './axes.js';
import { emptyAxes } from './figure.js';
import { readOptions } from './options.js';

/**
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {Record<string, any>} Options
 */

const figureOptions = ['figsize'];
const unseen = [
  'dpi',
  'facecolor',
  'num',
  'constrained_layout',
  'layout',
  'sharex',
  'sharey',
  'tight_layout',
];

/**
 * matplotlib.pyplot: figures under way, one of which is the current one, with its current axes. `show` gives
 * them away as data.
 */
export class Pyplot {
  /** @param {(figure: Figure) => void} give */
  constructor(give) {
    this.give = give;
    /** @type {{ data: Figure, axes: Axes[] }[]} not shown yet, the current one last */
    this.open = [];
    /** @type {Axes | null} */
    this.current = null;
  }

  /** A new figure is the current one. @param {Options} options */
  figure(options) {
    const { figsize } = readOptions('figure', options, figureOptions, unseen);
    const [width, height] = figsize ? Array.from(figsize.data ?? figsize, Number) : [6.4, 4.8];
    if (!(width > 0 && height > 0 && width <= 100 && height <= 100))
      throw new Error(
        `figure: figsize must be two numbers of inches, but got (${width}, ${height}).`,
      );
    const figure = { data: { width, height, title: '', axes: [] }, axes: [] };
    this.open.push(figure);
    this.current = null;
    return figure;
  }

  /**
   * A figure of axes in rows and columns.
   * @param {any[]} given rows, columns
   * @param {Options} options
   * @returns {{ rows: number, columns: number, axes: Axes[] }} row by row
   */
  subplots(given, options) {
    const read = readOptions(
      'subplots',
      { nrows: given[0], ncols: given[1], ...options },
      ['nrows', 'ncols', ...figureOptions],
      [...unseen, 'gridspec_kw', 'squeeze'],
    );
    const { nrows = 1, ncols = 1, figsize } = read;
    this.figure({ figsize });
    const axes = Array.from({ length: nrows * ncols }, (_, i) =>
      this.#addAxes({ rows: nrows, columns: ncols, row: Math.floor(i / ncols), column: i % ncols }),
    );
    return { rows: nrows, columns: ncols, axes };
  }

  /** `subplot(2, 3, 1)`, or `subplot(231)`. @param {any[]} given */
  subplot(given) {
    const [rows, columns, index] = given.length === 1 ? [...String(given[0])].map(Number) : given;
    if (!(index >= 1 && index <= rows * columns))
      throw new Error(`subplot: the index must be from 1 to ${rows * columns}, but is ${index}.`);
    const cell = {
      rows,
      columns,
      row: Math.floor((index - 1) / columns),
      column: (index - 1) % columns,
    };
    const same = this.#figure.axes.find(
      ({ data }) => JSON.stringify(data.cell) === JSON.stringify(cell),
    );
    this.current = same ?? this.#addAxes(cell);
    return this.current;
  }

  gca() {
    this.current ??=
      this.#figure.axes.at(-1) ?? this.#addAxes({ rows: 1, columns: 1, row: 0, column: 0 });
    return this.current;
  }

  /** @param {Axes} axes */
  sca(axes) {
    this.current = axes;
  }

  /** @param {any[]} given */
  suptitle([text]) {
    this.#figure.data.title = String(text);
  }

  /** @param {any[]} given the mark that it is for, its axes @param {Options} options */
  colorbar([mark, owner], options) {
    const { label = '' } = readOptions(
      'colorbar',
      options,
      ['label'],
      ['ax', 'shrink', 'fraction', 'pad', 'orientation'],
    );
    const axes = owner instanceof Axes ? owner : this.gca();
    axes.colorbar(typeof mark === 'number' ? mark : null, String(label));
  }

  /** Empties the current axes. */
  cla() {
    this.gca().cla();
  }

  /** Gives all figures away, in the order in which they were begun. @param {{ empty?: boolean }} [options]  empty: those on which nothing is drawn, too */
  show({ empty = true } = {}) {
    for (const { data } of this.open)
      if (empty ? data.axes.length > 0 : data.axes.some(({ marks }) => marks.length > 0))
        this.give(data);
    this.close('all');
  }

  /** @param {unknown} [which] 'all'; else the current one */
  close(which) {
    if (which === 'all') this.open = [];
    else this.open.pop();
    this.current = null;
  }

  get #figure() {
    return this.open.at(-1) ?? this.figure({});
  }

  /** @param {import('./figure.js').Cell} cell */
  #addAxes(cell) {
    const axes = new Axes(emptyAxes(cell));
    this.#figure.axes.push(axes);
    this.#figure.data.axes.push(axes.data);
    this.current = axes;
    return axes;
  }
}
