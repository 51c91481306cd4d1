import { paintUnit } from './heat-colours.js';

/**
 * Draws a network on one canvas: links first, then every neuron's heat map. One canvas, because a hundred small
 * ones cost the browser more than all that is drawn on them.
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./layout.js').Spot} Spot
 * @typedef {import('./heat-colours.js').Shades} Shades
 *
 * A neuron's outputs over the plane: every `units`th value from `unit` on, side² of them.
 * @typedef {{ values: ArrayLike<number>, unit: number, units: number, shades: Shades, low: number, high: number }} NeuronMap
 *
 * @typedef {object} Scene
 * @property {Layout} layout
 * @property {(column: number, unit: number) => NeuronMap | null} mapOf
 * @property {(column: number, unit: number) => boolean} isUsed false for inputs that are not in the network
 * @property {(column: number, from: number, to: number) => number} weightOf of the link into a column
 * @property {(column: number, unit: number) => number | undefined} biasOf
 * @property {number} side of the maps; 0: there are none
 * @property {{ from: number, to: number }} view what is in sight, across; no more is drawn
 * @property {boolean} linked whether there are weights to draw
 * @property {boolean} bundled whether a link from the inputs stands for many weights: it has no sign
 * @property {boolean} discretize
 * @property {{ column: number, from: number, to: number } | null} marked a link that is pointed at or chosen
 *
 * @typedef {object} Colours
 * @property {string} below @property {string} above @property {string} edge @property {string} ink
 * @property {string} ground
 */

/** Of more links only the strongest are drawn: more cannot be told apart, and take long. */
const mostLinks = 1200;
const biasSize = 6;

export class NetworkPainter {
  #context;
  /** All maps of a frame, one below the other: one transfer to the canvas instead of one a neuron. */
  #atlas = new OffscreenCanvas(1, 1);
  #image = new ImageData(1, 1);
  #pixels = new Uint32Array(1);

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  }

  /** @param {Scene} scene @param {Colours} colours */
  paint(scene, colours) {
    const { layout, view, linked } = scene;
    const { width, height, columns } = layout;
    this.#fit(width, height);
    this.#context.clearRect(view.from, 0, view.to - view.from, height);
    for (let column = 1; linked && column < columns.length; column++)
      if (columns[column].x > view.from && columns[column - 1].x < view.to)
        this.#links(scene, column, colours);
    if (scene.marked) this.#mark(scene, scene.marked, colours);
    this.#neurons(scene, colours);
  }

  /** @param {number} width @param {number} height */
  #fit(width, height) {
    const ratio = Math.min(2, devicePixelRatio);
    const { canvas } = this;
    const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== columns || canvas.height !== rows) {
      canvas.width = columns;
      canvas.height = rows;
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** @param {Scene} scene @param {number} column that the links lead to @param {Colours} colours */
  #links(scene, column, colours) {
    const { columns } = scene.layout;
    const context = this.#context;
    const least = leastShown(scene, column);
    // Links of one colour and like width are one path: far fewer strokes.
    /** @type {Map<number, Path2D>} */
    const strokes = new Map();
    for (const a of columns[column - 1].spots) {
      if (!scene.isUsed(column - 1, a.unit)) continue;
      for (const b of columns[column].spots) {
        const weight = scene.weightOf(column, a.unit, b.unit);
        if (Math.abs(weight) < least) continue;
        const quarters = Math.ceil(4 * Math.min(4.5, 0.35 + 2.2 * Math.abs(weight)));
        const key = weight < 0 ? -quarters : quarters;
        let path = strokes.get(key);
        if (!path) {
          path = new Path2D();
          strokes.set(key, path);
        }
        curve(path, a, b);
      }
    }
    for (const [key, path] of strokes) {
      const width = Math.abs(key) / 4;
      context.globalAlpha = 0.28 + 0.14 * width;
      context.lineWidth = width;
      const signed = key < 0 ? colours.below : colours.above;
      context.strokeStyle = scene.bundled && column === 1 ? colours.edge : signed;
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  /** @param {Scene} scene @param {{ column: number, from: number, to: number }} link @param {Colours} colours */
  #mark({ layout: { columns } }, { column, from, to }, { ink }) {
    const a = columns[column - 1]?.spots.find(({ unit }) => unit === from);
    const b = columns[column]?.spots.find(({ unit }) => unit === to);
    if (!a || !b) return;
    const path = new Path2D();
    curve(path, a, b);
    this.#context.lineWidth = 2.5;
    this.#context.strokeStyle = ink;
    this.#context.stroke(path);
  }

  /** @param {Scene} scene @param {Colours} colours */
  #neurons(scene, colours) {
    const context = this.#context;
    const { columns } = scene.layout;
    const { side } = scene;
    const seen = columnsInView(scene);
    this.#paintMaps(scene, seen);
    let cell = 0;
    for (const column of seen) {
      for (const { x, y, size, unit } of columns[column].spots) {
        const [left, top] = [x - size / 2, y - size / 2];
        context.globalAlpha = scene.isUsed(column, unit) ? 1 : 0.35;
        context.fillStyle = colours.ground;
        context.fillRect(left, top, size, size);
        if (side > 0 && scene.mapOf(column, unit))
          context.drawImage(this.#atlas, 0, side * cell++, side, side, left, top, size, size);
        context.strokeStyle = colours.edge;
        context.lineWidth = 1;
        context.strokeRect(left - 0.5, top - 0.5, size + 1, size + 1);
        this.#bias(scene.biasOf(column, unit), left, top + size, colours);
      }
    }
    context.globalAlpha = 1;
  }

  /** As a small square in the neuron's lower left corner. @param {number | undefined} bias @param {number} left @param {number} bottom @param {Colours} colours */
  #bias(bias, left, bottom, { below, above, ground, edge }) {
    if (bias === undefined) return;
    const context = this.#context;
    const top = bottom - biasSize / 2 - 1;
    context.fillStyle = ground;
    context.fillRect(left - biasSize / 2, top, biasSize, biasSize);
    context.globalAlpha = Math.min(1, 0.15 + Math.abs(bias));
    context.fillStyle = bias < 0 ? below : above;
    context.fillRect(left - biasSize / 2, top, biasSize, biasSize);
    context.globalAlpha = 1;
    context.strokeStyle = edge;
    context.strokeRect(left - biasSize / 2, top, biasSize, biasSize);
  }

  /** @param {Scene} scene @param {number[]} seen columns */
  #paintMaps({ layout: { columns }, mapOf, side, discretize }, seen) {
    const cells = seen.reduce((sum, column) => sum + columns[column].spots.length, 0);
    if (side === 0 || cells === 0) return;
    if (this.#image.width !== side || this.#image.height !== side * cells) {
      this.#image = new ImageData(side, side * cells);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
      this.#atlas.width = side;
      this.#atlas.height = side * cells;
    }
    let at = 0;
    for (const column of seen) {
      for (const { unit } of columns[column].spots) {
        const map = mapOf(column, unit);
        if (!map) continue;
        const pixels = this.#pixels.subarray(at, at + side * side);
        at += side * side;
        const scale = { low: map.low, high: map.high, discretize };
        paintUnit(pixels, map.values, map.unit, map.units, map.shades, scale);
      }
    }
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.#atlas.getContext('2d'));
    context.putImageData(this.#image, 0, 0);
  }
}

/** @param {Scene} scene */
function columnsInView({ layout: { columns }, view }) {
  return [...columns.keys()].filter((column) => {
    const { x, spots } = columns[column];
    const half = (spots[0]?.size ?? 0) / 2 + biasSize;
    return x + half > view.from && x - half < view.to;
  });
}

/** The smallest weight into a column that is drawn. @param {Scene} scene @param {number} column */
function leastShown({ layout: { columns }, weightOf }, column) {
  const share = Math.floor(mostLinks / (columns.length - 1));
  const [from, to] = [columns[column - 1].spots, columns[column].spots];
  if (from.length * to.length <= Math.max(share, 64)) return 0;
  const sizes = new Float32Array(from.length * to.length);
  let at = 0;
  for (const a of from)
    for (const b of to) sizes[at++] = Math.abs(weightOf(column, a.unit, b.unit));
  return sizes.sort()[sizes.length - share];
}

/** @param {Path2D} path @param {Spot} a @param {Spot} b */
function curve(path, a, b) {
  const [x1, x2] = [a.x + a.size / 2, b.x - b.size / 2];
  const middle = (x1 + x2) / 2;
  path.moveTo(x1, a.y);
  path.bezierCurveTo(middle, a.y, middle, b.y, x2, b.y);
}
