import { t } from '../../languages/index.js';

/**
 * A network and its training as a chapter's Keras code writes them: names are Keras's own.
 * @typedef {{ units: number, activation?: string, inputDim?: number }} RecipeLayer
 * @typedef {object} Recipe
 * @property {RecipeLayer[]} layers the first with inputDim
 * @property {string} loss snake_case: 'mean_squared_error'
 * @property {string} optimizer 'sgd', 'adam'
 * @property {number} [learningRate] Keras's own where it is left out
 * @property {number} epochs
 * @property {number} [batchSize] 32 where it is left out
 *
 * What of the code may be changed, by name: 'layers.0.units', 'layers.0.inputDim', 'layers.0.activation', 'loss',
 * 'optimizer', 'learningRate', 'epochs', 'batchSize'.
 * @typedef {Record<string, { min?: number, max?: number, options?: readonly string[] }>} Editable
 * @typedef {import('../live-code.js').Part} Part
 */

/** `mean_squared_error` → `meanSquaredError`. @param {string} name */
export const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The model that a recipe describes, compiled.
 * @param {any} dl the package
 * @param {Recipe} recipe
 * @param {{ seed?: number, metrics?: string[] }} [options]
 * @returns {Promise<any>} the model; dispose it
 * @throws what the engine says of a recipe it cannot make
 */
export async function buildModel(dl, recipe, { seed = 0, metrics = [] } = {}) {
  const model = await dl.sequential({ seed, layers: recipe.layers.map(dl.layers.dense) });
  await model.compile({
    optimizer: dl.train[camelCase(recipe.optimizer)](recipe.learningRate),
    loss: camelCase(recipe.loss),
    metrics,
  });
  return model;
}

/**
 * A recipe with one thing changed.
 * @param {Recipe} recipe
 * @param {string} name as Editable has it
 * @param {number | string | boolean} value
 * @returns {Recipe}
 */
export function changed(recipe, name, value) {
  const [field, index, key] = name.split('.');
  if (field !== 'layers') return { ...recipe, [field]: value };
  const layers = recipe.layers.map((layer, i) =>
    i === Number(index) ? { ...layer, [key]: value } : layer,
  );
  return { ...recipe, layers };
}

/**
 * The Keras code of a recipe, for `<dl-live-code>`.
 * @param {Recipe} recipe
 * @param {Editable} [editable] what is fixed is plain code
 * @param {{ imports?: boolean, after?: Part[], data?: string }} [options]
 *   imports: with the lines that bring Keras; after: what stands between compile and fit; data: fit's arguments
 * @returns {Part[]}
 */
export function codeParts(recipe, editable = {}, { imports = false, after = [], data } = {}) {
  const literal = (/** @type {string} */ name, /** @type {number | string} */ value) =>
    literalPart(name, value, editable[name]);
  return [
    ...(imports ? [importLines(recipe)] : []),
    'model = Sequential()\n',
    ...recipe.layers.flatMap((layer, index) => layerParts(layer, index, editable)),
    'model.compile(loss=',
    literal('loss', recipe.loss),
    ',\n              optimizer=',
    ...optimizerParts(recipe, editable),
    ')\n',
    ...after,
    `model.fit(${data ?? 'features, target'}, epochs=`,
    literal('epochs', recipe.epochs),
    ...(recipe.batchSize ? [', batch_size=', literal('batchSize', recipe.batchSize)] : []),
    ')',
  ];
}

/** @param {RecipeLayer} layer @param {number} index @param {Editable} editable @returns {Part[]} */
export function layerParts({ units, activation, inputDim }, index, editable = {}) {
  const at = (/** @type {string} */ key) => `layers.${index}.${key}`;
  const literal = (/** @type {string} */ key, /** @type {number | string} */ value) =>
    literalPart(at(key), value, editable[at(key)]);
  return [
    'model.add(Dense(units=',
    literal('units', units),
    ...(inputDim ? [', input_dim=', literal('inputDim', inputDim)] : []),
    ...(activation || editable[at('activation')]
      ? [
          inputDim ? `,\n                activation=` : ', activation=',
          literal('activation', activation ?? 'linear'),
        ]
      : []),
    '))\n',
  ];
}

/** 'sgd' by name, or with its learning rate. @param {Recipe} recipe @param {Editable} editable @returns {Part[]} */
function optimizerParts({ optimizer, learningRate }, editable) {
  if (learningRate === undefined) return [literalPart('optimizer', optimizer, editable.optimizer)];
  const rate = literalPart('learningRate', learningRate, editable.learningRate);
  return [`${className(optimizer)}(learning_rate=`, rate, ')'];
}

/** @param {string} optimizer */
const className = (optimizer) =>
  optimizer === 'sgd' ? 'SGD' : optimizer[0].toUpperCase() + optimizer.slice(1);

/** @param {Recipe} recipe */
function importLines({ optimizer, learningRate }) {
  const lines = ['from keras import Sequential', 'from keras.layers import Dense'];
  if (learningRate !== undefined)
    lines.push(`from keras.optimizers import ${className(optimizer)}`);
  return `${lines.join('\n')}\n\n`;
}

/**
 * @param {string} name @param {number | string} value
 * @param {{ min?: number, max?: number, options?: readonly string[] }} [limits] none: plain code
 * @returns {Part}
 */
function literalPart(name, value, limits) {
  if (!limits) return typeof value === 'string' ? `'${value}'` : String(value);
  const key = /** @type {string} */ (name.split('.').at(-1));
  const layer = name.startsWith('layers.') ? Number(name.split('.')[1]) + 1 : 0;
  const what = t(`lesson.code.${key}`);
  return {
    name,
    label: layer ? t('lesson.code.ofLayer', { what, n: layer }) : what,
    value,
    whole: key !== 'learningRate',
    ...limits,
  };
}
