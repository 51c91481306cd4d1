/**
 * What the presets set. Every setting named in `balanced` is a preset's affair: all presets set it, and
 * changing it by hand makes the choice "Custom". All others (size, colour, seed, shares) are the learner's.
 *
 * @typedef {import('../settings.js').Settings} Settings
 * What a preset may depend on: images in the smallest class, and in all.
 * @typedef {{ perClass: number, images: number }} Facts
 */

/** The defaults: one layer, Adam as Keras has it. @type {Partial<Settings>} */
const balanced = {
  inputs: 'pixels',
  normalisation: 'unit',
  layers: [{ units: 128, activation: 'relu' }],
  output: {},
  horizontalFlip: false,
  verticalFlip: false,
  widthShiftRange: 0,
  heightShiftRange: 0,
  rotationRange: 0,
  zoomRange: 0,
  brightnessRange: 0,
  contrastRange: 0,
  noise: 0,
  optimizer: 'adam',
  learningRate: 0.001,
  weightDecay: 0,
  useEma: false,
  emaMomentum: 0.99,
  schedule: 'constant',
  warmupEpochs: 0,
  finalRate: 0,
  loss: 'crossentropy',
  labelSmoothing: 0,
  epochs: 20,
  batchSize: 32,
  earlyStopping: false,
  patience: 5,
};

/** From so many images a class on, pixels say something that edges do not. */
const plenty = 200;

/** Few images are seen more often than many. @param {number} images @returns {number} epochs */
const longEnough = (images) => Math.round(Math.min(100, Math.max(12, 3000 / Math.sqrt(images))));

/** The table in the README says what each of these brings. @param {Facts} facts @returns {Partial<Settings>} */
function best({ perClass, images }) {
  const many = perClass >= plenty;
  return {
    ...balanced,
    inputs: many ? 'features' : 'gradients',
    layers: [{ units: many ? 256 : 128, activation: 'relu', dropout: many ? 0.4 : 0.3 }],
    schedule: 'cosine',
    epochs: longEnough(images),
    batchSize: many ? 128 : 32,
  };
}

/** @type {Record<string, (facts: Facts) => Partial<Settings>>} */
export const presets = {
  quick: () => ({
    ...balanced,
    layers: [{ units: 32, activation: 'relu' }],
    learningRate: 0.002,
    epochs: 5,
  }),
  balanced: () => balanced,
  best,
};

/** The settings that presets set. */
export const governed = new Set(Object.keys(balanced));

/**
 * @param {string} name of a preset
 * @param {Facts} facts
 */
export function presetSettings(name, facts) {
  return presets[name](facts);
}

/**
 * What has to change for the settings to be what their preset says; null if nothing has.
 * @param {Settings} settings
 * @param {Facts} facts
 * @returns {Partial<Settings> | null}
 */
export function presetChange(settings, facts) {
  if (settings.preset === 'custom') return null;
  const wanted = presetSettings(settings.preset, facts);
  const differs = Object.entries(wanted).some(
    ([key, value]) =>
      JSON.stringify(settings[/** @type {keyof Settings} */ (key)]) !== JSON.stringify(value),
  );
  return differs ? wanted : null;
}
