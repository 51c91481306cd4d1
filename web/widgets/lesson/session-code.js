import { t } from '../../languages/index.js';

/**
 * What the Keras code of widgets around an experiment has in common.
 * @typedef {import('../live-code.js').Part} Part
 */

/** A literal of a layer, for those who do not see the code. @param {string} what @param {number} n from 1 */
export const ofLayer = (what, n) => t('lesson.code.ofLayer', { what, n });

/**
 * `model.add(Dense(units=…, input_dim=2, activation=…`: a first layer over the plane.
 * @param {{ neurons: number, activation: string }} layer
 * @param {{ most: number, activations: string[] }} choices
 * @returns {Part[]}
 */
export function firstLayer({ neurons, activation }, { most, activations }) {
  return [
    'model = Sequential()\nmodel.add(Dense(units=',
    {
      name: 'neurons',
      label: ofLayer(t('lesson.code.units'), 1),
      value: neurons,
      min: 1,
      max: most,
      whole: true,
    },
    ', input_dim=2, activation=',
    {
      name: 'activation',
      label: ofLayer(t('lesson.code.activation'), 1),
      value: activation,
      options: activations,
    },
  ];
}

/**
 * The learning rate, behind `SGD(learning_rate=`, and the epochs of `fit`.
 * @param {{ learningRate: number, rounds: number }} training
 * @param {{ min: number, max: number }} rates
 * @returns {Part[]}
 */
export function rateAndEpochs({ learningRate, rounds }, rates) {
  return [
    {
      name: 'learningRate',
      label: t('lesson.code.learningRate'),
      value: learningRate,
      ...rates,
    },
    '))\nmodel.fit(features, target, epochs=',
    {
      name: 'rounds',
      label: t('lesson.code.epochs'),
      value: rounds,
      min: 1,
      max: 10_000,
      whole: true,
    },
  ];
}
