import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { sampleLabels, testImages } from '../../sample-set.js';
import { samplePositions } from './answers.js';
import { ImageLibrary } from './library.js';
import { unpacked } from './samples/unpacking.js';

const picture = { side: 256, kept: 120 };
const testsAtOnce = 12;

/** "Try it": pictures the network was not trained on, what it sees of them, what it says. */
export class Trials {
  #busy = false;
  #asked = false;
  /** of the pictures that are being added */
  #controller = new AbortController();
  /** @type {Uint8Array | null} classes of the sample set's test images */
  #labels = null;

  /**
   * @param {import('../../engine.js').Engine} engine
   * @param {import('./store.js').Store} store
   * @param {() => any} model the trained network, or null
   */
  constructor(engine, store, model) {
    this.engine = engine;
    this.store = store;
    this.model = model;
    this.library = new ImageLibrary(engine, 't10k', picture);
    this.thumbnail = (/** @type {number} */ id) => this.library.thumbnail(id);
  }

  /** What the network was trained for; before there is one, what the settings say. */
  get preparation() {
    return this.store.state.trained?.preparation ?? this.store.preparation;
  }

  /** Pictures, also those in archives and tables. @param {import('../../widgets/files.js').Entry[]} entries */
  async addEntries(entries) {
    this.store.set({ trialProgress: { done: 0, total: entries.length }, trialReports: [] });
    await this.#guarded(async () => {
      const { entries: found, reports } = await unpacked(entries, {
        signal: this.#begin(),
        onProgress: ({ count }) => this.store.set({ trialProgress: { done: 0, total: count } }),
      });
      await this.addFiles(found.map(({ file }) => file));
      this.store.set({ trialReports: [...reports, ...this.store.state.trialReports] });
    });
  }

  /** Ends what is being added; what came in stays. */
  cancel() {
    this.#controller.abort();
  }

  #begin() {
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  /** @param {File[]} files */
  async addFiles(files) {
    const signal = this.#begin();
    const ids = this.library.register(files);
    this.store.set({ trialProgress: { done: 0, total: ids.length }, trialReports: [] });
    await this.#guarded(async () => {
      const take = (
        /** @type {import('./library.js').Outcome[]} */ outcomes,
        /** @type {number} */ done,
        /** @type {number} */ total,
      ) => {
        const good = outcomes.filter(({ error }) => error === undefined);
        const bad = outcomes.filter(({ error }) => error !== undefined);
        this.#append(
          good.map(({ id }) => ({
            id,
            name: this.library.name(id),
            place: -1,
            probabilities: null,
            truth: -1,
          })),
        );
        const reports = bad.map(({ id, error }) => ({
          name: this.library.name(id),
          reason: reasonOf(error),
        }));
        this.store.set({
          trialReports: [...this.store.state.trialReports, ...reports],
          trialProgress: { done, total },
        });
      };
      await this.library.ensure(ids, this.preparation, take, signal);
    });
  }

  /** Some test images of the sample set, at random. */
  async addTests() {
    this.store.set({ trialProgress: { done: 0, total: testImages } });
    await this.#guarded(async () => {
      const { ids, labels } = await this.tests();
      const places = Array.from({ length: testsAtOnce }, () =>
        Math.floor(Math.random() * ids.length),
      );
      const shown = new Set(this.store.state.trials.map(({ id }) => id));
      const fresh = [...new Set(places)].filter((place) => !shown.has(ids[place]));
      this.#append(
        fresh.map((place) => ({
          id: ids[place],
          name: '',
          place,
          probabilities: null,
          truth: labels[place],
        })),
      );
    });
  }

  /** How good the network is on all test images of the sample set. */
  async measure() {
    this.store.set({ trialProgress: { done: 0, total: testImages } });
    await this.#guarded(async () => {
      const { ids, labels } = await this.tests();
      const trained = this.store.state.trained;
      if (!trained) return;
      const positions = samplePositions(trained.classes);
      const source = await this.library.select(
        ids,
        Array.from(labels, (label) => positions[label]),
      );
      const [loss, accuracy] = await this.model().evaluate(source);
      await source.dispose();
      this.store.set({ measured: { loss, accuracy, count: ids.length } });
    });
  }

  /** The sample set's test images, all with rows, and the sample set's label of each. */
  async tests() {
    this.#labels ??= await sampleLabels(await this.engine.ready, 't10k');
    const ids = this.library.registerSamples(testImages);
    await this.library.ensure(ids, this.preparation, (_, done, total) =>
      this.store.set({ trialProgress: { done, total } }),
    );
    return { ids, labels: this.#labels };
  }

  /** @param {import('./store.js').Trial[]} fresh */
  #append(fresh) {
    if (fresh.length === 0) return;
    this.store.set({ trials: [...fresh, ...this.store.state.trials] });
    this.choose(fresh[0].id);
  }

  /** @param {number} id */
  async choose(id) {
    this.store.set({ chosen: { id, picture: null, seen: null } });
    const [whole, seen] = await Promise.all([this.library.thumbnail(id), this.library.seen(id)]);
    if (this.store.state.chosen?.id === id)
      this.store.set({ chosen: { id, picture: whole, seen } });
  }

  clear() {
    this.store.set({ trials: [], trialReports: [], chosen: null, measured: null });
    return this.library.release();
  }

  /** The answers of the network as it is now, for all pictures. Asked again while busy, it goes once more. */
  async refresh() {
    this.#asked = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#asked) {
        this.#asked = false;
        await this.#predict();
      }
    } finally {
      this.#busy = false;
    }
  }

  async #predict() {
    const model = this.model();
    const { trained, trials, chosen } = this.store.state;
    if (!model || !trained || trials.length === 0) return;
    const ids = trials.map(({ id }) => id);
    await this.library.ensure(ids, trained.preparation);
    const source = await this.library.select(ids, null);
    const { data, shape } = await model.predict(source);
    await source.dispose();
    // Another network has taken its place meanwhile: these answers are nobody's.
    if (model !== this.model()) return;
    const answers = new Map(ids.map((id, row) => [id, probabilitiesOf(data, row, shape[1])]));
    this.store.set({
      trials: this.store.state.trials.map((trial) => ({
        ...trial,
        probabilities: answers.get(trial.id) ?? trial.probabilities,
      })),
    });
    if (chosen) this.#look(chosen.id);
  }

  /** The preparation may be another than when the picture was chosen. @param {number} id */
  async #look(id) {
    const seen = await this.library.seen(id);
    const { chosen } = this.store.state;
    if (seen && chosen?.id === id) this.store.set({ chosen: { ...chosen, seen } });
  }

  /** @param {() => Promise<void>} work */
  async #guarded(work) {
    try {
      await work();
      this.store.set({ trialProgress: null });
      await this.refresh();
    } catch (error) {
      if (this.#controller.signal.aborted) return this.store.set({ trialProgress: null });
      const report = { name: t('try.title'), reason: reasonOf(error) };
      this.store.set({
        trialProgress: null,
        trialReports: [...this.store.state.trialReports, report],
      });
    }
  }
}

/**
 * A single sigmoid gives the probability of the second class.
 * @param {Float32Array} outputs of all samples
 * @param {number} row
 * @param {number} units of the output layer
 */
export function probabilitiesOf(outputs, row, units) {
  if (units === 1) return [1 - outputs[row], outputs[row]];
  return Array.from(outputs.subarray(row * units, (row + 1) * units));
}
