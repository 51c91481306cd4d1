import { t } from '../../../languages/index.js';
import { specOf } from '../network.js';
import { keepsWeights } from './estimate.js';
import { factsOf } from './follow-preset.js';
import { prepare } from './gather.js';
import { presetChange } from './presets.js';

/**
 * @typedef {import('../store.js').Store} Store
 * @typedef {{ loss: number, accuracy: number, count: number, set: 'own' | 'sample' }} Tested
 * A finished training: plain data, so that it can be stored as it is. `n` counts trainings; `held` is the epoch
 * whose weights were kept, and `result` what was measured at its end.
 * @typedef {{
 *   id: number, n: number, name: string, starred: boolean, date: string, seconds: number,
 *   settings: import('../settings.js').Settings, trained: import('../store.js').Trained,
 *   curves: import('../store.js').Curves, held: number, ending: string,
 *   result: Record<string, number>, test: Tested | null, params: number,
 *   weights: { name: string, shape: number[], data: Float32Array }[] | null
 * }} RunRecord
 */

/** Weights are kept of so many last runs, and of all that are starred, the best and the current one. */
const keptRuns = 10;

/** Finished trainings: kept, named, starred, deleted, gone back to, measured on the test images. */
export class Runs {
  /**
   * @param {Store} store
   * @param {import('../trainer.js').Trainer} trainer
   * @param {(message: import('../../../widgets/toast.js').Message) => void} notify
   */
  constructor(store, trainer, notify) {
    this.store = store;
    this.trainer = trainer;
    this.notify = notify;
    store.addEventListener('change', () => this.#takeMeasured());
  }

  /** The training that has just ended becomes a run, or the run it went on from gets longer. */
  async record() {
    const { store } = this;
    const { run, trained, summary, current } = store.state;
    const { course } = this.trainer;
    if (!trained || !course) return;
    const params = summary?.params ?? 0;
    const weights =
      run.ending !== 'lossNotFinite' && keepsWeights(params)
        ? await this.trainer.model.getWeights()
        : null;
    // Trained anew or forgotten meanwhile: those weights were another network's.
    if (store.state.trained !== trained) return;
    const { curves, held, ending, seconds } = run;
    const finished = { date: new Date().toISOString(), curves, held, ending, seconds, weights };
    const { settings } = course;
    const made = { ...finished, settings, params, trained: plain(trained), result: resultOf(run) };
    const known = store.state.runs.find(({ id }) => id === current);
    if (known) this.#change(known.id, { ...made, test: null });
    else this.#add(made);
    this.#prune();
  }

  /** @param {Omit<RunRecord, 'id' | 'n' | 'name' | 'starred' | 'test'>} made */
  #add(made) {
    const { runs, compared } = this.store.state;
    const id = 1 + Math.max(0, ...runs.map((run) => run.id));
    const n = 1 + Math.max(0, ...runs.map((run) => run.n));
    const fresh = { ...made, id, n, name: '', starred: false, test: null };
    const shown = [...compared, id].slice(-mostCompared);
    this.store.set({ runs: [...runs, fresh], current: id, compared: shown });
  }

  /** @param {number} id @param {Partial<RunRecord>} change */
  #change(id, change) {
    const runs = this.store.state.runs.map((run) => (run.id === id ? { ...run, ...change } : run));
    this.store.set({ runs });
  }

  /** @param {number} id @param {string} name */
  rename(id, name) {
    this.#change(id, { name });
  }

  /** @param {number} id */
  star(id) {
    const run = this.store.state.runs.find((item) => item.id === id);
    this.#change(id, { starred: !run?.starred });
  }

  /** @param {number} id */
  remove(id) {
    const { runs, compared } = this.store.state;
    const index = runs.findIndex((run) => run.id === id);
    const run = runs[index];
    this.store.set({
      runs: runs.toSpliced(index, 1),
      compared: compared.filter((other) => other !== id),
    });
    this.notify({
      text: t('runs.deleted', { name: runName(run) }),
      undo: () =>
        this.store.set({ runs: this.store.state.runs.toSpliced(index, 0, run), compared }),
    });
  }

  /** @param {number} id whether it is among those compared */
  compare(id) {
    const { compared } = this.store.state;
    const next = compared.includes(id)
      ? compared.filter((other) => other !== id)
      : [...compared, id].slice(-mostCompared);
    this.store.set({ compared: next });
  }

  /** @param {number} id */
  async goBack(id) {
    const run = this.store.state.runs.find((item) => item.id === id);
    if (!run) return;
    const follows = !presetChange(run.settings, factsOf(this.store));
    const preset = follows ? run.settings.preset : 'custom';
    await this.trainer.goBack(run, { ...run.settings, preset });
  }

  /** Loss and accuracy of the current network on the images that no training and no choice has seen. */
  async measure() {
    const { store, trainer } = this;
    const { library, model } = trainer;
    const { test } = store.split;
    const { settings, current } = store.state;
    const { preparation, filled } = store;
    await prepare(store, library, { classes: filled, preparation });
    const classes = filled.length;
    const { oneHot } = specOf(settings, preparation, classes);
    const targets = oneHot ? { classes, smoothing: settings.labelSmoothing } : null;
    const source = await library.select(test.ids, test.labels, targets);
    try {
      const [loss, accuracy] = await model.evaluate(source);
      this.#change(current, { test: { loss, accuracy, count: source.size, set: 'own' } });
    } finally {
      await source.dispose();
    }
  }

  /** What "Try it" has measured on the sample set's test images belongs to the run, too. */
  #takeMeasured() {
    const { measured, current, runs } = this.store.state;
    if (!measured) return;
    const run = runs.find(({ id }) => id === current);
    if (!run || run.test?.set === 'own' || run.test?.accuracy === measured.accuracy) return;
    this.#change(run.id, { test: { ...measured, set: 'sample' } });
  }

  #prune() {
    const { runs, current } = this.store.state;
    const last = new Set(runs.slice(-keptRuns).map(({ id }) => id));
    const best = bestRun(runs)?.id;
    const keep = (/** @type {RunRecord} */ { id, starred }) =>
      starred || last.has(id) || id === best || id === current;
    if (runs.every((run) => keep(run) || !run.weights)) return;
    this.store.set({ runs: runs.map((run) => (keep(run) ? run : { ...run, weights: null })) });
  }
}

/** More curves in one picture cannot be told apart. */
export const mostCompared = 5;

/** The figure that runs are ranked by: accuracy on validation images, without them on training images. @param {RunRecord} run */
export function rankOf({ result }) {
  return result.val_accuracy ?? result.accuracy;
}

/** @param {RunRecord[]} runs @returns {RunRecord | undefined} the first of the best; among one there is no best */
export function bestRun(runs) {
  if (runs.length < 2) return undefined;
  return runs.reduce((best, run) => (rankOf(run) > rankOf(best) ? run : best));
}

/** @param {RunRecord} run @returns {string} a name in the current language */
export function runName({ name, n }) {
  return name || t('runs.default', { n });
}

/** The figures at the end of the epoch whose weights are kept. @param {import('../store.js').Run} run */
function resultOf({ curves, held }) {
  return Object.fromEntries(
    Object.entries(curves)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values[held]]),
  );
}

/** Without what the page was doing with the classes at that moment. @param {import('../store.js').Trained} trained */
function plain(trained) {
  const classes = trained.classes.map((item) => ({ ...item, reports: [], progress: null }));
  return { ...trained, classes };
}
