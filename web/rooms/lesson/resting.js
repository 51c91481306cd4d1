/**
 * A training that a widget lets others pause: the playground's session.
 * @typedef {{ running: boolean, play: () => void, pause: () => void }} Session
 * @typedef {import('lit').ReactiveController} ReactiveController
 */

/**
 * Only what is in sight computes: what trains in a chapter rests while the chapter is out of the window (or the
 * room is left), and goes on when it comes back. The lesson's own widgets do so by themselves; those around a
 * session of the playground do not know where they stand.
 * @implements {ReactiveController}
 */
export class Resting {
  /** @type {Set<Session>} paused here, and by nobody else */
  #resting = new Set();

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.host = host;
    this.observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) this.#wake();
      else this.#rest();
    });
    host.addController(this);
  }

  hostConnected() {
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
  }

  #rest() {
    for (const element of this.host.renderRoot.querySelectorAll('.stage > *')) {
      const { session } = /** @type {{ session?: Session }} */ (element);
      if (!session?.running) continue;
      session.pause();
      this.#resting.add(session);
    }
  }

  #wake() {
    for (const session of this.#resting) session.play();
    this.#resting.clear();
  }
}
