import { emptyAxes } from './figure.js';
import { area, bars, histogramBars, lines, points, rule, words } from './marks.js';
import { readOptions } from './options.js';
import { picture } from './picture.js';
import { row, shown } from './series.js';

/**
 * @typedef {import('./figure.js').AxesData} AxesData
 * @typedef {Record<string, any>} Options
 */

/** One pair of axes, drawn on by functions with matplotlib's names. What they take is matplotlib's, too. */
export class Axes {
  /** @param {AxesData} data */
  constructor(data) {
    this.data = data;
    this.nextLine = turns();
    this.nextFill = turns();
  }

  /** Empties them. The colours of the cycle begin again: lines and all else have their own turns, as in matplotlib. */
  cla() {
    Object.assign(this.data, emptyAxes(this.data.cell));
    this.nextLine = turns();
    this.nextFill = turns();
  }

  /** @param {any[]} given x, y, format, x, y, … @param {Options} options @returns {number[]} the lines */
  plot(given, options) {
    return this.#add(lines(given, options, this.nextLine));
  }

  /** @param {any[]} given x, y, sizes, colours @param {Options} options */
  scatter(given, options) {
    return this.#add([points(given, options, this.nextFill)])[0];
  }

  /** @param {any[]} given x, heights, width @param {Options} options */
  bar(given, options) {
    return this.#bars('bar', given, options);
  }

  /** @param {any[]} given y, widths, height @param {Options} options */
  barh(given, options) {
    return this.#bars('barh', given, options);
  }

  /** @param {'bar' | 'barh'} name @param {any[]} given @param {Options} options */
  #bars(name, given, options) {
    const { mark, names } = bars(name, given, options, this.nextFill);
    if (names) {
      const scale = name === 'bar' ? this.data.x : this.data.y;
      scale.ticks = { at: names.map((_, i) => i), labels: names, turned: 0 };
    }
    return this.#add([mark])[0];
  }

  /** @param {any[]} given values, bins @param {Options} options @returns {{ counts: number[], edges: number[] }} of the last one */
  hist(given, options) {
    const { marks, last } = histogramBars(given, options, this.nextFill);
    this.#add(marks);
    return last;
  }

  /** @param {any[]} given @param {Options} options */
  imshow(given, options) {
    const mark = picture(given, options);
    this.data.aspect = options.aspect === 'auto' ? 'auto' : 'equal';
    // Rows are counted from the top.
    if (options.origin !== 'lower') this.data.y.inverted = true;
    return this.#add([mark])[0];
  }

  /** @param {any[]} given @param {Options} options */
  fill_between(given, options) {
    return this.#add([area(given, options, this.nextFill)])[0];
  }

  /** @param {any[]} given @param {Options} options */
  axhline([y = 0], options) {
    return this.#add([rule('axhline', y, false, options)])[0];
  }

  /** @param {any[]} given @param {Options} options */
  axvline([x = 0], options) {
    return this.#add([rule('axvline', x, true, options)])[0];
  }

  /** @param {any[]} given x, y, text @param {Options} options */
  text(given, options) {
    return this.#add([words(given, options)])[0];
  }

  /** @param {any[]} given */
  set_title([text]) {
    this.data.title = String(text);
  }

  /** @param {any[]} given */
  set_xlabel([text]) {
    this.data.xlabel = String(text);
  }

  /** @param {any[]} given */
  set_ylabel([text]) {
    this.data.ylabel = String(text);
  }

  /** @param {any[]} given names for the marks so far @param {Options} options */
  legend([names], options) {
    const { loc = 'best' } = readOptions(
      'legend',
      options,
      ['loc'],
      ['fontsize', 'title', 'ncol', 'frameon', 'bbox_to_anchor', 'shadow', 'framealpha'],
    );
    for (const [i, name] of Array.from(names ?? []).entries()) {
      const mark = this.data.marks[i];
      if (mark && 'label' in mark) mark.label = String(name);
    }
    this.data.legend = String(loc);
  }

  /** @param {any[]} given */
  grid([on]) {
    this.data.grid = on ?? !this.data.grid;
  }

  /** @param {any[]} given 'off', 'on', 'equal', or the four limits */
  axis([what]) {
    if (what === 'off' || what === false) this.data.frame = false;
    else if (what === 'on' || what === true) this.data.frame = true;
    else if (what === 'equal' || what === 'scaled' || what === 'square') this.data.aspect = 'equal';
    else if (what === 'tight' || what === 'auto' || what === undefined) this.data.aspect = 'auto';
    else {
      const [left, right, bottom, top] = row(what, 'axis');
      this.#limit('x', left, right);
      this.#limit('y', bottom, top);
    }
  }

  set_axis_off() {
    this.data.frame = false;
  }

  /** @param {any[]} given */
  set_aspect([aspect]) {
    this.data.aspect = aspect === 'auto' ? 'auto' : 'equal';
  }

  /** @param {any[]} given @param {Options} options */
  set_xlim(given, options) {
    this.#limits('x', 'xlim', given, options, ['left', 'right']);
  }

  /** @param {any[]} given @param {Options} options */
  set_ylim(given, options) {
    this.#limits('y', 'ylim', given, options, ['bottom', 'top']);
  }

  /** @param {any[]} given places, labels @param {Options} options */
  set_xticks(given, options) {
    this.#ticks('x', 'xticks', given, options);
  }

  /** @param {any[]} given places, labels @param {Options} options */
  set_yticks(given, options) {
    this.#ticks('y', 'yticks', given, options);
  }

  /** @param {any[]} given */
  set_xscale([kind]) {
    this.data.x.kind = scaleKind('xscale', kind);
  }

  /** @param {any[]} given */
  set_yscale([kind]) {
    this.data.y.kind = scaleKind('yscale', kind);
  }

  invert_xaxis() {
    this.data.x.inverted = !this.data.x.inverted;
  }

  invert_yaxis() {
    this.data.y.inverted = !this.data.y.inverted;
  }

  /** A bar that says which colour stands for which number. @param {number | null} mark null: the last that has numbers @param {string} label */
  colorbar(mark, label) {
    const at = mark ?? this.data.marks.findLastIndex((one) => 'values' in one && one.values);
    const chosen = this.data.marks[at];
    if (!chosen || !('values' in chosen) || !chosen.values) {
      throw new Error(
        'colorbar: there is nothing here whose colours stand for numbers. Call plt.imshow with a two-dimensional array, or plt.scatter with numbers for c, before it.',
      );
    }
    this.data.bar = { mark: at, label };
  }

  /** @param {'x' | 'y'} axis @param {string} name @param {any[]} given @param {Options} options @param {[string, string]} ends */
  #limits(axis, name, given, options, ends) {
    const read = readOptions(name, options, ends);
    const pair =
      Array.isArray(given[0]) || given[0]?.data ? Array.from(given[0].data ?? given[0]) : given;
    this.#limit(axis, read[ends[0]] ?? pair[0] ?? null, read[ends[1]] ?? pair[1] ?? null);
  }

  /** @param {'x' | 'y'} axis @param {number | null} from @param {number | null} to */
  #limit(axis, from, to) {
    const scale = this.data[axis];
    if (from !== null && to !== null && from > to) {
      scale.inverted = true;
      scale.limits = [to, from];
    } else {
      if (from !== null && to !== null) scale.inverted = false;
      scale.limits = [from ?? scale.limits[0], to ?? scale.limits[1]];
    }
  }

  /** @param {'x' | 'y'} axis @param {string} name @param {any[]} given @param {Options} options */
  #ticks(axis, name, [places, labels], options) {
    const read = readOptions(name, options, ['ticks', 'labels', 'rotation'], ['fontsize', 'ha']);
    const words = labels ?? read.labels;
    const at = places ?? read.ticks;
    const before = this.data[axis].ticks;
    if (at === undefined && !before) return;
    this.data[axis].ticks = {
      at: at === undefined ? (before?.at ?? []) : [...row(at, name)],
      labels: words ? Array.from(words, String) : (before?.labels ?? null),
      turned: Number(read.rotation === 'vertical' ? 90 : (read.rotation ?? before?.turned ?? 0)),
    };
  }

  /** @param {import('./figure.js').Mark[]} marks @returns {number[]} their indices */
  #add(marks) {
    return marks.map((mark) => this.data.marks.push(mark) - 1);
  }
}

/** C0, C1, …, C9, C0, … */
function turns() {
  let turn = 0;
  return () => `C${turn++ % 10}`;
}

/** @param {string} name @param {unknown} kind @returns {'linear' | 'log'} */
function scaleKind(name, kind) {
  if (kind === 'linear' || kind === 'log') return kind;
  throw new Error(`${name}: ${shown(kind)} is not there. There is: 'linear', 'log'.`);
}
