import { rateOf } from '../experiment.js';
import { call, literal } from '../python.js';

/** @typedef {import('../experiment.js').KerasObject} KerasObject */

/**
 * What Keras calls what, by optimizer; PyTorch's own arguments.
 * @type {Record<string, (config: Record<string, any>) => Record<string, string | undefined>>}
 */
const takes = {
  SGD: ({ momentum, nesterov }) => ({
    momentum: momentum > 0 ? literal(momentum) : undefined,
    nesterov: momentum > 0 && nesterov ? 'True' : undefined,
  }),
  Adam: (config) => ({ ...betas(config), amsgrad: config.amsgrad ? 'True' : undefined }),
  AdamW: (config) => ({ ...betas(config), amsgrad: config.amsgrad ? 'True' : undefined }),
  Adamax: (config) => betas(config),
  RMSprop: ({ rho, momentum, epsilon, centered }) => ({
    alpha: literal(rho),
    momentum: momentum > 0 ? literal(momentum) : undefined,
    eps: literal(epsilon),
    centered: centered ? 'True' : undefined,
  }),
  Adagrad: ({ initial_accumulator_value: initial, epsilon }) => ({
    initial_accumulator_value: literal(initial),
    eps: literal(epsilon),
  }),
  Adadelta: ({ rho, epsilon }) => ({ rho: literal(rho), eps: literal(epsilon) }),
};

/** @param {Record<string, any>} config */
function betas({ beta_1: first, beta_2: second, epsilon }) {
  const usual = first === 0.9 && second === 0.999;
  return { betas: usual ? undefined : `(${first}, ${second})`, eps: literal(epsilon) };
}

/**
 * The optimizer, what is done before and after its step, and the rate from step to step.
 * @typedef {object} OptimizerCode
 * @property {string} code
 * @property {string[]} before  lines between `backward` and `step`
 * @property {string[]} after
 * @property {string | null} schedule  what defines `factor` and makes the scheduler
 */

/** @param {KerasObject} optimizer @returns {OptimizerCode} */
export function optimizerCode({ class_name: name, config }) {
  const rate = rateOf(config.learning_rate);
  const decay = config.weight_decay ?? 0;
  // Keras lets weights shrink apart from the gradient, which in PyTorch only AdamW does.
  const decoupled = decay > 0 && (name === 'Adam' || name === 'AdamW');
  const className = decoupled ? 'AdamW' : name === 'AdamW' ? 'Adam' : name;
  const code = call(`torch.optim.${className}`, ['model.parameters()'], {
    lr: literal(rate.base),
    ...takes[name](config),
    weight_decay: decoupled ? literal(decay) : undefined,
  });
  const before = [...clipping(config), ...(decay > 0 && !decoupled ? shrinking(decay) : [])];
  const schedule = scheduleCode(rate);
  const after = [
    ...(schedule ? ['scheduler.step()'] : []),
    ...(config.use_ema ? ['averaged.update_parameters(model)'] : []),
  ];
  const notes = name === 'RMSprop' ? '# Keras adds eps inside the root, PyTorch outside.\n' : '';
  return { code: `${notes}optimizer = ${code}`, before, after, schedule };
}

/** @param {Record<string, any>} config */
function clipping({ clipvalue, clipnorm, global_clipnorm: globalNorm }) {
  if (clipvalue) return [`nn.utils.clip_grad_value_(model.parameters(), ${clipvalue})`];
  if (globalNorm) return [`nn.utils.clip_grad_norm_(model.parameters(), ${globalNorm})`];
  if (!clipnorm) return [];
  return [
    'for parameter in model.parameters():',
    `    nn.utils.clip_grad_norm_(parameter, ${clipnorm})`,
  ];
}

/** @param {number} decay */
function shrinking(decay) {
  return [
    'with torch.no_grad():',
    '    for parameter in model.parameters():',
    `        parameter.mul_(1 - optimizer.param_groups[0]["lr"] * ${decay})`,
  ];
}

/** @param {import('../experiment.js').Rate} rate */
function scheduleCode({ base, warmupSteps, start, schedule }) {
  if (!schedule && warmupSteps === 0) return null;
  const body = factor(schedule, base);
  const first = start / base;
  const line =
    first > 0 ? `${first} + ${1 - first} * step / ${warmupSteps}` : `step / ${warmupSteps}`;
  const warm = [`    if step < ${warmupSteps}:`, `        return ${line}`];
  return [
    'def factor(step):',
    '    """What the learning rate is multiplied by in this step, a step being one batch."""',
    ...(warmupSteps > 0 ? warm : []),
    ...(warmupSteps > 0 && schedule ? [`    step -= ${warmupSteps}`] : []),
    ...body.map((part) => `    ${part}`),
    '',
    '',
    'scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)',
  ].join('\n');
}

/** @param {KerasObject | null} schedule @param {number} base @returns {string[]} */
function factor(schedule, base) {
  if (!schedule) return ['return 1.0'];
  const { class_name: name, config } = schedule;
  switch (name) {
    case 'StepDecay':
      return [`return ${config.drop} ** (step // ${config.every})`];
    case 'ExponentialDecay':
      return [
        `return ${config.decay_rate} ** (step ${config.staircase ? '//' : '/'} ${config.decay_steps})`,
      ];
    case 'CosineDecay': {
      const { decay_steps: steps, alpha } = config;
      const cosine = `0.5 * (1 + math.cos(math.pi * min(step / ${steps}, 1)))`;
      return [alpha > 0 ? `return ${1 - alpha} * ${cosine} + ${alpha}` : `return ${cosine}`];
    }
    case 'PiecewiseConstantDecay':
      return [
        `boundaries = ${literal(config.boundaries)}`,
        `factors = ${literal(config.values.map((/** @type {number} */ value) => value / base))}`,
        'return factors[sum(step > boundary for boundary in boundaries)]',
      ];
    default:
      throw new Error(`The schedule ${name} cannot be written for PyTorch.`);
  }
}

/** @param {Record<string, any>} config */
export function averagingCode({ use_ema: used, ema_momentum: momentum }) {
  if (!used) return null;
  const kept = `${momentum} * average + ${Number((1 - momentum).toPrecision(12))} * weight`;
  return `# When training ends, a moving average of the weights takes their place.
averaged = torch.optim.swa_utils.AveragedModel(
    model, avg_fn=lambda average, weight, count: ${kept}
)`;
}

export const takeAverage = `with torch.no_grad():
    for weight, average in zip(model.parameters(), averaged.module.parameters()):
        weight.copy_(average)`;
