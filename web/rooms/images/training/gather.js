import { specOf } from '../network.js';
import { countsOf, partsOf } from '../split.js';

/**
 * The images of a training in the engine: going on later means going on with the same ones. `counts` are the
 * training images of each class.
 * @typedef {{
 *   training: any, validation: any, parts: import('../split.js').Parts, counts: number[],
 *   dispose: () => Promise<void>
 * }} Data
 */

/**
 * What a training is made from.
 * @typedef {{
 *   classes: import('../store.js').ImageClass[], preparation: import('../settings.js').Preparation,
 *   settings: import('../settings.js').Settings,
 *   locked: Record<number, import('../split.js').Place> | null
 * }} Source
 */

/**
 * Images without a row (another size, an undone deletion) are decoded again; then comes the split.
 * @param {import('../store.js').Store} store
 * @param {import('../library.js').ImageLibrary} library
 * @param {Source} source with images that the library has
 * @returns {Promise<Data>} whoever asks for it disposes of it
 */
export async function gather(store, library, source) {
  const { preparation, settings } = source;
  await prepare(store, library, source);
  const classes = source.classes.length;
  const parts = partsOf(source);
  const { training, validation } = parts;
  const { oneHot } = specOf(settings, preparation, classes);
  const targets = oneHot ? { classes, smoothing: settings.labelSmoothing } : null;
  const trained = await library.select(training.ids, training.labels, targets);
  const validated =
    validation.ids.length > 0
      ? await library.select(validation.ids, validation.labels, targets)
      : null;
  return {
    training: trained,
    validation: validated,
    parts,
    counts: countsOf(training, classes),
    dispose: async () => {
      await trained.dispose();
      await validated?.dispose();
    },
  };
}

/**
 * Every image gets a row of the wanted size.
 * @param {import('../store.js').Store} store
 * @param {import('../library.js').ImageLibrary} library
 * @param {Pick<Source, 'classes' | 'preparation'>} source
 */
export async function prepare(store, library, { classes, preparation }) {
  const images = classes.flatMap((item) => item.images);
  try {
    await library.ensure(images, preparation, (_, done, total) =>
      store.set({ preparing: { done, total } }),
    );
  } finally {
    store.set({ preparing: null });
  }
}

/**
 * The moments that standardised inputs need, of the training images alone.
 * @param {import('../settings.js').Settings} settings
 * @param {Data} data
 * @returns {Promise<import('../network.js').Moments | null>}
 */
export async function momentsOf({ inputs, normalisation }, { training }) {
  if (inputs !== 'pixels' || normalisation !== 'standard') return null;
  const { mean, variance } = await training.moments();
  return { mean, variance };
}
