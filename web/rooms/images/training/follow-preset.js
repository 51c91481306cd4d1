import { presetChange } from './presets.js';

/** @param {import('../store.js').Store} store @returns {import('./presets.js').Facts} */
export function factsOf(store) {
  const counts = store.filled.map(({ images }) => images.length);
  return {
    perClass: counts.length > 0 ? Math.min(...counts) : 0,
    images: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Keeps the settings what the chosen preset says of the images that are there. */
export class FollowPreset {
  /** @param {import('../store.js').Store} store */
  constructor(store) {
    this.store = store;
    store.addEventListener('change', () => this.#follow());
    this.#follow();
  }

  #follow() {
    const { store } = this;
    // What a network was trained with stays as it was, until something is changed.
    if (store.training) return;
    const change = presetChange(store.state.settings, factsOf(store));
    if (change) store.setSettings({ ...change, preset: store.state.settings.preset });
  }
}
