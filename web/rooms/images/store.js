import { remembered } from '../../remembered.js';
import { preparationOf, recallSettings, rememberSettings } from './settings.js';
import { partsOf, sizesOf } from './split.js';
import { governed } from './training/presets.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {{ name: string, reason: string, part?: boolean }} Report
 * @typedef {{ done: number, total: number }} Progress
 * A class. `name` is what the learner typed; until then `title` gives a name in the current language.
 * `images` are ids in the library; `off` are those of them that are not trained on, and a class that is `disabled`
 * is not trained on at all. `duplicates` were left out because the same image is there already.
 * Objects are never changed in place: a change makes a new one.
 * @typedef {{
 *   id: number, name: string, title: { key: string, n: number }, hue: number, sample: boolean,
 *   images: number[], off: number[], disabled: boolean, duplicates: number[],
 *   reports: Report[], progress: Progress | null
 * }} ImageClass
 * Many files on their way in, or out into an archive. `name` is the archive being unpacked, "" while images are added.
 * @typedef {Progress & { name: string }} Transfer
 * @typedef {'idle' | 'preparing' | 'running' | 'paused' | 'done' | 'stopped' | 'failed'} RunStatus
 * @typedef {{ loss: number[], accuracy: number[], val_loss: number[], val_accuracy: number[] }} Curves
 * @typedef {{
 *   status: RunStatus, curves: Curves, epochs: number, progress: number, speed: number,
 *   secondsLeft: number, error: string, held: number, ending: string, seconds: number
 * }} Run `held` is the epoch whose weights the network has, from 0, or -1
 * What a network was trained for, so that later changes cannot make its answers lie.
 * @typedef {{
 *   classes: ImageClass[], preparation: import('./settings.js').Preparation,
 *   moments: import('./network.js').Moments | null, key: string
 * }} Trained
 * A picture in "Try it". An image of the sample set has a `place` in it (else
 * -1) instead of a file's `name`; `truth` is its class in the sample set, -1 if nobody knows.
 * @typedef {{
 *   id: number, name: string, place: number, probabilities: number[] | null, truth: number
 * }} Trial
 * @typedef {{ id: number, picture: ImageData | null, seen: ImageData | null }} Chosen
 * @typedef {{
 *   classes: ImageClass[], reports: Report[], coloured: boolean,
 *   incoming: Transfer | null, outgoing: Progress | null,
 *   settings: import('./settings.js').Settings,
 *   preparing: Progress | null, preparationError: string, sample: Progress | null, sampleError: string,
 *   summary: import('./network.js').Summary | null, summaryError: string,
 *   run: Run, trained: Trained | null,
 *   locked: Record<number, import('./split.js').Place> | null,
 *   runs: import('./training/runs.js').RunRecord[], current: number, compared: number[],
 *   rates: import('./training/rate-finder.js').Rates, speed: import('./training/speed.js').Speed | null,
 *   trials: Trial[], trialReports: Report[], trialProgress: Progress | null, chosen: Chosen | null,
 *   live: { trial: Trial, chosen: Chosen } | null,
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
  held: -1,
  ending: '',
  seconds: 0,
};

/** @type {import('./training/rate-finder.js').Rates} */
export const noRates = { status: 'idle', rates: [], losses: [], suggestion: 0, error: '' };

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
    incoming: null,
    outgoing: null,
    settings: recallSettings(),
    preparing: null,
    preparationError: '',
    sample: null,
    sampleError: '',
    summary: null,
    summaryError: '',
    run: idleRun,
    trained: null,
    locked: null,
    runs: [],
    current: -1,
    compared: [],
    rates: noRates,
    speed: null,
    trials: [],
    trialReports: [],
    trialProgress: null,
    chosen: null,
    live: null,
    measured: null,
  };

  /** @param {Partial<State>} patch */
  set(patch) {
    this.state = { ...this.state, ...patch };
    if (patch.settings) rememberSettings(patch.settings);
    this.dispatchEvent(new Event('change'));
  }

  /** A change to what presets set is the learner's own: no preset is followed any more. @param {Partial<import('./settings.js').Settings>} patch */
  setSettings(patch) {
    const own = Object.keys(patch).some((key) => governed.has(key));
    const preset = own ? { preset: 'custom' } : {};
    this.set({ settings: { ...this.state.settings, ...preset, ...patch } });
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

  /** Classes that have something to learn from, with the images that are trained on. */
  get filled() {
    return filledOf(this.state.classes);
  }

  /** Where the images of the filled classes go. */
  get split() {
    return partsOf({ ...this.state, classes: this.filled });
  }

  /** How many images of each filled class go where. */
  get splitSizes() {
    return sizesOf({ ...this.state, classes: this.filled });
  }

  get training() {
    return ['preparing', 'running', 'paused'].includes(this.state.run.status);
  }
}

/** @param {ImageClass} item @returns {ImageClass} without what the learner has taken out of the training */
function trainedPart(item) {
  if (item.disabled) return { ...item, images: [] };
  if (item.off.length === 0) return item;
  const off = new Set(item.off);
  return { ...item, images: item.images.filter((id) => !off.has(id)) };
}

/** The same list until the classes change: what is made of it need not be made again. */
const filledOf = remembered((/** @type {ImageClass[]} */ classes) =>
  classes.map(trainedPart).filter(({ images }) => images.length > 0),
);

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
