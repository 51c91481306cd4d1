import { preparationOf, recallSettings, rememberSettings } from './settings.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {{ name: string, reason: string }} Report
 * @typedef {{ done: number, total: number }} Progress
 * A class. `name` is what the learner typed; until then `title` gives a name in the current language.
 * `images` are ids in the library. Objects are never changed in place: a change makes a new one.
 * @typedef {{
 *   id: number, name: string, title: { key: string, n: number }, hue: number, sample: boolean,
 *   images: number[], reports: Report[], progress: Progress | null
 * }} ImageClass
 * @typedef {'idle' | 'preparing' | 'running' | 'paused' | 'done' | 'stopped' | 'failed'} RunStatus
 * @typedef {{ loss: number[], accuracy: number[], val_loss: number[], val_accuracy: number[] }} Curves
 * @typedef {{
 *   status: RunStatus, curves: Curves, epochs: number, progress: number, speed: number,
 *   secondsLeft: number, error: string
 * }} Run
 * What a network was trained for, so that later changes cannot make its answers lie.
 * @typedef {{
 *   classes: ImageClass[], preparation: import('./settings.js').Preparation, key: string
 * }} Trained
 * A picture in "Try it". An image of the sample set has a `place` in it (else
 * -1) instead of a file's `name`; `truth` is its class in the sample set, -1 if nobody knows.
 * @typedef {{
 *   id: number, name: string, place: number, probabilities: number[] | null, truth: number
 * }} Trial
 * @typedef {{ id: number, picture: ImageData | null, seen: ImageData | null }} Chosen
 * @typedef {{
 *   classes: ImageClass[], reports: Report[], coloured: boolean,
 *   settings: import('./settings.js').Settings,
 *   preparing: Progress | null, preparationError: string, sample: Progress | null, sampleError: string,
 *   summary: import('./network.js').Summary | null, summaryError: string,
 *   run: Run, trained: Trained | null,
 *   trials: Trial[], trialReports: Report[], trialProgress: Progress | null, chosen: Chosen | null,
 *   measured: { accuracy: number, loss: number, count: number } | null
 * }} State
 */

/** @type {Run} */
export const idleRun = {
  status: 'idle',
  curves: { loss: [], accuracy: [], val_loss: [], val_accuracy: [] },
  epochs: 0,
  progress: 0,
  speed: 0,
  secondsLeft: 0,
  error: '',
};

/**
 * The state of the Images room. The panels are a function of it; the actions change it by `set`.
 * Events: `change`, when the state has; `network`, when the trainer's network has become another.
 */
export class Store extends EventTarget {
  /** @type {State} */
  state = {
    classes: [],
    reports: [],
    coloured: false,
    settings: recallSettings(),
    preparing: null,
    preparationError: '',
    sample: null,
    sampleError: '',
    summary: null,
    summaryError: '',
    run: idleRun,
    trained: null,
    trials: [],
    trialReports: [],
    trialProgress: null,
    chosen: null,
    measured: null,
  };

  /** @param {Partial<State>} patch */
  set(patch) {
    this.state = { ...this.state, ...patch };
    if (patch.settings) rememberSettings(patch.settings);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Partial<import('./settings.js').Settings>} patch */
  setSettings(patch) {
    this.set({ settings: { ...this.state.settings, ...patch } });
  }

  /** @param {Partial<Run>} patch */
  setRun(patch) {
    this.set({ run: { ...this.state.run, ...patch } });
  }

  networkChanged() {
    this.dispatchEvent(new Event('network'));
  }

  get preparation() {
    return preparationOf(this.state.settings, this.state.coloured);
  }

  /** Classes that have something to learn from. */
  get filled() {
    return this.state.classes.filter(({ images }) => images.length > 0);
  }

  get training() {
    return ['preparing', 'running', 'paused'].includes(this.state.run.status);
  }
}

/**
 * Lets a panel follow the store.
 * @implements {ReactiveController}
 */
export class Follows {
  /** @param {import('lit').ReactiveControllerHost & { store: Store }} host */
  constructor(host) {
    this.host = host;
    this.update = () => host.requestUpdate();
    /** @type {Store | null} */
    this.store = null;
    host.addController(this);
  }

  hostUpdate() {
    if (this.store === this.host.store) return;
    this.store?.removeEventListener('change', this.update);
    this.store = this.host.store;
    this.store.addEventListener('change', this.update);
  }

  hostDisconnected() {
    this.store?.removeEventListener('change', this.update);
    this.store = null;
  }
}
