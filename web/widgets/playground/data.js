import { featureNamed, featuresOf } from './features.js';
import { seedOf } from './model.js';
import { dataSetOf } from './settings.js';

/**
 * @typedef {import('./settings.js').Settings} Settings
 *
 * Samples to train on, wherever they come from, in an order that may be cut into training and test data.
 * @typedef {object} PlayData
 * @property {string[]} classes their names; none for regression
 * @property {Float32Array} targets [n]: class indices, or numbers
 * @property {Float32Array} places [n, 2]: where each sample is drawn
 * @property {{ x: [number, number], y: [number, number], names: [string, string] }} plane the axes it is drawn in
 * @property {(settings: Settings) => { values: Float32Array, names: string[] }} inputs what enters the network,
 *   [n, names]
 * @property {((settings: Settings, side: number) => Float32Array) | null} grid the inputs at side × side places of
 *   the plane, row by row from its top left corner; null where the plane cannot be filled
 * @property {{ side: number, values: Float32Array, mean: Float32Array }} [pictures] where the samples are pictures:
 *   [n, side, side], 0 … 1, and [side, side], their mean
 */

/** The plane that TensorFlow Playground's points lie in. */
export const plane = /** @type {PlayData['plane']} */ ({
  x: [-6, 6],
  y: [-6, 6],
  names: ['x₁', 'x₂'],
});

/** What addresses call the data sets, and what the engine does. @type {Record<string, string>} */
const engineNames = { 'reg-plane': 'regPlane', 'reg-gauss': 'regGauss' };

/** Data sets with as many classes as one likes. */
export const severalClasses = ['rings', 'checkerboard', 'blobs', 'spirals'];

/**
 * A data set of the engine's generators.
 * @param {any} dl the package
 * @param {Settings} settings
 * @returns {Promise<PlayData>}
 */
export async function syntheticData(dl, settings) {
  const { problem, noise, samples, classes, seed } = settings;
  const name = dataSetOf(settings);
  const made = await dl.synthetic(engineNames[name] ?? name, {
    noise: noise / 100,
    samples: samples || (problem === 'classification' ? 500 : 1200),
    seed: seedOf(seed),
    ...(severalClasses.includes(name) ? { classes } : {}),
  });
  return pointData(made.points, made.targets, classNames(made.classes));
}

/**
 * How many of n samples are trained on: the first ones; at least one is, and one is left to test.
 * @param {number} n @param {number} percTrainData
 */
export function cutOf(n, percTrainData) {
  return Math.max(1, Math.min(n - 1, Math.floor((n * percTrainData) / 100)));
}

/** @param {number} count */
export function classNames(count) {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(65 + index));
}

/**
 * Points in the plane, with the features of the settings.
 * @param {Float32Array} points [n, 2]
 * @param {Float32Array} targets [n]
 * @param {string[]} classes
 * @returns {PlayData}
 */
export function pointData(points, targets, classes) {
  return {
    classes,
    targets,
    places: points,
    plane,
    inputs: ({ features }) => ({
      values: featuresOf(points, features),
      names: features.map((name) => featureNamed(name)?.label ?? name),
    }),
    grid: ({ features }, side) => featuresOf(gridOf(plane, side), features),
  };
}

/**
 * The middles of side × side cells, row by row from the top left: as pictures are stored.
 * @param {PlayData['plane']} plane @param {number} side
 * @returns {Float32Array} [side · side, 2]
 */
export function gridOf({ x: [left, right], y: [bottom, top] }, side) {
  const places = new Float32Array(2 * side * side);
  for (let row = 0, at = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      places[at++] = left + ((column + 0.5) / side) * (right - left);
      places[at++] = top - ((row + 0.5) / side) * (top - bottom);
    }
  }
  return places;
}
