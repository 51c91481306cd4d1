import { cars, oRings, points } from './samples.js';

/**
 * What the code of `<dense-regression-code>` begins with, what of it may be changed, and its data.
 * @typedef {import('./recipe.js').Recipe} Recipe
 * @typedef {import('./samples.js').Samples} Samples
 * @typedef {object} CodeTask
 * @property {(hidden?: number) => Recipe} recipe
 * @property {import('./recipe.js').Editable} editable
 * @property {(dl: any) => Samples | Promise<Samples>} samples
 */

const rate = { min: 0.00001, max: 10 };
const epochs = { min: 1, max: 20_000 };

/** @type {Record<'linear' | 'logistic' | 'hidden', CodeTask>} */
export const codeTasks = {
  linear: {
    recipe: () => ({
      layers: [{ units: 1, inputDim: 1 }],
      loss: 'mean_squared_error',
      optimizer: 'sgd',
      epochs: 500,
    }),
    editable: { epochs },
    samples: cars,
  },
  logistic: {
    recipe: () => ({
      layers: [{ units: 1, inputDim: 1, activation: 'linear' }],
      loss: 'mean_squared_error',
      optimizer: 'sgd',
      epochs: 2000,
    }),
    editable: {
      'layers.0.activation': { options: ['linear', 'sigmoid'] },
      loss: { options: ['mean_squared_error', 'binary_crossentropy'] },
      epochs,
    },
    samples: oRings,
  },
  hidden: {
    recipe: (hidden = 10) => ({
      layers: [
        { units: hidden, inputDim: 2, activation: 'sigmoid' },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binary_crossentropy',
      optimizer: 'adam',
      learningRate: 0.05,
      epochs: 200,
    }),
    editable: {
      'layers.0.units': { min: 1, max: 128 },
      'layers.0.activation': { options: ['linear', 'sigmoid', 'tanh', 'relu'] },
      learningRate: rate,
      epochs,
    },
    samples: (dl) => points(dl, 'rings'),
  },
};
