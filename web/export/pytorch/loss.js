/**
 * @typedef {import('../experiment.js').DataDescription} DataDescription
 * @typedef {import('../experiment.js').Network} Network
 *
 * A loss of `output` and `target`.
 * @typedef {object} LossCode
 * @property {string} mean  over the batch, as an expression
 * @property {string} each  of every sample
 * @property {string} [module]  PyTorch's own class for the mean
 */

/** @param {string} name @param {string} module @returns {LossCode} of functions with a `reduction` */
function built(name, module) {
  return {
    mean: `F.${name}(output, target)`,
    each: `F.${name}(output, target, reduction="none").mean(dim=1)`,
    module: `nn.${module}()`,
  };
}

/** @param {string} elements an expression of all elements @returns {LossCode} */
function written(elements) {
  return { mean: `(${elements}).mean()`, each: `(${elements}).mean(dim=1)` };
}

/** @param {string} samples an expression of all samples @returns {LossCode} */
function summed(samples) {
  return { mean: `(${samples}).mean()`, each: samples };
}

const classLoss = {
  mean: 'F.cross_entropy(output, target)',
  each: 'F.cross_entropy(output, target, reduction="none")',
  module: 'nn.CrossEntropyLoss()',
};

/**
 * @param {Network} network @param {boolean} logits whether the last activation is left to the loss
 * @param {DataDescription} data
 * @returns {LossCode}
 */
export function lossCode({ compile: { loss } }, logits, data) {
  // Probabilities are clipped as in Keras, so that no logarithm is infinite.
  const clipped = 'output.clamp(1e-7, 1 - 1e-7)';
  const shares = '(output / output.sum(dim=1, keepdim=True)).clamp(1e-7, 1 - 1e-7)';
  const smooth = (data.oneHot?.smoothing ?? 0) > 0;
  const sign = data.targets === 'classes' && !smooth ? '(2 * target - 1)' : 'target';
  switch (loss) {
    case 'sparse_categorical_crossentropy':
      if (logits) return classLoss;
      return summed(`F.nll_loss(${shares}.log(), target, reduction="none")`);
    case 'categorical_crossentropy':
      return logits ? classLoss : summed(`-(target * ${shares}.log()).sum(dim=1)`);
    case 'binary_crossentropy':
      if (logits) return built('binary_cross_entropy_with_logits', 'BCEWithLogitsLoss');
      return written(`-target * ${clipped}.log() - (1 - target) * (1 - ${clipped}).log()`);
    case 'mean_squared_error':
      return built('mse_loss', 'MSELoss');
    case 'half_squared_error':
      return written('(output - target).square() / 2');
    case 'mean_absolute_error':
      return built('l1_loss', 'L1Loss');
    case 'huber':
      return built('huber_loss', 'HuberLoss');
    case 'log_cosh':
      return written(
        '(output - target).abs() + F.softplus(-2 * (output - target).abs()) - math.log(2)',
      );
    case 'hinge':
      return written(`F.relu(1 - ${sign} * output)`);
    case 'squared_hinge':
      return written(`F.relu(1 - ${sign} * output).square()`);
    case 'kl_divergence':
      return summed(
        '(target.clamp(1e-7, 1) * (target.clamp(1e-7, 1) / output.clamp(1e-7, 1)).log()).sum(dim=1)',
      );
    case 'poisson':
      return written('output - target * (output + 1e-7).log()');
    default:
      throw new Error(`The loss ${loss} cannot be written for PyTorch.`);
  }
}

/** The share of right answers, or null for numbers. @param {Network} network @param {boolean} logits @param {DataDescription} data @param {number} units */
export function accuracyCode({ compile: { loss } }, logits, data, units) {
  if (data.targets === 'values') return null;
  const middle = logits || data.targets === 'signs' ? 0 : 0.5;
  const truth = data.targets === 'signs' ? '(target > 0)' : '(target > 0.5)';
  const one = `(output > ${middle}) == ${truth}`;
  const sparse = loss === 'sparse_categorical_crossentropy';
  const many = `output.argmax(dim=1) == ${sparse ? 'target' : 'target.argmax(dim=1)'}`;
  return `(${units > 1 ? many : one}).float().mean()`;
}

/** From `y`, as the file has it, to what the loss takes. @param {Network} network @param {DataDescription} data @returns {string} as code */
export function targetCode({ compile: { loss } }, { oneHot, classes }) {
  if (loss === 'sparse_categorical_crossentropy') return 'y.long()';
  if (!oneHot) return 'y.float().reshape(-1, 1)';
  const columns = `F.one_hot(y.long(), ${classes.length}).float()`;
  const { smoothing } = oneHot;
  return smoothing > 0
    ? `${columns} * (1 - ${smoothing}) + ${smoothing} / ${classes.length}`
    : columns;
}
