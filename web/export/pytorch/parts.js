// The parts of a PyTorch program that do not depend on how its data come in.

import { hasAccuracy, penaltyOf, unitsOf } from '../experiment.js';
import { lines, tuple } from '../python.js';
import { modulesOf, ownModules } from './layers.js';
import { accuracyCode, lossCode } from './loss.js';
import { averagingCode, optimizerCode } from './optimizer.js';

/**
 * @typedef {import('../experiment.js').Experiment} Experiment
 * @typedef {import('../experiment.js').Network} Network
 *
 * @typedef {object} TorchParts
 * @property {import('./layers.js').Modules} modules
 * @property {string} model  defines `model`
 * @property {string | null} definitions  of modules that PyTorch does not have
 * @property {string | null} penalty  defines `penalty()`; null where no weight is punished
 * @property {string} loss  defines `loss_function(output, target)`
 * @property {string | null} weighted  defines `weighted_loss(output, target)` for class weights
 * @property {string | null} accuracy  defines `accuracy(output, target)`
 * @property {import('./optimizer.js').OptimizerCode} optimizer
 * @property {string | null} averaging
 */

/** @param {Experiment} experiment @param {Network} network @returns {TorchParts} */
export function torchParts({ fit, data }, network) {
  const modules = modulesOf(network);
  const code = lossCode(network, modules.logits, data);
  const right = accuracyCode(network, modules.logits, data, unitsOf(network));
  return {
    modules,
    model: modelCode(network, modules),
    definitions:
      modules.own.size > 0 ? [...modules.own].map((name) => ownModules[name]).join('\n\n\n') : null,
    penalty: penaltyCode(network, modules),
    loss: code.module ? `loss_function = ${code.module}` : lossFunction('loss_function', code.mean),
    weighted: fit.classWeight ? weightedLoss(network, fit.classWeight, code.each) : null,
    accuracy: right && hasAccuracy(data) ? lossFunction('accuracy', right) : null,
    optimizer: optimizerCode(network.compile.optimizer),
    averaging: averagingCode(network.compile.optimizer.config),
  };
}

/** @param {string} name @param {string} expression */
function lossFunction(name, expression) {
  return `def ${name}(output, target):\n    return ${expression}`;
}

/** @param {Network} network @param {import('./layers.js').Modules} modules */
function modelCode({ inputShape }, { list }) {
  return lines([
    `model = nn.Sequential(  # of samples ${tuple(inputShape)}`,
    ...list.map(
      ({ code, comment }) =>
        `    ${code.replaceAll('\n', '\n    ')},${comment ? `  # ${comment}` : ''}`,
    ),
    ')',
  ]);
}

/** @param {Network} network @param {import('./layers.js').Modules} modules */
function penaltyCode({ layers }, { place }) {
  let stops = false;
  const terms = layers.flatMap(({ config }, index) =>
    ['kernel', 'bias'].flatMap((part) => {
      const penalty = penaltyOf(config[`${part}_regularizer`]);
      if (!penalty) return [];
      stops ||= penalty.stopAtZero;
      const tensor = `model[${place[index]}].${part === 'kernel' ? 'weight' : 'bias'}`;
      return [
        ...(penalty.l1 > 0 ? [`${penalty.l1} * ${tensor}.abs().sum()`] : []),
        ...(penalty.l2 > 0 ? [`${penalty.l2} * ${tensor}.square().sum()`] : []),
      ];
    }),
  );
  if (terms.length === 0) return null;
  return lines([
    stops &&
      '# In denselab, L1 leaves a weight at 0 that it has brought there; here it may move on.',
    'def penalty():',
    '    """What large weights cost."""',
    terms.length === 1
      ? `    return ${terms[0]}`
      : `    return (\n        ${terms.join('\n        + ')}\n    )`,
  ]);
}

/** Classes count as much as they should: as in Keras, the sum is divided by the number of samples. @param {Network} network @param {Record<number, number>} weights @param {string} each */
function weightedLoss(network, weights, each) {
  const count = Math.max(...Object.keys(weights).map(Number)) + 1;
  const all = Array.from({ length: count }, (_, label) => weights[label] ?? 1);
  const { loss } = network.compile;
  const label =
    loss === 'sparse_categorical_crossentropy'
      ? 'target'
      : unitsOf(network) > 1
        ? 'target.argmax(dim=1)'
        : '(target[:, 0] > 0.5).long()';
  return `class_weight = torch.tensor([${all.map(real).join(', ')}], device=device)


def weighted_loss(output, target):
    """The mean over the samples, each with the weight of its class."""
    losses = ${each}
    return (losses * class_weight[${label}]).mean()`;
}

/** A Python float, also where it is whole. @param {number} value */
function real(value) {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
