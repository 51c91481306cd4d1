import { gridOf } from './data.js';
import { answerRange, layerNames } from './model.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./session.js').Net} Net
 * @typedef {import('./session.js').NumberArray} NumberArray
 * @typedef {import('./network-painter.js').Scene} Scene
 * @typedef {ReturnType<typeof import('./heat-themed.js').heatColours>} Colours
 * An input that is drawn, in the network or not; `of` is what it makes of a point of the plane.
 * @typedef {{ name: string, label: string, used: boolean, of?: (x: number, y: number) => number }} Input
 */

/** For each input drawn, which of the network's it is; −1 for one that is not in it. @param {Input[]} inputs */
export function usedInputs(inputs) {
  let next = 0;
  return inputs.map(({ used }) => (used ? next++ : -1));
}

/**
 * What is drawn of a session's frame. While settings are on their way to the engine, the frame is still of the
 * network before: then there are only the places.
 * @param {Session} session
 * @param {import('./layout.js').Layout} layout
 * @param {Input[]} inputs
 * @param {Colours} colours
 * @returns {Omit<Scene, 'marked'>}
 */
export function sceneOf({ frame, net, settings }, layout, inputs, colours) {
  const used = usedInputs(inputs);
  const names = layerNames(layout.columns.length - 2);
  const kernels = names.map((name) => frame?.weights[`${name}/kernel`]);
  const biases = names.map((name) => frame?.weights[`${name}/bias`]);
  const linked = layerFits(kernels, layout, used.filter((index) => index >= 0).length);
  const maps = linked && frame?.maps ? frame.maps : null;
  const networkUnit = (/** @type {number} */ column, /** @type {number} */ unit) =>
    column === 0 ? used[unit] : unit;
  return {
    layout,
    linked,
    side: maps && net?.coarse ? maps.side : 0,
    discretize: settings?.discretize ?? false,
    isUsed: (column, unit) => networkUnit(column, unit) >= 0,
    biasOf: (column, unit) => (linked && column > 0 ? biases[column - 1]?.data[unit] : undefined),
    weightOf(column, from, to) {
      const kernel = kernels[column - 1];
      return kernel ? kernel.data[networkUnit(column - 1, from) * kernel.shape[1] + to] : 0;
    },
    mapOf(column, unit) {
      if (!maps || !net?.coarse) return null;
      const hidden = { shades: colours.shades, low: -1, high: 1 };
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
