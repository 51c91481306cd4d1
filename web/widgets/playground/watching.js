/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {import('lit').ReactiveControllerHost & { session: Session }} Host
 */

/**
 * Keeps a widget listening to the session it was given, and to none while it is not on the page.
 * @implements {ReactiveController}
 */
export class Watching {
  /** @type {Session | null} */
  #session = null;

  /** @param {Host} host @param {Partial<Record<'frame' | 'change' | 'restart', () => void>>} handlers */
  constructor(host, handlers) {
    this.host = host;
    this.handlers = Object.entries(handlers);
    host.addController(this);
  }

  hostConnected() {
    this.#listenTo(this.host.session ?? null);
  }

  hostUpdate() {
    this.#listenTo(this.host.session ?? null);
  }

  hostDisconnected() {
    this.#listenTo(null);
  }

  /** @param {Session | null} session */
  #listenTo(session) {
    if (session === this.#session) return;
    for (const [type, handler] of this.handlers) {
      this.#session?.removeEventListener(type, handler);
      session?.addEventListener(type, handler);
    }
    this.#session = session;
  }
}
