import { gridOf } from './data.js';
import { answerRange, layerNames } from './model.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./session.js').Net} Net
 * @typedef {import('./session.js').NumberArray} NumberArray
 * @typedef {import('./network-painter.js').Scene} Scene
 * @typedef {ReturnType<typeof import('./heat-themed.js').heatColours>} Colours
 * An input that is drawn, in the network or not; `of` is what it makes of a point of the plane; `count`: it stands
 * for so many inputs, the pixels of a picture.
 * @typedef {{ name: string, label: string, used: boolean, count?: number, of?: (x: number, y: number) => number }} Input
 */

/** For each input drawn, which of the network's it is; −1 for one that is not in it. @param {Input[]} inputs */
export function usedInputs(inputs) {
  let next = 0;
  return inputs.map(({ used, count = 1 }) => {
    if (!used) return -1;
    next += count;
    return next - count;
  });
}

/** Whether one input that is drawn stands for many: its links have no weight of their own. @param {Input[]} inputs */
export function areBundled(inputs) {
  return inputs.some(({ count = 1 }) => count > 1);
}

/**
 * What is drawn of a session's frame. While settings are on their way to the engine, the frame is still of the
 * network before: then there are only the places.
 * @param {Session} session
 * @param {import('./layout.js').Layout} layout
 * @param {Input[]} inputs
 * @param {Colours} colours
 * @returns {Omit<Scene, 'marked' | 'view'>}
 */
export function sceneOf({ frame, net, settings }, layout, inputs, colours) {
  const used = usedInputs(inputs);
  const names = layerNames(layout.columns.length - 2);
  const kernels = names.map((name) => frame?.weights[`${name}/kernel`]);
  const biases = names.map((name) => frame?.weights[`${name}/bias`]);
  const entering = inputs.reduce((sum, input) => sum + (input.used ? (input.count ?? 1) : 0), 0);
  const linked = layerFits(kernels, layout, entering);
  const bundled = areBundled(inputs);
  const maps = linked && frame?.maps ? frame.maps : null;
  const networkUnit = (/** @type {number} */ column, /** @type {number} */ unit) =>
    column === 0 ? used[unit] : unit;
  return {
    layout,
    linked,
    bundled,
    side: maps && net?.coarse ? maps.side : 0,
    discretize: settings?.discretize ?? false,
    isUsed: (column, unit) => networkUnit(column, unit) >= 0,
    biasOf: (column, unit) => (linked && column > 0 ? biases[column - 1]?.data[unit] : undefined),
    weightOf(column, from, to) {
      const kernel = kernels[column - 1];
      if (kernel && bundled && column === 1) return columnNorm(kernel, to);
      return kernel ? kernel.data[networkUnit(column - 1, from) * kernel.shape[1] + to] : 0;
    },
    mapOf(column, unit) {
      if (!maps || !net?.coarse) return null;
      const hidden = { shades: colours.shades, low: -1, high: 1 };
      const picture = net.data.pictures && pictureOf(net.data.pictures, kernels, column, unit);
      if (picture) return { ...hidden, ...enlarged(picture, maps.side), unit: 0, units: 1 };
      if (column > 0) {
        const { data, shape } = maps.layers[column - 1];
        const last = column === layout.columns.length - 1;
        return {
          values: data,
          unit,
          units: shape[1],
          ...(last ? answerScale(net, unit, colours) : hidden),
        };
      }
      if (used[unit] >= 0)
        return { values: net.coarse.values, unit: used[unit], units: net.inputs.length, ...hidden };
      const values = unusedMap(net, inputs[unit]);
      return values && { values, unit: 0, units: 1, ...hidden };
    },
  };
}

/**
 * Where the inputs are pixels, what neurons show instead of an answer over the plane: the inputs the mean picture,
 * the first hidden layer its weights.
 * @param {NonNullable<import('./data.js').PlayData['pictures']>} pictures
 * @param {(NumberArray | undefined)[]} kernels @param {number} column @param {number} unit
 * @returns {{ values: ArrayLike<number>, side: number, high: number } | null}
 */
function pictureOf({ side, mean }, kernels, column, unit) {
  if (column === 0) return { values: mean, side, high: 1 };
  const kernel = kernels[0];
  if (column > 1 || kernels.length === 1 || !kernel) return null;
  const units = kernel.shape[1];
  const values = Float32Array.from(
    { length: side * side },
    (_, i) => kernel.data[i * units + unit],
  );
  return { values, side, high: values.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-6) };
}

/**
 * A small picture on as many cells as maps have, each pixel a square of them.
 * @param {{ values: ArrayLike<number>, side: number, high: number }} picture @param {number} cells a side
 */
function enlarged({ values, side, high }, cells) {
  const large = new Float32Array(cells * cells);
  for (let row = 0; row < cells; row++) {
    const from = Math.floor((row * side) / cells) * side;
    for (let column = 0; column < cells; column++)
      large[row * cells + column] = values[from + Math.floor((column * side) / cells)];
  }
  return { values: large, low: -high, high };
}

/** The Euclidean norm of the weights into a unit. @param {NumberArray} kernel [inputs, units] @param {number} unit */
function columnNorm({ data, shape: [inputs, units] }, unit) {
  let sum = 0;
  for (let i = 0; i < inputs; i++) sum += data[i * units + unit] ** 2;
  return Math.sqrt(sum);
}

/**
 * The colours of an output: of a class where it stands for one of several, else from below to above.
 * @param {Net} net @param {number} unit @param {Colours} colours
 */
export function answerScale({ head, data }, unit, colours) {
  const shades = head.units > 1 ? (colours.classes[unit] ?? colours.shades) : colours.shades;
  return { shades, ...answerRange(head, data.targets) };
}

/** @type {WeakMap<Net, Record<string, Float32Array>>} */
const unused = new WeakMap();

/** What an input that the network does not have would be. @param {Net} net @param {Input} input */
function unusedMap(net, { name, of }) {
  if (!of || !net.coarse) return null;
  const maps = unused.get(net) ?? {};
  unused.set(net, maps);
  if (!maps[name]) {
    const { side } = net.coarse;
    const places = gridOf(net.data.plane, side);
    maps[name] = Float32Array.from({ length: side * side }, (_, i) =>
      of(places[2 * i], places[2 * i + 1]),
    );
  }
  return maps[name];
}

/** @param {(NumberArray | undefined)[]} kernels @param {import('./layout.js').Layout} layout @param {number} inputs */
function layerFits(kernels, { columns }, inputs) {
  return (
    kernels.length === columns.length - 1 &&
    kernels.every(
      (kernel, index) =>
        kernel?.shape[0] === (index === 0 ? inputs : columns[index].units) &&
        kernel.shape[1] === columns[index + 1].units,
    )
  );
}
