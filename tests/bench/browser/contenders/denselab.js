// denselab, through its public package, as a page would use it in a worker of its own.

import { load } from 'denselab';
import { answer } from '../answer.js';
import { judged, samplesOf, timed, weightsOf } from '../files.js';
import { found } from '../found.js';

/**
 * @typedef {import('../../contract.js').Contract} Contract
 * @typedef {import('../../contract.js').Network} Network
 * @typedef {import('denselab').Engine} Engine
 * @typedef {ReturnType<Engine['tensor']>} Tensor
 * @typedef {ReturnType<Engine['sequential']>} Model
 */

/** @param {{ threads?: number }} settings  load's own options @returns {Promise<Contract>} */
async function start(settings) {
  const dl = await load({ ...settings, worker: false });
  /** @type {Map<string, { x: Tensor, y: Tensor, labels: Uint8Array }>} */
  const sets = new Map();
  /** @type {Map<string, { model: Model, network: Network }>} */
  const models = new Map();
  const set = (/** @type {string} */ name) => found(sets, name);
  const made = (/** @type {string} */ name) => found(models, name);

  return {
    describe() {
      const { version, build, threads } = /** @type {any} */ (dl.info());
      return { library: `denselab ${version}`, build, threads };
    },
    async load(data) {
      const { x, y } = await samplesOf(data);
      const shape = [data.samples, data.features];
      sets.set(data.name, { x: dl.tensor(x, shape), y: dl.tensor(y), labels: y });
    },
    async make({ model: name, network }) {
      models.get(name)?.model.dispose();
      const model = dl.sequential();
      network.layers.forEach(({ units, activation }, i) => {
        const shape = i === 0 ? { inputShape: [network.features] } : {};
        model.add(dl.layers.dense({ units, activation, ...shape }));
      });
      compile(dl, model, network);
      model.setWeights(await weightsOf(network));
      models.set(name, { model, network });
    },
    train({ model: name, data, batchSize, epochs = 1, shuffle = true, rate, seed = 0 }) {
      const { model, network } = made(name);
      const { x, y } = set(data);
      // Adam's averages start anew with it, which does learning no harm.
      if (rate !== undefined) compile(dl, model, network, rate);
      return timed(() => model.fit(x, y, { batchSize, epochs, shuffle, seed }));
    },
    predict: ({ model, data, batchSize }) =>
      timed(() => made(model).model.predict(set(data).x, { batchSize })),
    async evaluate({ model, data }) {
      const started = performance.now();
      const { x, labels } = set(data);
      const { data: outputs } = made(model).model.predict(x, { batchSize: 1000 });
      const figures = judged(outputs, labels);
      return { seconds: (performance.now() - started) / 1000, ...figures };
    },
    drop({ model = '', data = '' }) {
      models.get(model)?.model.dispose();
      models.delete(model);
      sets.get(data)?.x.dispose();
      sets.get(data)?.y.dispose();
      sets.delete(data);
    },
  };
}

/**
 * @param {Engine} dl @param {Model} model
 * @param {Network} network @param {number} [rate]
 */
function compile(dl, model, { layers, optimizer }, rate = optimizer.rate) {
  const binary = layers[layers.length - 1].activation === 'sigmoid';
  model.compile({
    optimizer: dl.train[optimizer.name](rate),
    loss: binary ? 'binaryCrossentropy' : 'sparseCategoricalCrossentropy',
  });
}

answer(start);
