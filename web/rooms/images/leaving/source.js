import { joined } from '../../../export/source.js';
import { t } from '../../../languages/index.js';
import { classesOf, trialName } from '../answers.js';
import { className } from '../classes.js';
import { specOf } from '../network.js';
import { countsOf } from '../split.js';
import { compiledModel, fitOptions, rateOf, stepsOf } from '../training/compile.js';
import { gather, momentsOf, prepare } from '../training/gather.js';
import { featureReader } from './features.js';

/**
 * @typedef {import('../project/record.js').Session} Session
 * @typedef {import('../../../export/source.js').Source} Source
 * @typedef {import('../../../export/experiment.js').DataDescription} DataDescription
 *
 * A network of the room and what it was made of.
 * @typedef {object} Subject
 * @property {any} model
 * @property {boolean} trained  else it is made for this and has its first weights
 * @property {import('../settings.js').Settings} settings
 * @property {import('../settings.js').Preparation} preparation
 * @property {import('../store.js').ImageClass[]} classes
 * @property {import('../split.js').Parts} parts
 */

/**
 * The network as it is trained; before that, as it is set.
 * @param {Session} session
 * @param {string} name for files
 * @returns {Promise<Source>}
 * @throws where there are no classes yet, and while a training is under way
 */
export async function imagesSource(session, name) {
  const { store, library } = session;
  if (store.training) throw new Error(t('export.training'));
  const subject = (await trainedSubject(session)) ?? (await freshSubject(session));
  const { model, trained, settings, preparation, classes, parts } = subject;
  const structure = await model.toJSON();
  const features = await featureReader(await library.engine.ready, structure);
  const { training, validation, test } = parts;
  const counts = {
    train: training.ids.length,
    ...(validation.ids.length > 0 ? { validation: validation.ids.length } : {}),
    ...(test.ids.length > 0 ? { test: test.ids.length } : {}),
  };
  const { oneHot } = specOf(settings, preparation, classes.length);
  const { height, width, channels } = preparation;
  /** @type {DataDescription} */
  const data = {
    kind: features ? 'features' : 'images',
    shape: features ? features.shape : [height, width, channels],
    targets: 'classes',
    classes: classes.map(className),
    oneHot: oneHot ? { smoothing: settings.labelSmoothing } : null,
    parts: /** @type {any} */ (Object.keys(counts)),
    watched: counts.validation ? 'validation' : null,
  };
  const watched = validation.ids.length > 0;
  const fit = {
    epochs: settings.epochs,
    ...fitOptions(settings, countsOf(training, classes.length), watched),
  };
  const dealt = { train: training, validation, test };
  return {
    name,
    experiment: { structure, fit, data, weights: trained },
    counts,
    rows: async (part, indices) => {
      const ids = indices.map((index) => dealt[part].ids[index]);
      const y = Int32Array.from(indices, (index) => dealt[part].labels[index]);
      const x = features
        ? await features.read(await library.select(ids, null))
        : await library.pixels(ids, preparation);
      if (!x) throw new Error(t('export.training'));
      return { x, y };
    },
    weights: await model.getWeights(),
    model,
    ...(trained ? { probabilities: () => probabilities(session, subject) } : {}),
    dispose: async () => {
      await features?.dispose();
      if (!trained) await model.dispose();
    },
  };
}

/** @param {Session} session @returns {Promise<Subject | null>} */
async function trainedSubject({ store, library, trainer }) {
  const { trained } = store.state;
  const { model, course, parts } = trainer;
  if (!trained || !model || !course || !parts) return null;
  const { classes, preparation } = trained;
  const images = classes.map((item) => ({
    ...item,
    images: item.images.filter((id) => library.has(id)),
  }));
  await prepare(store, library, { classes: images, preparation });
  return { model, trained: true, settings: course.settings, preparation, classes, parts };
}

/** @param {Session} session @returns {Promise<Subject>} */
async function freshSubject({ store, library }) {
  const { settings, locked } = store.state;
  const { filled: classes, preparation } = store;
  if (classes.length < 2) throw new Error(t('export.needsClasses'));
  const dl = await library.engine.ready;
  const data = await gather(store, library, { classes, preparation, settings, locked });
  try {
    const moments = await momentsOf(settings, data);
    const plan = { settings, preparation, classes: classes.length, moments };
    const model = await compiledModel(
      dl,
      plan,
      rateOf(dl, settings, stepsOf(data.training.size, settings)),
    );
    const { parts } = data;
    return { model, trained: false, settings, preparation, classes, parts };
  } finally {
    await data.dispose();
  }
}

/**
 * Of the test images, and of the pictures in "Try it".
 * @param {Session} session @param {Subject} subject
 */
async function probabilities({ store, library, trials }, { model, preparation, parts }) {
  const classes = classesOf(store).map(({ name }) => name);
  const tried = store.state.trials.filter((trial) => trials.library.has(trial.id));
  const groups = [
    {
      library,
      ids: parts.test.ids,
      names: parts.test.ids.map(
        (id) => library.name(id) || `fashion-mnist-${library.place(id) + 1}`,
      ),
    },
    { library: trials.library, ids: tried.map(({ id }) => id), names: tried.map(trialName) },
  ].filter(({ ids }) => ids.length > 0);
  if (groups.length === 0) return null;
  /** @type {Float32Array[]} */
  const outputs = [];
  for (const group of groups) {
    await group.library.ensure(group.ids, preparation);
    const source = await group.library.select(group.ids, null);
    try {
      outputs.push((await model.predict(source)).data);
    } finally {
      await source.dispose();
    }
  }
  return {
    names: groups.flatMap(({ names }) => names),
    classes,
    data: joined(outputs),
  };
}
