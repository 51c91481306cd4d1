import { buildModel } from './recipe.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {import('./recipe.js').Recipe} Recipe
 * Rows of numbers: `x[i]` a sample's features, `y[i]` its targets (a class number where the loss is sparse).
 * @typedef {{ x: number[][], y: number[][] }} Data
 * @typedef {object} Snapshot of a model between two epochs: all its numbers belong together
 * @property {number} epoch
 * @property {number} loss of the data, as the engine evaluates it
 * @property {number} accuracy NaN where it was not asked for
 * @property {{ name: string, shape: number[], data: Float32Array }[]} weights
 * @property {any} seen what `look` asked for
 *
 * @typedef {object} Options
 * @property {string[]} [metrics]
 * @property {(model: any, dl: any) => Promise<unknown>} [after] what else is done with the model once it is compiled;
 *   what it throws becomes `error`
 */

/** so many pictures of a whole fit are drawn, at most */
const pictures = 150;

/**
 * A training that its element can start, pause and begin anew: a few epochs between two frames of the screen,
 * and none while the element is hidden or out of sight. The element renders again with each new snapshot. What it
 * holds in the engine is freed when the element leaves the page, and made again when it comes back.
 * @implements {ReactiveController}
 */
export class Training {
  /** @type {Snapshot | null} */
  now = null;
  /** the loss after each epoch, null where no picture was drawn @type {(number | null)[]} */
  losses = [];
  /** what fit would print after an epoch, where a picture was drawn @type {{ epoch: number, loss: number }[]} */
  history = [];
  playing = false;
  /** what the engine says against it; '' for nothing */
  error = '';
  /** whether the loss has ceased to be a number */
  diverged = false;
  /** @type {Recipe | null} */
  recipe = null;
  seed = 1;

  /** @type {any} */ #model = null;
  /** @type {any} */ #trainer = null;
  #data = /** @type {Data} */ ({ x: [], y: [] });
  #options = /** @type {Options} */ ({});
  /** counts what was prepared: answers about an earlier model are of no interest */
  #generation = 0;
  /** counts the presses of play: only the loop of the last one goes on */
  #plays = 0;
  #inSight = false;
  #wake = () => {};
  /** @type {Promise<void>} one thing at a time is done with the model */
  #queue = Promise.resolve();

  /**
   * @param {import('lit').LitElement & { engine: Promise<any> }} host
   * @param {(model: any, dl: any) => Promise<any>} [look] what else is asked of the model for each snapshot
   */
  constructor(host, look = async () => null) {
    this.host = host;
    this.look = look;
    this.observer = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? false;
      this.#wake();
    });
    this.seen = () => this.#wake();
    host.addController(this);
  }

  hostConnected() {
    this.observer.observe(this.host);
    document.addEventListener('visibilitychange', this.seen);
    if (this.recipe) this.prepare(this.recipe, this.#data, this.#options);
  }

  hostDisconnected() {
    this.observer.disconnect();
    document.removeEventListener('visibilitychange', this.seen);
    this.#generation++;
    this.playing = false;
    this.#wake();
    this.#do(() => this.#dispose());
  }

  /**
   * A new model for these data, at its beginning.
   * @param {Recipe} recipe @param {Data} data
   * @param {Options} [options]
   */
  prepare(recipe, data, options = {}) {
    const { metrics = [], after } = options;
    this.recipe = recipe;
    this.#data = data;
    this.#options = options;
    this.playing = false;
    this.error = '';
    this.diverged = false;
    this.losses = [];
    this.history = [];
    const generation = ++this.#generation;
    return this.#do(async () => {
      const dl = await this.host.engine;
      await this.#dispose();
      if (generation !== this.#generation) return;
      this.#model = await buildModel(dl, recipe, { seed: this.seed, metrics });
      await after?.(this.#model, dl);
      this.#trainer = await this.#model.trainer(data.x, data.y, {
        batchSize: recipe.batchSize,
        seed: this.seed,
      });
      await this.#snap(generation, 0);
    });
  }

  /** From the beginning, with other initial weights where a seed is given. @param {number} [seed] */
  reset(seed = this.seed) {
    this.seed = seed;
    if (this.recipe) return this.prepare(this.recipe, this.#data, this.#options);
  }

  /** Puts weights in, as setWeights takes them. @param {unknown[]} weights */
  setWeights(weights) {
    const generation = this.#generation;
    this.diverged = false;
    return this.#do(async () => {
      if (generation !== this.#generation || !this.#model) return;
      await this.#model.setWeights(weights);
      await this.#snap(generation, this.now?.epoch ?? 0);
    });
  }

  /** Asks again what `look` asks. */
  refresh() {
    const generation = this.#generation;
    return this.#do(async () => {
      if (generation === this.#generation && this.#model)
        await this.#snap(generation, this.now?.epoch ?? 0);
    });
  }

  pause() {
    this.playing = false;
    this.#wake();
    this.host.requestUpdate();
  }

  /** Trains for as many epochs as the recipe says, or until it is paused. */
  async play() {
    if (this.playing || !this.recipe || !this.now) return;
    const { epochs } = this.recipe;
    const generation = this.#generation;
    const play = ++this.#plays;
    const last = this.now.epoch + epochs;
    this.playing = true;
    this.host.requestUpdate();
    const current = () => play === this.#plays && generation === this.#generation;
    const going = () => this.playing && current() && !this.diverged;
    while (going() && (this.now?.epoch ?? last) < last) {
      await this.#frame(going);
      if (going()) await this.run(Math.min(Math.ceil(epochs / pictures), last - this.now.epoch));
    }
    if (current()) this.pause();
  }

  /** Trains for some epochs at once. @param {number} epochs */
  run(epochs) {
    const generation = this.#generation;
    return this.#do(async () => {
      if (generation !== this.#generation || !this.#trainer) return;
      const { epoch, logs, ending } = await this.#trainer.run({ epochs, milliseconds: 12 });
      if (generation !== this.#generation) return;
      this.diverged = ending === 'lossNotFinite';
      await this.#snap(generation, epoch);
      if (generation !== this.#generation || !this.now) return;
      this.history = [...this.history, { epoch, loss: logs.loss }];
      const between = new Array(Math.max(0, epoch - this.losses.length - 1)).fill(null);
      this.losses = [...this.losses, ...between, this.now.loss];
    });
  }

  /** The next frame in which the element can be seen. @param {() => boolean} going */
  async #frame(going) {
    while (going() && (!this.#inSight || document.hidden)) {
      await new Promise((resolve) => {
        this.#wake = () => resolve(null);
      });
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** @param {number} generation @param {number} epoch */
  async #snap(generation, epoch) {
    const model = this.#model;
    const { x, y } = this.#data;
    const [figures, weights, seen] = await Promise.all([
      model.evaluate(x, y),
      model.getWeights(),
      this.look(model, await this.host.engine),
    ]);
    if (generation !== this.#generation) return;
    const [loss, accuracy = Number.NaN] = figures;
    this.now = { epoch, loss, accuracy, weights, seen };
    this.host.requestUpdate();
  }

  /** @param {() => Promise<void>} work */
  #do(work) {
    const generation = this.#generation;
    this.#queue = this.#queue.then(work).catch((error) => {
      if (generation !== this.#generation) return;
      this.error = error instanceof Error ? error.message : String(error);
      this.playing = false;
      this.host.requestUpdate();
    });
    return this.#queue;
  }

  async #dispose() {
    const held = [this.#trainer, this.#model];
    this.#trainer = null;
    this.#model = null;
    for (const object of held) await object?.dispose();
  }
}
