/**
 * A network and its training in plain words: all that a program in another language is written from.
 *
 * @typedef {object} Experiment
 * @property {Structure} structure  what `model.toJSON()` gives of a compiled model
 * @property {FitDescription} fit
 * @property {DataDescription} data
 * @property {boolean} weights  whether training goes on from weights that lie beside the program
 *
 * @typedef {object} FitDescription  as the package's `fit` takes it
 * @property {number} epochs
 * @property {number} batchSize
 * @property {boolean} shuffle
 * @property {number} seed
 * @property {number} [validationSplit]  share from the end of the training data; 0 where there are validation data
 * @property {EarlyStopping | null} [earlyStopping]
 * @property {Record<number, number> | null} [classWeight]
 * @property {Record<string, boolean | number> | null} [augmentation]
 *
 * @typedef {{ monitor: string, patience: number, minDelta: number, restoreBestWeights: boolean }} EarlyStopping
 *
 * @typedef {object} DataDescription  what is in the files beside the program
 * @property {'images' | 'features' | 'numbers'} kind  images are bytes, 0 … 255; features are what the
 *   engine computed of images
 * @property {number[]} shape  of one sample
 * @property {string[]} [inputs]  what the numbers are
 * @property {'classes' | 'signs' | 'values'} targets  class numbers, −1 and +1, or numbers
 * @property {string[]} classes  their names; none for numbers
 * @property {{ smoothing: number } | null} oneHot  where the loss wants a column a class
 * @property {readonly Part[]} parts  in this order, `train` always
 * @property {Part | null} watched  the part that is measured after every epoch, besides the training data
 *
 * @typedef {'train' | 'validation' | 'test'} Part
 *
 * @typedef {{ class_name: string, config: Record<string, any> }} KerasObject
 * @typedef {{ config: { layers: KerasObject[] }, compile_config?: CompileConfig }} Structure
 * @typedef {{ optimizer: KerasObject, loss: string, metrics: string[] }} CompileConfig
 *
 * A layer, with the shape of a sample as it comes in and as it leaves.
 * @typedef {{ type: string, config: Record<string, any>, input: number[], output: number[] }} LayerDescription
 *
 * @typedef {object} Network
 * @property {number[]} inputShape
 * @property {LayerDescription[]} layers
 * @property {CompileConfig} compile
 */

/**
 * The network as other programs can build it: layers that only the engine has are left out at the front, where
 * the data hold what they compute.
 * @param {Experiment} experiment
 * @returns {Network}
 * @throws for a model that is not compiled, or has such a layer elsewhere
 */
export function networkOf({ structure, data }) {
  const compile = structure.compile_config;
  if (!compile)
    throw new Error('The model has to be compiled before it can be written as a program.');
  const listed = structure.config.layers.filter(({ class_name: type }) => type !== 'InputLayer');
  const own = listed.findLastIndex(({ class_name: type }) => type === 'ImageFeatures');
  if (own >= 0 && data.kind !== 'features')
    throw new Error('Image features exist in denselab only: the data have to hold them.');
  /** @type {LayerDescription[]} */
  const layers = [];
  let shape = data.shape;
  for (const { class_name: type, config } of listed.slice(own + 1)) {
    const output = outputShape(type, config, shape);
    layers.push({ type, config, input: shape, output });
    shape = output;
  }
  return { inputShape: data.shape, layers, compile };
}

/** @param {string} type @param {Record<string, any>} config @param {number[]} input */
function outputShape(type, config, input) {
  if (type === 'Dense') return [...input.slice(0, -1), config.units];
  if (type === 'Flatten') return [sizeOf(input)];
  return input;
}

/** @param {readonly number[]} shape */
export function sizeOf(shape) {
  return shape.reduce((product, side) => product * side, 1);
}

/**
 * The learning rate as a base and what multiplies it from step to step.
 * @typedef {object} Rate
 * @property {number} base  the first rate of the schedule, without its warm-up
 * @property {number} warmupSteps  a line from 0 (0: none)
 * @property {number} start  where the line begins
 * @property {KerasObject | null} schedule  null where the rate stays
 */

/**
 * @param {number | KerasObject} rate as an optimizer's config has it
 * @returns {Rate}
 */
export function rateOf(rate) {
  if (typeof rate === 'number') return { base: rate, warmupSteps: 0, start: 0, schedule: null };
  const { class_name: type, config } = rate;
  if (type === 'Warmup') {
    const { warmup_steps: warmupSteps, start = 0, schedule } = config;
    return { ...rateOf(schedule), warmupSteps, start };
  }
  if (type === 'CosineDecay' && config.warmup_target != null) {
    const { warmup_target: base, warmup_steps: warmupSteps, initial_learning_rate: start } = config;
    const plain = { ...config, initial_learning_rate: base, warmup_target: null, warmup_steps: 0 };
    return { base, warmupSteps, start, schedule: { class_name: type, config: plain } };
  }
  const base = type === 'PiecewiseConstantDecay' ? config.values[0] : config.initial_learning_rate;
  return { base, warmupSteps: 0, start: 0, schedule: rate };
}

/** Whether it punishes anything. @param {KerasObject | null | undefined} regularizer */
export function penaltyOf(regularizer) {
  const { l1 = 0, l2 = 0, stop_at_zero: stopAtZero = false } = regularizer?.config ?? {};
  return l1 > 0 || l2 > 0 ? { l1, l2, stopAtZero } : null;
}

/** The last layer decides what the answers are. @param {Network} network */
export function lastActivation({ layers }) {
  return layers.findLast(({ type }) => type === 'Dense' || type === 'Activation')?.config
    .activation;
}

/** How many answers the network gives. @param {Network} network */
export function unitsOf({ layers, inputShape }) {
  return (layers.at(-1)?.output ?? inputShape).at(-1) ?? 1;
}

/** Whether shares of right answers can be told. @param {DataDescription} data */
export function hasAccuracy({ targets }) {
  return targets !== 'values';
}

/** 'RandomUniform' → 'random_uniform'. @param {string} name */
export function snakeCase(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** 'random_uniform' → 'randomUniform'. @param {string} name */
export function camelCase(name) {
  return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

/** What the inputs are, where there is something to say of them. @param {DataDescription} data @param {string} lacking who cannot compute features */
export function inputsNote({ kind, inputs }, lacking) {
  if (kind === 'features')
    return `The inputs are features that denselab has computed of the images: ${lacking} has no such layer.`;
  return inputs ? `The inputs: ${inputs.join(', ')}.` : null;
}
