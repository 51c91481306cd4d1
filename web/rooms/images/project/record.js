import { checkedSettings } from '../settings.js';

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
 * @param {Pick<import('../store.js').State, 'coloured' | 'settings' | 'locked' | 'trials' | 'measured'>} state
 */
function asItIs({ coloured, settings, locked, trials, measured }) {
  return { coloured, settings, locked, trials, measured };
}

/** @param {Session} session @returns {Kept} */
export function recordOf({ store: { state }, library, trials }) {
  return {
    ...asItIs(state),
    classes: state.classes.map((item) => ({ ...item, progress: null, reports: [] })),
    chosen: state.chosen?.id ?? -1,
    ids: { train: library.ids, try: trials.library.ids },
  };
}

/** The parts of the state that a record is made of: where all of them are the same, so is the record. @param {Session} session */
export function watched({ store: { state } }) {
  return [state.classes, state.chosen?.id, ...Object.values(asItIs(state))];
}

/** The images in use by part: of the classes, of the network's training, of "Try it". @param {Session} session */
export function imagesInUse({ store: { state } }) {
  const classes = [...state.classes, ...(state.trained?.classes ?? [])];
  return {
    train: [...new Set(classes.flatMap(({ images }) => images))],
    try: state.trials.map(({ id }) => id),
  };
}

/**
 * Fills a fresh session with what was kept. The room shows it at once; the engine follows.
 * @param {Session} session
 * @param {import('./schema.js').Content} content
 */
export function fill({ store, library, trials }, { state, network, images, rows }) {
  library.restore(state.ids.train, images.train);
  trials.library.restore(state.ids.try, images.try);
  // Before the state, which lets the room prepare what has no rows: the library does one after the other.
  for (const each of rows.train) library.putPixels(each.ids, each.preparation, each.pixels);
  const there = (/** @type {ImageClass} */ item) => ({
    ...item,
    images: item.images.filter((id) => library.has(id)),
  });
  const tried = state.trials.filter(({ id }) => trials.library.has(id));
  store.set({
    ...asItIs(state),
    // An older page may have written it.
    settings: checkedSettings(state.settings),
    locked: state.locked ?? null,
    classes: state.classes.map(there),
    trials: tried,
  });
  if (network?.trained) {
    const { curves, epochs, epochsDone, status, trained } = network;
    store.set({
      trained: { ...trained, classes: trained.classes.map(there) },
      run: {
        ...store.state.run,
        curves,
        epochs,
        status: status === 'done' ? 'done' : 'stopped',
        progress: Math.min(1, epochsDone / epochs),
      },
    });
  }
}
