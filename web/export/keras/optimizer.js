import { rateOf } from '../experiment.js';
import { call, literal } from '../python.js';
import { different } from './layers.js';

/** @typedef {import('../experiment.js').KerasObject} KerasObject */

/** What an optimizer's arguments are where nothing is said. @type {Record<string, Record<string, any>>} */
const defaults = {
  SGD: { momentum: 0, nesterov: false },
  Adam: { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7, amsgrad: false },
  AdamW: { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7, amsgrad: false },
  Adamax: { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7 },
  RMSprop: { rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false },
  Adagrad: { initial_accumulator_value: 0.1, epsilon: 1e-7 },
  Adadelta: { rho: 0.95, epsilon: 1e-7 },
};

const common = { clipnorm: null, clipvalue: null, global_clipnorm: null, use_ema: false };

/** @param {KerasObject} optimizer @param {string} learningRate as code */
export function kerasOptimizer({ class_name: name, config }, learningRate) {
  const decay = name === 'AdamW' ? 0.004 : null;
  return call(`keras.optimizers.${name}`, [], {
    learning_rate: learningRate,
    ...different(config, { ...defaults[name], weight_decay: decay, ...common }),
    ...(config.use_ema ? { ema_momentum: literal(config.ema_momentum) } : {}),
  });
}

/**
 * The learning rate as code, and what has to be defined before it.
 * @param {number | KerasObject} described
 * @returns {{ code: string, definition: string | null }}
 */
export function kerasRate(described) {
  const { base, warmupSteps, start, schedule } = rateOf(described);
  if (warmupSteps === 0)
    return { code: schedule ? plainSchedule(schedule) : literal(base), definition: null };
  const { decay_steps: decaySteps, alpha } = schedule?.config ?? { decay_steps: 1, alpha: 1 };
  // With alpha = 1 the cosine stays where it begins.
  if (!schedule || schedule.class_name === 'CosineDecay')
    return { code: warmCosine(base, start, warmupSteps, decaySteps, alpha), definition: null };
  return {
    code: call('Warmup', [plainSchedule(schedule)], {
      warmup_steps: literal(warmupSteps),
      start: start ? literal(start) : undefined,
    }),
    definition: warmupClass,
  };
}

/** @param {number} target @param {number} start @param {number} warmup @param {number} decay @param {number} alpha */
function warmCosine(target, start, warmup, decay, alpha) {
  return call('keras.optimizers.schedules.CosineDecay', [], {
    initial_learning_rate: literal(start),
    decay_steps: literal(decay),
    alpha: literal(alpha),
    warmup_target: literal(target),
    warmup_steps: literal(warmup),
  });
}

/** @param {KerasObject} schedule */
function plainSchedule({ class_name: name, config }) {
  const made = (/** @type {string} */ kind, /** @type {Record<string, unknown>} */ values) =>
    call(
      `keras.optimizers.schedules.${kind}`,
      [],
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, literal(value)])),
    );
  if (name !== 'StepDecay') {
    const given = Object.entries(config).filter(([, value]) => value !== null && value !== false);
    return made(name, Object.fromEntries(given.filter(([key]) => key !== 'warmup_steps')));
  }
  // A drop every so many steps is a staircase.
  return made('ExponentialDecay', {
    initial_learning_rate: config.initial_learning_rate,
    decay_steps: config.every,
    decay_rate: config.drop,
    staircase: true,
  });
}

const warmupClass = `class Warmup(keras.optimizers.schedules.LearningRateSchedule):
    """A line from start to the schedule's first rate, then the schedule."""

    def __init__(self, schedule, warmup_steps, start=0.0):
        self.schedule = schedule
        self.warmup_steps = warmup_steps
        self.start = start

    def __call__(self, step):
        step = keras.ops.cast(step, "float32")
        share = keras.ops.minimum(step / self.warmup_steps, 1.0)
        rate = self.schedule(keras.ops.maximum(step - self.warmup_steps, 0.0))
        return self.start + share * (rate - self.start)

    def get_config(self):
        return {
            "schedule": self.schedule,
            "warmup_steps": self.warmup_steps,
            "start": self.start,
        }`;
