import { Watching } from '../watching.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {import('lit').ReactiveElement & { session: Session }} Host
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('../session.js').Net} Net
 */

/**
 * What a lens asks the engine about its session's network: again after every frame, but only a few times a second
 * and only while the lens is in sight, so that training hardly notices.
 * @template T
 * @implements {ReactiveController}
 */
export class Watch {
  /** @type {T | null} the last one; null before, and where there is nothing to ask */
  answer = null;
  /** what the engine said against the last question */
  error = '';

  #host;
  #ask;
  #every;
  /** @type {Session | null} */
  #session = null;
  #inSight = false;
  #stale = true;
  #busy = false;

  /**
   * @param {Host} host
   * @param {(net: Net, dl: any) => Promise<T | null>} ask
   * @param {{ every?: number }} [options] milliseconds between two questions
   */
  constructor(host, ask, { every = 250 } = {}) {
    this.#host = host;
    this.#ask = ask;
    this.#every = every;
    this.observer = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? false;
      this.#run();
    });
    this.refresh = () => {
      this.#stale = true;
      this.#run();
    };
    host.addController(this);
    new Watching(host, { frame: this.refresh });
  }

  hostConnected() {
    this.observer.observe(this.#host);
    this.refresh();
  }

  hostDisconnected() {
    this.observer.disconnect();
    this.#inSight = false;
  }

  hostUpdate() {
    const { session } = this.#host;
    if (session === this.#session) return;
    this.#session = session;
    this.answer = null;
    this.refresh();
  }

  async #run() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#stale && this.#inSight && this.#session) {
      this.#stale = false;
      const asked = performance.now();
      await this.#question(this.#session);
      // Where an answer takes long, the training gets more of the engine's time than the lens.
      const pause = Math.max(this.#every, 3 * (performance.now() - asked));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#busy = false;
  }

  /** @param {Session} session */
  async #question(session) {
    try {
      this.answer = (await session.ask(this.#ask)) ?? null;
      this.error = '';
    } catch (error) {
      this.answer = null;
      this.error = error instanceof Error ? error.message : String(error);
    }
    this.#host.requestUpdate();
  }
}
