import { t } from '../../../languages/index.js';
import { sampleClasses, testImages } from '../../../sample-set.js';
import { classesOf, samplePositions } from '../answers.js';

/** so many samples a question to the engine: it answers others in between, and the page can say how far it is */
const portion = 2048;

/**
 * @typedef {import('../library.js').ImageLibrary} ImageLibrary
 * @typedef {'validation' | 'training' | 'all' | 'test'} Part
 * Images by their id in a library, each with its right class: a place among the network's outputs, -1 if
 * nobody knows. The first `trained` of them were trained on.
 * @typedef {{ library: ImageLibrary, ids: number[], truths: number[], trained: number }} Samples
 * @typedef {{ library: ImageLibrary, id: number, truth: number }} Sample
 * What the network says of samples: `probabilities` is [samples, classes].
 * @typedef {Samples & { classes: number, probabilities: Float32Array }} Answers
 * @typedef {(done: number, total: number) => void} Tell
 */

/**
 * What the views of "Understand" are about: the network as it is now, the images it was trained, validated
 * or tested on, and what it says of them. The engine computes, in its worker; answers are kept until the
 * network has become another. Event `change`: the network, or the picture looked at, is another.
 */
export class Material extends EventTarget {
  /** counts every network that there was, also those between epochs */
  version = 0;
  /** the version at the end of the last training; 0 while there is no trained network */
  settled = 0;
  /** counts the networks trained from the start: what was shown of one before means nothing for the next */
  generation = 0;
  /** the picture looked at @type {Sample | null} */
  subject = null;
  /** @type {Map<string, Promise<any>>} */
  #known = new Map();
  /** @type {WeakMap<ImageLibrary, (id: number) => Promise<ImageData | null>>} */
  #thumbnails = new WeakMap();
  #chosen = -1;

  /**
   * @param {import('../store.js').Store} store
   * @param {import('../trainer.js').Trainer} trainer
   * @param {import('../trials.js').Trials} trials
   */
  constructor(store, trainer, trials) {
    super();
    this.store = store;
    this.trainer = trainer;
    this.trials = trials;
    store.addEventListener('network', () => this.#advance());
    store.addEventListener('change', () => this.#follow());
    this.#advance();
  }

  /** @returns {any} the model in the engine, or null */
  get model() {
    return this.trainer.model;
  }

  /** @returns {import('../settings.js').Preparation} */
  get preparation() {
    return this.store.state.trained?.preparation ?? this.store.preparation;
  }

  /** Names and colours of the network's classes. */
  get classes() {
    return classesOf(this.store);
  }

  #advance() {
    this.version++;
    this.#changed();
    this.#follow();
  }

  /** A training has ended or begun; another picture was chosen in "Try it". */
  #follow() {
    const { trained, chosen } = this.store.state;
    const settled = trained ? (this.store.training ? this.settled : this.version) : 0;
    if (settled !== this.settled) {
      this.settled = settled;
      this.#known.clear();
      if (!trained) this.#forget();
      this.#changed();
    }
    const id = chosen?.id ?? -1;
    if (id === this.#chosen) return;
    this.#chosen = id;
    if (id >= 0) this.look({ library: this.trials.library, id, truth: this.#truthOf(id) });
  }

  #forget() {
    this.generation++;
    this.subject = null;
  }

  /** The right class of a picture in "Try it", where the sample set knows. @param {number} id */
  #truthOf(id) {
    const trial = this.store.state.trials.find((other) => other.id === id);
    const positions = samplePositions(this.store.state.trained?.classes ?? []);
    return positions[trial?.truth ?? -1] ?? -1;
  }

  /** @param {Sample} sample the picture to look at */
  look(sample) {
    this.subject = sample;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Which images there are to look at, and how many of each. @returns {{ part: Part, count: number }[]} */
  parts() {
    const { parts } = this.trainer;
    if (!parts) return [];
    const training = parts.training.ids.length;
    const validation = parts.validation.ids.length;
    /** @type {{ part: Part, count: number }[]} */
    const found = [];
    if (validation > 0) found.push({ part: 'validation', count: validation });
    found.push({ part: 'training', count: training });
    if (validation > 0) found.push({ part: 'all', count: training + validation });
    const { trained } = this.store.state;
    const known = samplePositions(trained?.classes ?? []).filter((place) => place !== undefined);
    if (known.length === sampleClasses) found.push({ part: 'test', count: testImages });
    return found;
  }

  /** @param {Part} part @returns {Promise<Samples>} */
  async samples(part) {
    const { parts, library } = this.trainer;
    if (!parts) throw new Error(t('understand.gone'));
    if (part === 'test') return this.#tests();
    const { training, validation } = parts;
    if (part === 'validation') return { library, ...copy(validation), trained: 0 };
    if (part === 'training') return { library, ...copy(training), trained: training.ids.length };
    return {
      library,
      ids: [...training.ids, ...validation.ids],
      truths: [...training.labels, ...validation.labels],
      trained: training.ids.length,
    };
  }

  /** @returns {Promise<Samples>} */
  async #tests() {
    const { ids, labels } = await this.trials.tests();
    this.store.set({ trialProgress: null });
    const positions = samplePositions(this.store.state.trained?.classes ?? []);
    const truths = Array.from(labels, (label) => positions[label]);
    return { library: this.trials.library, ids, truths, trained: 0 };
  }

  /**
   * What the network says of a part of the images.
   * @param {Part} part
   * @param {Tell} tell
   * @returns {Promise<Answers>}
   */
  answers(part, tell) {
    return this.once(part, async () => this.answersFor(await this.samples(part), tell));
  }

  /** @param {Samples} samples @param {Tell} [tell] @returns {Promise<Answers>} */
  async answersFor(samples, tell) {
    const classes = this.classes.length;
    const { data, shape } = await this.ask(samples, (model, source) => model.predict(source), tell);
    return { ...samples, classes, probabilities: shape[1] === 1 ? bothOf(data) : data };
  }

  /**
   * What the network says of one picture that is in no library.
   * @param {Uint8Array} pixels [height, width, channels]
   * @returns {Promise<Float32Array>} by class
   */
  async probabilitiesOf(pixels) {
    const { width, height, channels } = this.preparation;
    const dl = await this.trainer.library.engine.ready;
    const tensor = await dl.tensor(pixels, [1, height, width, channels]);
    try {
      const { data, shape } = await this.model.predict(tensor);
      return shape[1] === 1 ? bothOf(data) : data;
    } finally {
      await tensor.dispose();
    }
  }

  /**
   * Asks the engine something about each of the samples, a portion at a time.
   * @param {Pick<Samples, 'library' | 'ids'>} samples
   * @param {(model: any, source: any) => Promise<{ data: Float32Array, shape: number[] }>} question
   * @param {Tell} [tell]
   * @returns {Promise<{ data: Float32Array, shape: number[] }>} rows in the order of the samples
   */
  async ask({ library, ids }, question, tell = () => {}) {
    const { model } = this;
    const total = ids.length;
    await library.ensure(ids, this.preparation, (_, done, all) => tell(done, all));
    /** @type {Float32Array | null} */
    let data = null;
    /** @type {number[]} */
    let shape = [];
    for (let first = 0; first < total; first += portion) {
      const source = await library.select(ids.slice(first, first + portion), null);
      try {
        const answer = await question(model, source);
        const width = answer.data.length / answer.shape[0];
        data ??= new Float32Array(total * width);
        data.set(answer.data, first * width);
        shape = [total, ...answer.shape.slice(1)];
      } finally {
        await source.dispose();
      }
      tell(Math.min(total, first + portion), total);
    }
    return { data: data ?? new Float32Array(0), shape };
  }

  /**
   * Keeps an answer until the network is another one; a failure is not kept.
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  once(key, work) {
    let answer = this.#known.get(key);
    if (!answer) {
      answer = work();
      this.#known.set(key, answer);
      answer.catch(() => this.#known.get(key) === answer && this.#known.delete(key));
    }
    return answer;
  }

  /** A picture in words. @param {{ library: ImageLibrary, id: number }} sample */
  describe({ library, id }) {
    const key = library === this.trials.library ? 'sample.test' : 'sample.image';
    return library.name(id) || t(key, { n: library.place(id) + 1 });
  }

  /** Gets small pictures of a library: one function each, so that elements know it again. @param {ImageLibrary} library */
  thumbnails(library) {
    let load = this.#thumbnails.get(library);
    if (!load) {
      load = (id) => library.thumbnail(id);
      this.#thumbnails.set(library, load);
    }
    return load;
  }
}

/** @param {{ ids: number[], labels: number[] }} part */
function copy({ ids, labels }) {
  return { ids, truths: labels };
}

/** A single sigmoid gives the probability of the second class. @param {Float32Array} second */
function bothOf(second) {
  const both = new Float32Array(2 * second.length);
  for (const [row, p] of second.entries()) {
    both[2 * row] = 1 - p;
    both[2 * row + 1] = p;
  }
  return both;
}

/**
 * Some of many, evenly over all of them.
 * @param {Samples} samples
 * @param {number} most
 * @returns {Samples}
 */
export function evenly(samples, most) {
  const { ids, truths, trained } = samples;
  if (ids.length <= most) return samples;
  const places = Array.from({ length: most }, (_, i) => Math.floor((i * ids.length) / most));
  return {
    ...samples,
    ids: places.map((place) => ids[place]),
    truths: places.map((place) => truths[place]),
    trained: places.filter((place) => place < trained).length,
  };
}
