/**
 * @typedef {import('./schema.js').Network} Network
 * @typedef {import('../trainer.js').Trainer} Trainer
 * @typedef {import('../store.js').Store} Store
 */

/** A training that has not finished its first epoch: there is nothing of it yet but that it was begun. @param {Store} store @returns {Network} */
export function begunNetwork({ state: { run } }) {
  return {
    running: true,
    paused: false,
    status: run.status,
    epochs: run.epochs,
    epochsDone: 0,
    curves: run.curves,
    trained: null,
    structure: null,
    weights: [],
    optimizer: null,
    resumedAt: -1,
    course: null,
    held: -1,
    ending: '',
    seconds: 0,
  };
}

/**
 * The network as it is. To be asked from `Trainer.afterEpoch` or while no training is under way: in
 * between, weights and curves would not be of the same epoch.
 * @param {Trainer} trainer @param {Store} store
 * @returns {Promise<Network | null>} null where there is none
 */
export async function networkOf(trainer, store) {
  const { model, epochsDone, course, seconds } = trainer;
  const { run, trained } = store.state;
  if (!model || !trained) return null;
  const { status, epochs, curves, held, ending } = run;
  return {
    running: store.training,
    paused: status === 'paused',
    status,
    epochs,
    epochsDone,
    curves,
    trained,
    structure: await model.toJSON(),
    weights: await model.getWeights(),
    optimizer: await model.getOptimizerState(),
    resumedAt: -1,
    course,
    held,
    ending,
    seconds,
  };
}

/**
 * Whether the weights are numbers: a training that ran away is not worth keeping. The loss tells, and for the
 * very last step the output layer, where everything meets. A network that came as a file has no losses yet.
 * @param {Network} network
 */
export function isSound({ curves, weights }) {
  const last = weights.slice(-2);
  return (
    curves.loss.slice(-1).every(Number.isFinite) &&
    last.every(({ data }) => data.every(Number.isFinite))
  );
}

/**
 * The network in the engine again: it answers what it answered, and trains on as if nothing had been.
 * @param {any} dl the package
 * @param {Network} network with weights
 */
export async function revive(dl, { structure, weights, optimizer, course }) {
  const model = await dl.modelFromJSON(structure, { seed: course?.settings.seed });
  await model.setWeights(weights);
  if (optimizer) await model.setOptimizerState(optimizer);
  return model;
}
