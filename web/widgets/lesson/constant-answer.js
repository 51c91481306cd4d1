import { makeModel, shownLoss } from '../playground/model.js';

/**
 * The loss of the best answer that is the same for all samples, measured by the engine: a neuron whose weights are 0
 * and whose bias gives the mean target.
 * @param {import('../playground/session.js').Net} net of two classes, with tanh or a sigmoid at its end
 * @param {any} dl
 * @param {import('../playground/settings.js').Settings} settings
 * @returns {Promise<number>} on the training data
 */
export async function constantLoss({ data, cut, head, training, inputs }, dl, settings) {
  const share = data.targets.subarray(0, cut).reduce((sum, target) => sum + target, 0) / cut;
  // σ(ln(p / (1 − p))) = p; tanh is σ of twice as much, between −1 and 1.
  const logit = Math.log(share / (1 - share));
  const bias = head.activation === 'tanh' ? logit / 2 : logit;
  const model = await makeModel(dl, { ...settings, networkShape: [] }, inputs.length, head);
  try {
    const kernel = { data: new Float32Array(inputs.length), shape: [inputs.length, 1] };
    await model.setWeights([kernel, { data: Float32Array.of(bias), shape: [1] }]);
    return shownLoss(await model.evaluate(training.x, training.y), head);
  } finally {
    model.dispose();
  }
}
