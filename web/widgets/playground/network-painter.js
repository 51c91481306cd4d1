import { paintUnit } from './heat-colours.js';

/**
 * Draws a network on one canvas: links first, then every neuron's heat map. One canvas, because a hundred small
 * ones cost the browser more than all that is drawn on them.
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./session.js').NumberArray} NumberArray
 *
 * @typedef {object} Scene
 * @property {Layout} layout
 * @property {(NumberArray | null)[]} maps one a column: [side², units] over the plane
 * @property {number[]} used of the inputs drawn: which input of the network it is, −1 for none
 * @property {number} side of the maps; 0: there are none
 * @property {NumberArray[]} kernels between neighbouring columns, [inputs, units]
 * @property {(number | null)[]} scales what full colour means in a column: ±scale; null: 0 … 1
 * @property {boolean} discretize
 * @property {{ column: number, from: number, to: number } | null} marked a link that is pointed at or chosen
 *
 * @typedef {object} Colours
 * @property {import('./heat-colours.js').Shades} shades
 * @property {string} below @property {string} above @property {string} edge @property {string} ink
 * @property {string} ground
 */

export class NetworkPainter {
  #context;
  /** Every map goes through this one, which the canvas then scales. */
  #map = new OffscreenCanvas(1, 1);

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  }

  /** @param {Scene} scene @param {Colours} colours */
  paint(scene, colours) {
    const { width, height } = scene.layout;
    const context = this.#context;
    this.#fit(width, height);
    context.clearRect(0, 0, width, height);
    scene.kernels.forEach((kernel, column) => {
      this.#links(scene, column, kernel, colours);
    });
    if (scene.marked) this.#mark(scene, scene.marked, colours);
    for (let column = 0; column < scene.layout.columns.length; column++)
      this.#neurons(scene, column, colours);
  }

  /** @param {number} width @param {number} height */
  #fit(width, height) {
    const ratio = Math.min(2, devicePixelRatio);
    const { canvas } = this;
    if (
      canvas.width !== Math.round(width * ratio) ||
      canvas.height !== Math.round(height * ratio)
    ) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** @param {Scene} scene @param {number} column @param {NumberArray} kernel @param {Colours} colours */
  #links({ layout, used }, column, kernel, colours) {
    const [from, to] = [layout.columns[column], layout.columns[column + 1]];
    const context = this.#context;
    // Links of one colour and like width are one path: far fewer strokes.
    /** @type {Map<string, { width: number, colour: string, path: Path2D }>} */
    const strokes = new Map();
    for (const a of from.spots) {
      const source = column === 0 ? used[a.unit] : a.unit;
      if (source < 0) continue;
      for (const b of to.spots) {
        const weight = kernel.data[source * to.units + b.unit];
        const width = Math.ceil(4 * Math.min(4.5, 0.35 + 2.2 * Math.abs(weight))) / 4;
        const key = `${weight < 0}${width}`;
        let stroke = strokes.get(key);
        if (!stroke) {
          stroke = {
            width,
            colour: weight < 0 ? colours.below : colours.above,
            path: new Path2D(),
          };
          strokes.set(key, stroke);
        }
        curve(stroke.path, a, b);
      }
    }
    for (const { width, colour, path } of strokes.values()) {
      context.globalAlpha = 0.28 + 0.14 * width;
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  /** @param {Scene} scene @param {{ column: number, from: number, to: number }} link @param {Colours} colours */
  #mark({ layout }, { column, from, to }, colours) {
    const a = layout.columns[column].spots.find(({ unit }) => unit === from);
    const b = layout.columns[column + 1].spots.find(({ unit }) => unit === to);
    if (!a || !b) return;
    const path = new Path2D();
    curve(path, a, b);
    this.#context.lineWidth = 2.5;
    this.#context.strokeStyle = colours.ink;
    this.#context.stroke(path);
  }

  /** @param {Scene} scene @param {number} column @param {Colours} colours */
  #neurons({ layout, maps, side, scales, used, discretize }, column, { shades, edge, ground }) {
    const context = this.#context;
    const { spots } = layout.columns[column];
    const map = side > 0 ? maps[column] : null;
    const scale = scales[column];
    for (const { x, y, size, unit: place } of spots) {
      const unit = column === 0 ? used[place] : place;
      context.globalAlpha = unit < 0 ? 0.4 : 1;
      const left = x - size / 2;
      const top = y - size / 2;
      context.fillStyle = ground;
      context.fillRect(left, top, size, size);
      if (map && unit >= 0) {
        const range = scale === null ? { low: -1, high: 1 } : { low: -scale, high: scale };
        context.drawImage(
          this.#mapOf(map.data, unit, map.shape[1], side, shades, { ...range, discretize }),
          left,
          top,
          size,
          size,
        );
      }
      context.strokeStyle = edge;
      context.lineWidth = 1;
      context.strokeRect(left - 0.5, top - 0.5, size + 1, size + 1);
    }
    context.globalAlpha = 1;
  }

  /**
   * @param {ArrayLike<number>} values @param {number} unit @param {number} units @param {number} side
   * @param {import('./heat-colours.js').Shades} shades
   * @param {{ low: number, high: number, discretize: boolean }} scale
   */
  #mapOf(values, unit, units, side, shades, scale) {
    if (this.#map.width !== side) {
      this.#map.width = side;
      this.#map.height = side;
    }
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.#map.getContext('2d'));
    const image = new ImageData(side, side);
    paintUnit(new Uint32Array(image.data.buffer), values, unit, units, shades, scale);
    context.putImageData(image, 0, 0);
    return this.#map;
  }
}

/** @param {Path2D} path @param {import('./layout.js').Spot} a @param {import('./layout.js').Spot} b */
function curve(path, a, b) {
  const [x1, x2] = [a.x + a.size / 2, b.x - b.size / 2];
  const middle = (x1 + x2) / 2;
  path.moveTo(x1, a.y);
  path.bezierCurveTo(middle, a.y, middle, b.y, x2, b.y);
}

/**
 * How far a place is from a link, measured up and down: links never turn back, so that is near enough.
 * @param {import('./layout.js').Spot} a @param {import('./layout.js').Spot} b
 * @param {number} x @param {number} y
 */
export function distanceToLink(a, b, x, y) {
  const [x1, x2] = [a.x + a.size / 2, b.x - b.size / 2];
  if (x <= x1 || x >= x2) return Infinity;
  // The curve's x is monotonous in its parameter: halving finds the parameter.
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const s = (low + high) / 2;
    const at = (1 - s) ** 3 * x1 + 1.5 * s * (1 - s) * (x1 + x2) + s ** 3 * x2;
    if (at < x) low = s;
    else high = s;
  }
  const blend = low * low * (3 - 2 * low);
  return Math.abs(a.y + blend * (b.y - a.y) - y);
}
