import { features } from './features.js';
import {
  activations,
  dataSets,
  defaults,
  hideable,
  initializers,
  limits,
  losses,
  optimizers,
  ownDataSets,
} from './settings.js';

/**
 * An experiment as the part of an address behind "#", in TensorFlow Playground's keys and our further ones, both
 * ways. An address of the original opens the same experiment here.
 * @typedef {import('./settings.js').Settings} Settings
 */

const inRange =
  (/** @type {number} */ least, /** @type {number} */ most) => (/** @type {string} */ text) => {
    const value = Number(text);
    return text.trim() !== '' && value >= least && value <= most ? value : undefined;
  };
const whole =
  (/** @type {number} */ least, /** @type {number} */ most) => (/** @type {string} */ text) => {
    const value = inRange(least, most)(text);
    return Number.isInteger(value) ? value : undefined;
  };
const oneOf =
  (/** @type {readonly string[]} */ ...names) =>
  (/** @type {string} */ text) =>
    names.find((name) => name.toLowerCase() === text.toLowerCase());
const yesOrNo = (/** @type {string} */ text) =>
  text === 'true' ? true : text === 'false' ? false : undefined;

/** How each key is read; undefined for what makes no sense. @type {Record<string, (text: string) => unknown>} */
const readers = {
  problem: oneOf('classification', 'regression'),
  dataset: oneOf(...dataSets.classification, ...ownDataSets.classification),
  regDataset: oneOf(...dataSets.regression, ...ownDataSets.regression),
  noise: inRange(0, 100),
  percTrainData: inRange(1, 99),
  batchSize: whole(1, 1e6),
  seed: (text) => text || undefined,
  samples: whole(0, 1e5),
  classes: whole(2, 10),
  points: characters(/^[\w-]*$/, 12_000),
  regPoints: characters(/^[\w-]*$/, 12_000),
  formula: characters(/./, 200),
  regFormula: characters(/./, 200),
  target: characters(/^\d+$/, 6),
  without: characters(/^\d+(,\d+)*$/, 12_000),
  axes: characters(/^\d+,\d+$/, 12),
  missing: oneOf('leaveOut', 'mean'),
  pictures: characters(/^\d(,\d)+$/, 20),
  side: whole(4, 28),
  networkShape: shape,
  activation: oneOf(...activations),
  loss: oneOf(...losses.classification, ...losses.regression),
  optimizer: oneOf(...optimizers),
  learningRate: inRange(1e-12, 1e6),
  regularization: oneOf('none', 'L1', 'L2'),
  regularizationRate: inRange(0, 1e6),
  initializer: oneOf(...initializers),
  dropout: inRange(0, 0.99),
  batchNormalization: yesOrNo,
  showTestData: yesOrNo,
  discretize: yesOrNo,
  speed: whole(0, 1e6),
};

/** @param {RegExp} pattern @param {number} most */
function characters(pattern, most) {
  return (/** @type {string} */ text) =>
    pattern.test(text) && text.length <= most ? text : undefined;
}

/** @param {string} text "4,2"; "" for no hidden layer */
function shape(text) {
  const layers = text === '' ? [] : text.split(',').map(whole(1, limits.neurons));
  return layers.length > limits.layers || layers.includes(undefined) ? undefined : layers;
}

/** What addresses of the original say and is nothing to an experiment. */
const idle = ['collectStats', 'tutorial', 'numHiddenLayers'];

/**
 * @param {string} text "activation=tanh&batchSize=10&…", of this playground or of TensorFlow's
 * @returns {{ settings: Settings, ignored: string[] }} what is missing or makes no sense has its default; `ignored`
 *   names the keys that nobody knows, and those whose value made no sense
 */
export function settingsFrom(text) {
  /** @type {any} */
  const settings = { ...defaults, features: [...defaults.features], hidden: [] };
  const ignored = [...new URLSearchParams(text)]
    .filter(([key, value]) => !read(settings, key, value))
    .map(([key]) => key);
  if (settings.features.length === 0) settings.features = [...defaults.features];
  return { settings, ignored: [...new Set(ignored)] };
}

/**
 * @param {any} settings @param {string} key @param {string} value
 * @returns {boolean} whether it made sense
 */
function read(settings, key, value) {
  // As in the original, a key without a value asks for nothing; without a hidden layer the shape has none.
  if (idle.includes(key) || (value === '' && key !== 'networkShape')) return true;
  if (Object.hasOwn(readers, key)) {
    const made = readers[key](value);
    if (made !== undefined) settings[key] = made;
    return made !== undefined;
  }
  const yes = yesOrNo(value);
  if (yes === undefined) return false;
  if (features.some(({ name }) => name === key))
    settings.features = withFeature(settings.features, key, yes);
  else if (key === 'initZero') settings.initializer = yes ? 'zeros' : settings.initializer;
  else if (key === 'hideText') hide(settings, 'text', yes);
  else if (hideable.includes(key.replace(/_hide$/, ''))) hide(settings, key.slice(0, -5), yes);
  else return false;
  return true;
}

/** @param {Settings} settings @param {string} control @param {boolean} yes */
function hide({ hidden }, control, yes) {
  if (yes && !hidden.includes(control)) hidden.push(control);
}

/**
 * @param {readonly string[]} names @param {string} name @param {boolean} wanted
 * @returns {any[]} in the order of `features`
 */
export function withFeature(names, name, wanted) {
  return features
    .map((feature) => feature.name)
    .filter((other) => (other === name ? wanted : names.includes(other)));
}

/** The original's keys, which its addresses always have. */
const original = [
  'activation',
  'regularization',
  'batchSize',
  'dataset',
  'regDataset',
  'learningRate',
  'regularizationRate',
  'noise',
  'seed',
  'showTestData',
  'discretize',
  'percTrainData',
  'problem',
];

/**
 * @param {Settings} settings
 * @returns {string} TensorFlow Playground's keys all, so that it reads the address too; ours where they are not as
 *   the original has it
 */
export function addressOf(settings) {
  const { features: chosen, hidden, networkShape, initializer, ...rest } = settings;
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) {
    const usual = defaults[/** @type {keyof Settings} */ (key)];
    if (original.includes(key) ? !(key === 'regularization' && value === 'none') : value !== usual)
      address.set(key, String(value));
  }
  address.set('networkShape', networkShape.join(','));
  for (const { name } of features) address.set(name, String(chosen.includes(name)));
  if (initializer === 'zeros') address.set('initZero', 'true');
  else if (initializer !== defaults.initializer) address.set('initializer', initializer);
  for (const control of hidden)
    address.set(control === 'text' ? 'hideText' : `${control}_hide`, 'true');
  return address.toString().replaceAll('%2C', ',');
}
