import { lastActivation, sizeOf } from '../experiment.js';
import { call, literal } from '../python.js';

/**
 * @typedef {import('../experiment.js').LayerDescription} LayerDescription
 * @typedef {import('../experiment.js').Network} Network
 *
 * A network as an nn.Sequential: one layer of Keras may be two modules.
 * @typedef {object} Modules
 * @property {{ code: string, comment?: string }[]} list
 * @property {number[]} place  by layer: where its own module is, −1 where it needs none
 * @property {Set<string>} own  the modules that are defined in the program
 * @property {boolean} logits  whether the last activation is left to the loss
 */

/** @type {Record<string, string>} */
const activations = {
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.2)',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
  gelu: 'nn.GELU()',
  silu: 'nn.SiLU()',
  softplus: 'nn.Softplus()',
  softsign: 'nn.Softsign()',
  hard_sigmoid: 'nn.Hardsigmoid()',
  exponential: 'Exponential()',
  softmax: 'nn.Softmax(dim=-1)',
  log_softmax: 'nn.LogSoftmax(dim=-1)',
};

/** @type {Record<string, string>} losses that are computed of what enters this activation */
const fromLogits = {
  sparse_categorical_crossentropy: 'softmax',
  categorical_crossentropy: 'softmax',
  binary_crossentropy: 'sigmoid',
};

/** @param {Network} network @returns {Modules} */
export function modulesOf(network) {
  const { layers, compile } = network;
  const last = lastActivation(network);
  const logits = last !== undefined && fromLogits[compile.loss] === last;
  const final = layers.findLastIndex(({ type }) => type === 'Dense' || type === 'Activation');
  /** @type {Modules} */
  const modules = { list: [], place: [], own: new Set(), logits };
  for (const [index, layer] of layers.entries()) {
    const code = moduleOf(layer, modules.own);
    modules.place.push(code ? modules.list.length : -1);
    if (code) modules.list.push({ code });
    const { activation } = layer.config;
    if (!activation || activation === 'linear') continue;
    if (logits && index === final) {
      const before = modules.list.at(-1);
      if (before) before.comment = `the loss contains the ${activation}`;
    } else {
      if (activation === 'exponential') modules.own.add('Exponential');
      modules.list.push({ code: activations[activation] });
    }
  }
  return modules;
}

/** @param {LayerDescription} layer @param {Set<string>} own @returns {string} '' where no module is needed */
function moduleOf({ type, config, input }, own) {
  const features = input.at(-1) ?? 1;
  switch (type) {
    case 'Dense':
      return call('nn.Linear', [literal(features), literal(config.units)], {
        bias: config.use_bias ? undefined : 'False',
      });
    case 'Activation':
      return '';
    case 'Flatten':
      return 'nn.Flatten()';
    case 'Dropout':
      return `nn.Dropout(${config.rate})`;
    case 'Rescaling':
      own.add('Rescaling');
      return call('Rescaling', [literal(config.scale)], {
        offset: config.offset ? literal(config.offset) : undefined,
      });
    case 'Normalization':
      own.add('Normalization');
      return call('Normalization', [], {
        mean: literal(config.mean),
        variance: literal(config.variance),
      });
    case 'BatchNormalization':
      return batchNormalization(config, input, own);
    default:
      throw new Error(`${type} cannot be written as a module of PyTorch.`);
  }
}

/** PyTorch's momentum is the share of the new batch. @param {Record<string, any>} config @param {number[]} input @param {Set<string>} own */
function batchNormalization({ momentum, epsilon, center, scale }, input, own) {
  const rows = sizeOf(input.slice(0, -1)) > 1 || input.length > 1;
  if (rows) own.add('BatchNormLast');
  return call(rows ? 'BatchNormLast' : 'nn.BatchNorm1d', [literal(input.at(-1))], {
    eps: literal(epsilon),
    momentum: literal(Number((1 - momentum).toPrecision(12))),
    affine: center || scale ? undefined : 'False',
  });
}

/** @type {Record<string, string>} */
export const ownModules = {
  Exponential: `class Exponential(nn.Module):
    def forward(self, x):
        return torch.exp(x)`,
  Rescaling: `class Rescaling(nn.Module):
    def __init__(self, scale, offset=0.0):
        super().__init__()
        self.scale = scale
        self.offset = offset

    def forward(self, x):
        return x * self.scale + self.offset`,
  Normalization: `class Normalization(nn.Module):
    """Brings every channel (the last axis) to mean 0 and deviation 1."""

    def __init__(self, mean, variance):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("deviation", torch.tensor(variance).sqrt().clamp(min=1e-7))

    def forward(self, x):
        return (x - self.mean) / self.deviation`,
  BatchNormLast: `class BatchNormLast(nn.BatchNorm1d):
    """Batch normalization of every channel, where the channels are the last axis."""

    def forward(self, x):
        return super().forward(x.flatten(0, -2)).view_as(x)`,
};
