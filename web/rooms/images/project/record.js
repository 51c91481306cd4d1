import { checkedSettings } from '../settings.js';
import { noRates } from '../store.js';

/**
 * @typedef {import('./schema.js').Kept} Kept
 * @typedef {import('../store.js').ImageClass} ImageClass
 * What a session of the room consists of.
 * @typedef {{
 *   store: import('../store.js').Store, library: import('../library.js').ImageLibrary,
 *   trainer: import('../trainer.js').Trainer, trials: import('../trials.js').Trials
 * }} Session
 */

/**
 * What of the state is kept as it is. What is not named here is news of the moment.
 * @param {Pick<
 *   import('../store.js').State,
 *   'coloured' | 'settings' | 'trials' | 'measured' | 'locked' | 'current' | 'compared'
 * >} state
 */
function asItIs({ coloured, settings, trials, measured, locked, current, compared }) {
  return { coloured, settings, trials, measured, locked, current, compared };
}

/** @param {Session} session @returns {Kept} */
export function recordOf({ store: { state }, library, trials }) {
  return {
    ...asItIs(state),
    classes: state.classes.map((item) => ({ ...item, progress: null, reports: [] })),
    chosen: state.chosen?.id ?? -1,
    rates: settled(state.rates),
    ids: { train: library.ids, try: trials.library.ids },
  };
}

/** A search under way ends with the page. @param {import('../store.js').State['rates']} rates */
function settled(rates) {
  return rates.status === 'running' ? noRates : rates;
}

/** The parts of the state that a record is made of: where all of them are the same, so is the record. @param {Session} session */
export function watched({ store: { state } }) {
  return [
    state.classes,
    state.chosen?.id,
    settled(state.rates),
    state.runs,
    ...Object.values(asItIs(state)),
  ];
}

/** The images in use by part: of the classes, of the network's training, of "Try it". @param {Session} session */
export function imagesInUse({ store: { state } }) {
  const classes = [...state.classes, ...(state.trained?.classes ?? [])];
  return {
    train: [...new Set(classes.flatMap(({ images, duplicates }) => [...images, ...duplicates]))],
    try: state.trials.map(({ id }) => id),
  };
}

/**
 * All of a session's project, to be written into a file.
 * @param {Session} session
 * @param {string} name
 * @param {import('./schema.js').Network | null} network
 * @returns {Omit<import('./schema.js').Content, 'rows'>}
 */
export function contentOf(session, name, network) {
  const used = imagesInUse(session);
  const state = recordOf(session);
  const images = {
    train: keptImages(session.library, used.train),
    try: keptImages(session.trials.library, used.try),
  };
  return { name, created: Date.now(), state, network, runs: session.store.state.runs, images };
}

/** Images of the sample set are no files. @param {Session['library']} library @param {number[]} ids */
function keptImages(library, ids) {
  return ids
    .filter((id) => library.place(id) < 0)
    .map((id) => ({
      id,
      name: library.name(id),
      ...library.size(id),
      open: () => library.file(id),
      thumbnail: () => library.thumbnail(id),
    }));
}

/**
 * Fills a fresh session with what was kept. The room shows it at once; the engine follows.
 * @param {Session} session
 * @param {import('./schema.js').Content} content
 */
export function fill({ store, library, trials }, { state, network, runs, images, rows }) {
  library.restore(state.ids.train, images.train);
  trials.library.restore(state.ids.try, images.try);
  // Before the state, which lets the room prepare what has no rows: the library does one after the other.
  for (const each of rows.train) library.putPixels(each.ids, each.preparation, each.pixels);
  const has = (/** @type {number} */ id) => library.has(id);
  const there = (/** @type {ImageClass} */ item) => ({
    ...item,
    images: item.images.filter(has),
    off: item.off.filter(has),
    duplicates: item.duplicates.filter(has),
  });
  const tried = state.trials.filter(({ id }) => trials.library.has(id));
  store.set({
    ...asItIs(state),
    settings: checkedSettings(state.settings),
    classes: state.classes.map(there),
    trials: tried,
    rates: state.rates,
    runs,
  });
  if (network?.trained) {
    const { curves, epochs, epochsDone, status, trained, held, ending, seconds } = network;
    store.set({
      trained: { ...trained, classes: trained.classes.map(there) },
      run: {
        ...store.state.run,
        curves,
        epochs,
        status: status === 'done' ? 'done' : 'stopped',
        progress: Math.min(1, epochsDone / epochs),
        held,
        ending,
        seconds,
      },
    });
  }
}
