import { t } from '../../languages/index.js';
import { seedOf } from './model.js';

/**
 * @typedef {import('../../export/source.js').Source} Source
 * @typedef {import('../../export/data-files.js').Rows} Rows
 * @typedef {import('./net.js').Net} Net
 * @typedef {import('./settings.js').Settings} Settings
 */

/** Of an experiment that has not been trained yet. */
const usualEpochs = 100;

/**
 * The experiment as it is seen, to be taken along.
 * @param {import('./session.js').Session} session
 * @returns {Promise<Source>}
 * @throws where there is no network
 */
export async function playgroundSource(session) {
  const { settings } = session;
  const source =
    settings && (await session.ask((net) => sourceOf(net, settings, session.frame?.epoch ?? 0)));
  if (!source) throw new Error(t('export.noNetwork'));
  return source;
}

/** @param {Net} net @param {Settings} settings @param {number} epoch @returns {Promise<Source>} */
async function sourceOf({ model, head, data, inputs, cut, batchSize }, settings, epoch) {
  const [structure, weights] = await Promise.all([model.toJSON(), model.getWeights()]);
  const { values } = data.inputs(settings);
  const count = data.targets.length;
  const y = targetsOf(head, data);
  const begin = { train: 0, test: cut };
  return {
    name: 'playground',
    experiment: {
      structure,
      fit: {
        epochs: epoch > 0 ? epoch : usualEpochs,
        batchSize,
        shuffle: false,
        seed: seedOf(settings.seed),
      },
      data: {
        kind: 'numbers',
        shape: [inputs.length],
        // Pixels are too many to be named.
        ...(inputs.length <= 20 ? { inputs } : {}),
        targets: head.targets,
        classes: data.classes,
        oneHot: null,
        parts: ['train', 'test'],
        watched: 'test',
      },
      weights: epoch > 0,
    },
    counts: { train: cut, test: count - cut },
    rows: async (part, indices) => {
      const first = begin[/** @type {'train' | 'test'} */ (part)];
      const x = new Float32Array(indices.length * inputs.length);
      for (const [row, index] of indices.entries()) {
        const at = (first + index) * inputs.length;
        x.set(values.subarray(at, at + inputs.length), row * inputs.length);
      }
      const Kind = /** @type {Int32ArrayConstructor} */ (y.constructor);
      return { x, y: Kind.from(indices, (index) => y[first + index]) };
    },
    weights,
    model,
    dispose: async () => {},
  };
}

/** As the loss wants them. @param {Net['head']} head @param {Net['data']} data @returns {Int32Array | Float32Array} */
function targetsOf({ targets }, data) {
  if (targets === 'classes') return Int32Array.from(data.targets);
  return targets === 'signs' ? data.targets.map((label) => 2 * label - 1) : data.targets;
}
