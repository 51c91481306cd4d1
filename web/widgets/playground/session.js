import { syntheticData } from './data.js';
import { compile } from './model.js';
import { Moments } from './moments.js';
import { disposeNet, look, makeNet, makeTrainer } from './net.js';

/**
 * @typedef {import('./data.js').PlayData} PlayData
 * @typedef {import('./moments.js').Moment} Moment
 * @typedef {import('./net.js').Frame} Frame
 * @typedef {import('./net.js').Net} Net
 * @typedef {import('./net.js').NumberArray} NumberArray
 * @typedef {import('./settings.js').Settings} Settings
 */

/** Milliseconds of training a frame where it goes as fast as it can. */
const fastSlice = 10;
const mostPoints = 1000;

/** Settings that do not touch what is in the engine. */
export const onlySeen = ['showTestData', 'discretize', 'speed', 'hidden'];

/**
 * One experiment: settings on one side, the engine on the other. Whatever changes, `use` brings the engine in line;
 * `play` trains frame by frame. Nothing blocks: while a frame is drawn the worker is at the next one.
 * Training leaves moments behind: `lookBack` puts the network into one, and whatever trains next goes on from there.
 * Events: `change` (settings, state or data), `frame` (something new is to be seen), `restart` (a new network).
 */
export class Session extends EventTarget {
  /** @type {Settings | null} */
  settings = null;
  /** @type {Net | null} */
  net = null;
  /** @type {Frame | null} */
  frame = null;
  /** The losses of the frames so far, thinned out. */
  history = emptyHistory();
  /** The training so far, to be gone back to. */
  moments = new Moments();
  /** The earlier moment that is shown in place of the present. @type {Moment | null} */
  past = null;
  running = false;
  /** Why the engine refused the last settings. */
  error = '';
  /** Why the training cannot go on, such as 'lossNotFinite'; '' while it can. */
  ending = '';

  #engine;
  #source;
  /** What was asked of the engine runs one after the other. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #turn = 0;
  /** The present, while another moment is shown. @type {Moment | null} */
  #now = null;
  #disposed = false;
  #looping = false;

  /**
   * @param {import('../../engine.js').Engine} engine
   * @param {(dl: any, settings: Settings) => Promise<PlayData>} [source] where the samples come from
   */
  constructor(engine, source = syntheticData) {
    super();
    this.#engine = engine;
    this.#source = source;
  }

  /** Where the training stands, whatever moment is shown. */
  get epoch() {
    return this.#now?.epoch ?? this.frame?.epoch ?? 0;
  }

  /**
   * Takes settings into force: a new network where they ask for one, else only what is new.
   * @param {Settings} settings
   */
  use(settings) {
    const before = this.settings;
    this.settings = settings;
    this.#say('change');
    const changed = before
      ? Object.keys(settings).filter((key) =>
          different(before, settings, /** @type {keyof Settings} */ (key)),
        )
      : ['problem'];
    if (changed.every((key) => onlySeen.includes(key))) return this.#say('frame');
    if (changed.every((key) => key === 'learningRate' || onlySeen.includes(key)))
      return this.#recompile();
    return this.restart();
  }

  /** A new network with the weights that the seed gives, at epoch 0; data are made anew, too. */
  restart() {
    const turn = ++this.#turn;
    this.#disposed = false;
    return this.#enqueue(async () => {
      if (turn !== this.#turn || !this.settings) return;
      const dl = await this.#engine.ready;
      try {
        const net = await makeNet(dl, this.settings, await this.#source(dl, this.settings));
        await disposeNet(this.net);
        this.net = net;
        this.error = '';
        this.ending = '';
        this.#forget();
        this.frame = await look(net, 0);
        this.#remember(await net.model.getOptimizerState());
        this.#say('restart');
        this.#say('frame');
      } catch (error) {
        this.error = error instanceof Error ? error.message : String(error);
        this.running = false;
      }
      this.#say('change');
    });
  }

  play() {
    if (this.running) return;
    this.running = true;
    this.#say('change');
    this.#loop();
  }

  pause() {
    if (!this.running) return;
    this.running = false;
    this.#say('change');
  }

  /** One epoch. */
  step() {
    this.pause();
    return this.train({ epochs: 1 });
  }

  /** Back to the beginning, with the same seed. */
  reset() {
    this.pause();
    return this.restart();
  }

  /**
   * Puts one weight to another value, and shows what comes of it.
   * @param {string} name such as 'hidden1/kernel'
   * @param {number} at
   * @param {number} value
   */
  setWeight(name, at, value) {
    return this.ask(async (net) => {
      const weights = await net.model.getWeights();
      const array = weights.find((/** @type {{ name: string }} */ weight) => weight.name === name);
      if (!array) return;
      array.data[at] = value;
      await net.model.setWeights(weights);
      this.frame = await look(net, this.frame?.epoch ?? 0);
      this.#say('frame');
    });
  }

  /**
   * Goes on from where a training of the same settings was.
   * @param {{ epoch: number, weights: NumberArray[], optimizer: { iterations: number, slots: { name: string, data: Float32Array }[] } }} state
   * @throws where weights or optimizer are not this network's; then nothing has changed
   */
  resume({ epoch, weights, optimizer }) {
    return this.ask(async (net) => {
      const before = await net.model.getWeights();
      await net.model.setWeights(weights);
      try {
        await net.model.setOptimizerState(optimizer);
      } catch (error) {
        await net.model.setWeights(before);
        throw error;
      }
      await net.trainer.dispose();
      net.trainer = await makeTrainer(net, epoch);
      this.ending = '';
      this.#forget();
      this.frame = await look(net, epoch);
      this.#remember(optimizer);
      this.#say('restart');
      this.#say('frame');
      this.#say('change');
    });
  }

  /**
   * Shows the network as it was: everything that is seen, asked or kept is of that moment until `lookBack(null)`,
   * or until training goes on from there.
   * @param {Moment | null} moment one of `moments`; null: the present
   */
  lookBack(moment) {
    this.pause();
    return this.ask(async (net) => {
      if (!this.frame) return;
      const present = momentOf(this.frame, await net.model.getOptimizerState());
      // What is no number any more cannot be put back.
      this.#now ??= this.ending ? (this.moments.list.at(-1) ?? present) : present;
      const shown = moment ?? this.#now;
      const [, , frame] = await Promise.all([
        net.model.setWeights(Object.values(shown.weights)),
        net.model.setOptimizerState(shown.optimizer),
        look(net, shown.epoch),
      ]);
      this.frame = frame;
      this.past = moment;
      if (!moment) this.#now = null;
      this.#say('frame');
      this.#say('change');
    });
  }

  /**
   * Runs work on the network while it rests between two epochs, in turn with everything else.
   * @template T
   * @param {(net: Net, dl: any) => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined where there is no network
   */
  ask(work) {
    return this.#enqueue(async () =>
      this.net ? work(this.net, await this.#engine.ready) : undefined,
    );
  }

  /** Frees the engine's memory. `use` begins anew, with a network at epoch 0. */
  dispose() {
    this.#disposed = true;
    this.running = false;
    this.settings = null;
    this.#turn++;
    return this.#enqueue(async () => {
      await disposeNet(this.net);
      this.net = null;
    });
  }

  async #loop() {
    // Whoever pauses and plays within one frame goes on in the loop that there is.
    if (this.#looping) return;
    this.#looping = true;
    try {
      while (this.running && !this.#disposed) {
        const speed = this.settings?.speed ?? 1;
        const frame = this.train(speed > 0 ? { epochs: speed, milliseconds: 100 } : fast);
        // At most one frame a refresh of the screen, and none while the page is hidden.
        await Promise.all([frame, new Promise((resolve) => requestAnimationFrame(resolve))]);
      }
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      this.pause();
    } finally {
      this.#looping = false;
    }
  }

  /**
   * Trains between two frames.
   * @param {{ epochs: number, milliseconds?: number }} portion after so many milliseconds no further epoch begins
   */
  train(portion) {
    return this.ask(async (net) => {
      if (this.past) await this.#goOnFrom(net, this.past.epoch);
      // All asked at once: the worker goes through it without waiting for the page in between.
      const ran = net.trainer.run(portion);
      const seen = look(net, -1);
      const state = this.moments.due() ? net.model.getOptimizerState() : null;
      const [{ epoch, ending }, frame, optimizer] = await Promise.all([ran, seen, state]);
      this.frame = { ...frame, epoch };
      this.#remember(ending ? null : optimizer);
      if (ending) {
        this.ending = ending;
        this.pause();
        this.#say('change');
      }
      this.#say('frame');
    });
  }

  /** What came after the moment that is shown is forgotten. @param {Net} net @param {number} epoch of it */
  async #goOnFrom(net, epoch) {
    await net.trainer.dispose();
    net.trainer = await makeTrainer(net, epoch);
    this.ending = '';
    this.moments.cut(epoch);
    const count = this.history.epochs.filter((seen) => seen <= epoch).length;
    for (const values of Object.values(this.history)) values.length = count;
    this.past = null;
    this.#now = null;
    this.#say('change');
  }

  #forget() {
    this.history = emptyHistory();
    this.moments = new Moments();
    this.past = null;
    this.#now = null;
  }

  #recompile() {
    return this.ask(async ({ model, head }, dl) => {
      if (!this.settings) return;
      const state = await model.getOptimizerState();
      await compile(dl, model, this.settings, head);
      await model.setOptimizerState(state);
    });
  }

  /** @param {Moment['optimizer'] | null} optimizer null: no moment, only the losses */
  #remember(optimizer) {
    if (!this.frame) return;
    if (optimizer) this.moments.add(momentOf(this.frame, optimizer));
    const { history } = this;
    history.epochs.push(this.frame.epoch);
    history.train.push(this.frame.trainLoss);
    history.test.push(this.frame.testLoss);
    if (history.epochs.length > mostPoints)
      this.history = {
        epochs: thinned(history.epochs),
        train: thinned(history.train),
        test: thinned(history.test),
      };
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #enqueue(work) {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  /** @param {'change' | 'frame' | 'restart'} type */
  #say(type) {
    this.dispatchEvent(new Event(type));
  }
}

const fast = { epochs: Number.MAX_SAFE_INTEGER, milliseconds: fastSlice };

function emptyHistory() {
  return {
    epochs: /** @type {number[]} */ ([]),
    train: /** @type {number[]} */ ([]),
    test: /** @type {number[]} */ ([]),
  };
}

/** Every second one, and always the last. @param {number[]} values */
function thinned(values) {
  return values.filter((_, index) => index % 2 === 0 || index === values.length - 1);
}

/** @param {Settings} a @param {Settings} b @param {keyof Settings} key */
function different(a, b, key) {
  return String(a[key]) !== String(b[key]);
}

/** @param {Frame} frame @param {Moment['optimizer']} optimizer @returns {Moment} */
function momentOf({ epoch, weights }, optimizer) {
  return { epoch, weights, optimizer };
}
