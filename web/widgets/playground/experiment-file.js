import { addressOf, settingsFrom } from './address.js';

/**
 * An experiment as a file: its settings as their address, and the network as it is.
 * @typedef {import('./session.js').Session} Session
 *
 * @typedef {object} Experiment
 * @property {'denselab playground'} format
 * @property {1} version
 * @property {string} settings as addresses have them
 * @property {number} epoch
 * @property {{ name: string, shape: number[], data: number[] }[]} weights
 * @property {{ iterations: number, slots: { name: string, data: number[] }[] }} optimizer
 */

const format = 'denselab playground';
const version = 1;

/**
 * The experiment as it is between two epochs.
 * @param {Session} session
 * @returns {Promise<Experiment | undefined>} undefined where there is none yet
 */
export function experimentOf(session) {
  return session.ask(async ({ model }) => {
    const [weights, { iterations, slots }] = await Promise.all([
      model.getWeights(),
      model.getOptimizerState(),
    ]);
    const listed = (/** @type {{ data: Float32Array }} */ array) => ({
      ...array,
      data: [...array.data],
    });
    return {
      format,
      version,
      settings: addressOf(/** @type {import('./settings.js').Settings} */ (session.settings)),
      epoch: session.frame?.epoch ?? 0,
      weights: weights.map(listed),
      optimizer: { iterations, slots: slots.map(listed) },
    };
  });
}

/** What is wrong with a file, for `t`. */
export class NoExperiment extends Error {
  /** @param {string} key @param {Record<string, string>} [params] */
  constructor(key, params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/**
 * @param {string} text of a file
 * @returns {Experiment}
 * @throws {NoExperiment}
 */
export function experimentFrom(text) {
  /** @type {any} */
  let content;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new NoExperiment('playground.file.noJson', { reason: String(error) });
  }
  if (content?.format !== format) throw new NoExperiment('playground.file.other');
  if (content.version !== version)
    throw new NoExperiment('playground.file.version', { version: String(content.version) });
  const { settings, epoch, weights, optimizer } = content;
  const broken =
    (typeof settings !== 'string' && 'settings') ||
    (!(Number.isInteger(epoch) && epoch >= 0) && 'epoch') ||
    (!isNumberArrays(weights) && 'weights') ||
    (!(Number.isInteger(optimizer?.iterations) && isNumberArrays(optimizer.slots)) &&
      'optimizer') ||
    (settingsFrom(settings).ignored.length > 0 && 'settings');
  if (broken) throw new NoExperiment('playground.file.broken', { key: broken });
  return content;
}

/**
 * Opens an experiment in a session; where it cannot be, the one before is there again.
 * @param {Session} session @param {Experiment} experiment
 * @throws what the engine says against it
 */
export async function openExperiment(session, experiment) {
  session.pause();
  const before = await experimentOf(session);
  try {
    await take(session, experiment);
  } catch (error) {
    if (before) await take(session, before);
    throw error;
  }
}

/** @param {Session} session @param {Experiment} experiment */
async function take(session, { settings, epoch, weights, optimizer }) {
  await session.use(settingsFrom(settings).settings);
  if (session.error) throw new Error(session.error);
  const arrays = (/** @type {any[]} */ list) =>
    list.map((array) => ({ ...array, data: Float32Array.from(array.data) }));
  await session.resume({
    epoch,
    weights: arrays(weights),
    optimizer: { ...optimizer, slots: arrays(optimizer.slots) },
  });
}

/** @param {unknown} list */
function isNumberArrays(list) {
  return (
    Array.isArray(list) &&
    list.every(
      (array) =>
        typeof array?.name === 'string' &&
        Array.isArray(array.data) &&
        array.data.every(Number.isFinite),
    )
  );
}
