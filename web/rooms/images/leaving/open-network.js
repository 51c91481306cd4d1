import { loadKeras, loadSafetensors, loadTensorFlowJs } from 'denselab/formats';
import { t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { networkOf, revive } from '../project/network.js';
import { partsOf } from '../split.js';
import { idleRun } from '../store.js';
import { trainingKey } from '../trainer.js';
import { compiledModel, rateOf, stepsOf } from '../training/compile.js';
import { described } from './described.js';

/**
 * @typedef {import('../project/record.js').Session} Session
 * @typedef {import('../network.js').Moments} Moments
 * A network that fits the room.
 * @typedef {{ model: any, settings: import('../settings.js').Settings, moments: Moments | null }} Fitting
 */

/**
 * The network of some files takes the place of the one that is here, if it fits the classes and the images.
 * @param {Session} session
 * @param {File[]} files
 * @returns {Promise<import('../../../widgets/toast.js').Message>} what to say, with the way back
 * @throws in the user's words where it does not fit; nothing has changed then
 */
export async function openNetwork(session, files) {
  const { store } = session;
  if (store.training) throw new Error(t('export.training'));
  if (store.filled.length < 2) throw new Error(t('export.needsClasses'));
  const file = mainFile(files);
  const fitting = await fit(session, file, files).catch((error) => {
    throw new Error(t('export.refused', { name: file.name, reason: reasonOf(error) }));
  });
  const before = await here(session);
  await put(session, fitting);
  return {
    text: t('export.opened', { name: file.name }),
    undo: () => putBack(session, before),
  };
}

/** The one that describes the network; others may hold its weights. @param {File[]} files */
function mainFile(files) {
  const file = files.find(({ name }) => /\.(keras|h5|hdf5|json|safetensors)$/i.test(name));
  if (!file) throw new Error(t('export.unknownFile', { name: files[0].name }));
  return file;
}

/** @param {Session} session @param {File} file @param {File[]} files @returns {Promise<Fitting>} */
async function fit({ store, library }, file, files) {
  const dl = await library.engine.ready;
  const { settings } = store.state;
  const moments = store.state.trained?.moments ?? null;
  if (/\.safetensors$/i.test(file.name)) {
    const model = await modelOf(store, dl, { settings, moments });
    return filled(model, async () => {
      await loadSafetensors(model, await bytesOf(file));
      return { model, settings, moments };
    });
  }
  const read = await wholeNetwork(dl, file, files);
  const [structure, weights] = await Promise.all([read.toJSON(), read.getWeights()]);
  await read.dispose();
  const found = described(structure, weights, {
    settings,
    preparation: store.preparation,
    classes: store.filled.length,
  });
  const model = await modelOf(store, dl, found);
  return filled(model, async () => {
    await model.setWeights(found.weights);
    return { model, settings: found.settings, moments: found.moments };
  });
}

/** @param {any} dl @param {File} file @param {File[]} files @returns {Promise<any>} */
async function wholeNetwork(dl, file, files) {
  if (!/\.json$/i.test(file.name)) return loadKeras(dl, await bytesOf(file), { compile: false });
  const all = new Map();
  for (const one of files) all.set(one.name, await bytesOf(one));
  return loadTensorFlowJs(dl, all, { compile: false });
}

/** @param {import('../store.js').Store} store @param {any} dl @param {{ settings: import('../settings.js').Settings, moments: Moments | null }} made */
function modelOf(store, dl, { settings, moments }) {
  const { filled: classes, preparation } = store;
  const { training } = partsOf({ classes, settings, locked: store.state.locked });
  const plan = { settings, preparation, classes: classes.length, moments };
  return compiledModel(dl, plan, rateOf(dl, settings, stepsOf(training.ids.length, settings)));
}

/** A model that cannot be filled is not kept. @template T @param {any} model @param {() => Promise<T>} work @returns {Promise<T>} */
async function filled(model, work) {
  try {
    return await work();
  } catch (error) {
    await model.dispose();
    throw error;
  }
}

/** @param {File} file */
async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer());
}

/** All that is replaced. @param {Session} session */
async function here({ store, trainer }) {
  const { settings, trained, run, measured, current } = store.state;
  return {
    state: { settings, trained, run, measured, current },
    network: await networkOf(trainer, store),
  };
}

/** @param {Session} session @param {Fitting} fitting */
async function put({ store, trainer }, { model, settings, moments }) {
  const { filled: classes, preparation } = store;
  const course = { settings, locked: store.state.locked, firstEpoch: 0, best: null };
  store.set({ settings, trained: null, run: idleRun, measured: null, current: -1 });
  const trained = { classes, preparation, moments, key: trainingKey(store) };
  await trainer.adopt(model, trained, course, { epochsDone: 0, seconds: 0 });
  store.set({ trained });
  trainer.onEpoch();
}

/** @param {Session} session @param {Awaited<ReturnType<typeof here>>} before */
async function putBack({ store, trainer, library }, { state, network }) {
  if (store.training) return;
  if (network?.course && network.trained) {
    const model = await revive(await library.engine.ready, network);
    await trainer.adopt(model, network.trained, network.course, network);
  } else await trainer.reset();
  store.set(state);
  trainer.onEpoch();
}
