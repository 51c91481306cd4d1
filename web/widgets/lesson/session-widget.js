import { sharedEngine } from '../../engine.js';
import { needTexts } from '../../languages/index.js';
import { Session } from '../playground/session.js';
import { trainingBar } from './training-bar.js';
import { LessonWidget } from './widget.js';

/** @typedef {import('../playground/settings.js').Settings} Settings */

/** The inputs of a network over the plane, for its drawing. */
export const planeInputs = [
  { name: 'x', label: 'x₁', used: true },
  { name: 'y', label: 'x₂', used: true },
];

/** @type {Promise<unknown> | undefined} */
let texts;

/**
 * A widget of the lesson around one of the playground's experiments: `settings` says which, `rounds` for how many
 * epochs it trains at a press of the button. What it holds in the engine is freed when it leaves the page.
 */
export class SessionWidget extends LessonWidget {
  static properties = {
    session: { state: true },
    activation: {},
    learningRate: { type: Number, attribute: 'learning-rate' },
    rounds: { type: Number, attribute: 'epochs' },
    seed: {},
  };

  #used = '';
  /** Training pauses at this epoch. */
  #until = 0;

  constructor() {
    super();
    this.session = this.newSession();
    this.activation = 'tanh';
    this.learningRate = 0.1;
    this.rounds = 50;
    this.seed = '1';
    this.left = false;
  }

  /** @returns {Settings} the experiment that the attributes ask for */
  get settings() {
    throw new Error('settings: every widget has its own.');
  }

  async scheduleUpdate() {
    texts ??= needTexts('playground');
    await texts;
    await super.scheduleUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    sharedEngine().start();
    if (!this.left) return;
    this.left = false;
    this.#used = '';
    this.session = this.newSession();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left = true;
    this.session.dispose();
  }

  willUpdate() {
    const { settings } = this;
    const now = JSON.stringify(settings);
    if (now === this.#used) return;
    this.#used = now;
    this.session.use(settings);
  }

  /** Buttons, epoch and loss. @param {{ reset?: () => void }} [options] what Reset does, where it is more */
  bar(options) {
    const { session } = this;
    const { frame, running, error, ending } = session;
    return trainingBar(
      /** @type {any} */ ({
        now: frame && { epoch: frame.epoch, loss: frame.trainLoss, accuracy: Number.NaN },
        playing: running,
        error,
        diverged: ending !== '',
        play: () => this.play(),
        pause: () => session.pause(),
        reset: () => session.reset(),
      }),
      options,
    );
  }

  play() {
    this.#until = (this.session.frame?.epoch ?? 0) + this.rounds;
    this.session.play();
  }

  /** @returns {Session} at its beginning; what a widget wants to hear of it, it adds here */
  newSession() {
    const session = new Session(sharedEngine());
    session.addEventListener('change', () => this.requestUpdate());
    session.addEventListener('frame', () => {
      if (session.running && (session.frame?.epoch ?? 0) >= this.#until) session.pause();
      this.requestUpdate();
    });
    return session;
  }
}
