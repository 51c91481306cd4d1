import { makeModel } from '../model.js';

/**
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('./weights.js').Found} Found
 * @typedef {import('./weights.js').Place} Place
 *
 * The loss over two weights, as far as it is known.
 * @typedef {object} Surface
 * @property {[Found, Found]} weights across and up
 * @property {[Place, Place]} places
 * @property {number} epoch of the network it is of
 * @property {number} steps on each axis
 * @property {[number[], number[]]} values of the two weights, [steps]
 * @property {Float32Array} losses [steps, steps], a row for each value of the second weight; NaN: not yet
 * @property {number} done share that is known
 */

/** A portion is so many steps on both axes: short enough for training to go on in between. */
const portion = 8;
const smallPortion = 2;
const largeNetwork = 5000;

/**
 * Works out a surface portion by portion on a copy of the network as it is now, so that the training goes on
 * undisturbed.
 * @param {Session} session
 * @param {{ weights: [Found, Found], places: [Place, Place], reach: number, steps: number }} what steps: a multiple of 8
 * @param {{ show: (surface: Surface) => void, cancelled: () => boolean }} how
 */
export async function explore(session, { weights, places, reach, steps }, { show, cancelled }) {
  const { frame, settings } = session;
  if (!frame || !settings) return;
  const copy = await session.ask(async (net, dl) => ({
    model: await makeModel(dl, settings, net.inputs.length, net.head),
    training: net.training,
  }));
  if (!copy) return;
  const axis = (/** @type {Found} */ { value }) =>
    Array.from({ length: steps }, (_, i) => value - reach + (2 * reach * i) / (steps - 1));
  /** @type {Surface} */
  const surface = {
    weights,
    places,
    epoch: frame.epoch,
    steps,
    values: [axis(weights[0]), axis(weights[1])],
    losses: new Float32Array(steps * steps).fill(Number.NaN),
    done: 0,
  };
  try {
    const arrays = Object.values(frame.weights);
    await copy.model.setWeights(arrays);
    const parameters = arrays.reduce((sum, { data }) => sum + data.length, 0);
    const side = parameters > largeNetwork ? smallPortion : portion;
    for (const [row, column] of corners(steps, side)) {
      if (cancelled()) return;
      await fill(surface, copy, row, column, side);
      surface.done += (side * side) / (steps * steps);
      show({ ...surface });
    }
  } finally {
    copy.model.dispose();
  }
}

/**
 * @param {Surface} surface @param {{ model: any, training: { x: any, y: any } }} copy
 * @param {number} row @param {number} column @param {number} side
 */
async function fill({ weights, values, losses, steps }, { model, training }, row, column, side) {
  const axis = (/** @type {0 | 1} */ which, /** @type {number} */ first) => ({
    weight: weights[which].weight,
    at: weights[which].at,
    from: values[which][first],
    to: values[which][first + side - 1],
  });
  const { data } = await model.lossSurface(training.x, training.y, {
    axes: [axis(1, row), axis(0, column)],
    steps: side,
  });
  for (let i = 0; i < side; i++)
    losses.set(data.subarray(i * side, (i + 1) * side), (row + i) * steps + column);
}

/** The portions, from the middle outwards: where the network is, is seen first. @param {number} steps @param {number} side */
function corners(steps, side) {
  const starts = Array.from({ length: steps / side }, (_, index) => index * side);
  const middle = (steps - side) / 2;
  return starts
    .flatMap((row) => starts.map((column) => /** @type {[number, number]} */ ([row, column])))
    .sort(
      ([r1, c1], [r2, c2]) =>
        Math.hypot(r1 - middle, c1 - middle) - Math.hypot(r2 - middle, c2 - middle),
    );
}
