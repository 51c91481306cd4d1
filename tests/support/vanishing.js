// A network that none of TensorFlow Playground's learning rates can train, and that learns once its sigmoids are
// ReLUs: tests/package/vanishing.test.js shows it. The lesson's own, milder one is web/widgets/lesson/vanishing.js.

/**
 * Why these numbers: every sigmoid lets at most a quarter of the gradient through, so that after
 * eight layers nothing is left of it. All samples go into each step, because the noise of small
 * batches, times a learning rate of 10, would push the last bias about by more than 5 % of the loss;
 * and the last layer begins small, so that the network begins at the constant answer and not beside
 * it, where a learning rate of 0.00001 would leave it.
 */
export const vanishing = Object.freeze({
  dataset: 'circle', // classes 0 and 1, without noise: samples points with seed, the first half trained on
  samples: 500,
  hidden: [8, 8, 8, 8, 8, 8, 8, 8],
  activation: 'sigmoid',
  rescuedBy: { activation: 'relu', learningRate: 1 }, // all else as it is
  kernelInitializer: 'heUniform',
  output: { units: 1, activation: 'sigmoid', stddev: 0.1 }, // randomNormal kernel
  loss: 'halfSquaredError',
  optimizer: 'sgd',
  learningRates: [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  batchSize: 250, // all that is trained on
  epochs: 300,
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
});

/**
 * The points of a seed: the first half to train on, the second to test.
 * @param {import('denselab').Engine} dl @param {number} seed
 */
export function vanishingData(dl, seed) {
  const { dataset, samples } = vanishing;
  const { points, targets } = dl.synthetic(dataset, { samples, seed });
  const half = samples / 2;
  return [0, half].map((first) => ({
    x: dl.tensor(points.slice(2 * first, 2 * (first + half)), [half, 2]),
    y: targets.slice(first, first + half),
  }));
}

/**
 * @param {import('denselab').Engine} dl
 * @param {{ seed: number, learningRate: number, activation?: string }} options
 */
export function vanishingModel(dl, { seed, learningRate, activation = vanishing.activation }) {
  const { hidden, kernelInitializer, output, loss } = vanishing;
  const model = dl.sequential({ seed });
  hidden.forEach((units, i) => {
    const inputShape = i === 0 ? [2] : undefined;
    model.add(dl.layers.dense({ units, activation, kernelInitializer, inputShape }));
  });
  const { stddev, ...rest } = output;
  model.add(
    dl.layers.dense({ ...rest, kernelInitializer: dl.initializers.randomNormal({ stddev }) }),
  );
  model.compile({ optimizer: dl.train.sgd(learningRate), loss });
  return model;
}
