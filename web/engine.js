/**
 * The engine as the page sees it: one for all rooms, in a worker, loaded after the first paint. Whoever
 * needs it awaits `ready`; until it is there, what was asked for simply waits.
 * Events: `change`, when `status` has changed.
 */
export class Engine extends EventTarget {
  /** @type {'waiting' | 'loading' | 'ready' | 'failed'} */
  status = 'waiting';
  /** @type {any} the package, once it is loaded */
  #api = null;
  /** why it could not be loaded */
  error = '';
  /** @type {{ build: string, heapBytes: number } | null} */
  info = null;

  constructor() {
    super();
    /** @type {Promise<any>} resolves to the package's API; never rejects, a failed load may be tried again */
    this.ready = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  async start() {
    if (this.status === 'loading' || this.status === 'ready') return;
    this.#become('loading');
    try {
      const { load } = await import('denselab');
      this.#api = await load({ worker: true });
      this.info = await this.#api.info();
      this.#become('ready');
      this.resolve?.(this.#api);
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      this.#become('failed');
    }
  }

  /** Asks again how much memory the engine holds. */
  async measure() {
    if (this.status !== 'ready') return;
    this.info = await this.#api.info();
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Engine['status']} status */
  #become(status) {
    this.status = status;
    this.dispatchEvent(new Event('change'));
  }
}

/** @type {Engine | undefined} */
let shared;

/** The page's one engine. The shell starts it after the first paint; a widget on another page asks it to start. */
export function sharedEngine() {
  shared ??= new Engine();
  return shared;
}
