// Options cross to the engine as JSON in Keras's names. The engine knows every argument, default and
// check; nothing of that is repeated here.

/** Where camelCase and snake_case are not each other's mirror image. */
const exceptions = /** @type {const} */ ([
  ['beta1', 'beta_1'],
  ['beta2', 'beta_2'],
]);
const toKeras = new Map(exceptions);
const fromKeras = new Map(exceptions.map(([ours, keras]) => [keras, ours]));

/** `batchSize` → `batch_size`. @param {string} name */
export function kerasName(name) {
  const special = toKeras.get(/** @type {any} */ (name));
  return special ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `batch_size` → `batchSize`. @param {string} name */
function ourName(name) {
  const special = fromKeras.get(/** @type {any} */ (name));
  return special ?? name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * A copy with Keras's keys, all the way down. What JSON would lose in silence is kept so that the
 * engine refuses it by name: NaN and infinity (JSON: null, which means the default), functions.
 * @param {unknown} value
 * @returns {unknown}
 */
export function inKerasNames(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return Array.from(/** @type {any} */ (value), inKerasNames);
  if (Array.isArray(value)) return value.map(inKerasNames);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [kerasName(key), inKerasNames(item)]),
  );
}

/**
 * The JSON text of an options object, for the engine. `undefined` means the default.
 * @param {unknown} options
 */
export function optionsText(options) {
  return JSON.stringify(inKerasNames(options) ?? {});
}

/**
 * Gives figures of the engine (mse, val_mean_absolute_error) the names under which a user asked for
 * them in `metrics`: history.val_meanAbsoluteError.
 * @param {unknown} metrics
 * @returns {(name: string) => string}
 */
export function writtenNames(metrics) {
  const asked = Array.isArray(metrics) ? metrics.filter((name) => typeof name === 'string') : [];
  const written = new Map(asked.map((name) => [kerasName(name), name]));
  return (name) => {
    const prefix = name.startsWith('val_') ? 'val_' : '';
    const figure = name.slice(prefix.length);
    return prefix + (written.get(figure) ?? figure);
  };
}

/**
 * Refuses what a user passed in place of an options object, and names in it that mean nothing. For
 * options that stay on this side; the engine checks its own.
 * @param {string} owner  the method, for messages
 * @param {unknown} options
 * @param {readonly string[]} names
 */
export function checkNames(owner, options, names) {
  if (typeof options !== 'object' || options === null) {
    throw new Error(`${owner}: the options must be an object, but got ${options}.`);
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`${owner}: there is no argument ${unknown}. It takes ${names.join(', ')}.`);
  }
}

/**
 * What a layer, optimizer, … is to the engine: Keras's form of it. Its arguments are checked once it
 * is used.
 * @param {string} className
 * @param {object} [config]
 * @returns {KerasObject}
 */
export function describe(className, config = {}) {
  return { class_name: className, config: /** @type {any} */ (inKerasNames(config)) };
}

/**
 * Calls the engine with a user's arguments; an error then speaks of them in JavaScript's names:
 * `batchSize`, not `batch_size`. What stands in quotes is the user's own, and `val_loss` is what the
 * history calls it.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function asked(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && !(error instanceof WebAssembly.RuntimeError)) {
      error.message = inOurNames(error.message);
    }
    throw error;
  }
}

/** @param {string} message */
function inOurNames(message) {
  return message
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 ? part : part.replace(/\b(?!val_)[a-z]\w*_\w+\b/g, ourName)))
    .join('');
}

/**
 * @typedef {{ class_name: string, config: Record<string, unknown> }} KerasObject
 *   A layer, optimizer, initializer, … with its arguments, in Keras's form.
 */
