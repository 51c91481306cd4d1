// The page's side of an engine in a worker: the same API, every method asynchronous.

import { proxy, wrap } from 'comlink';
import * as initializers from './initializers.js';
import * as layers from './layers.js';
import { newWorker } from './new-worker.js';
import { decode, encode } from './protocol.js';
import * as regularizers from './regularizers.js';
import * as schedules from './schedules.js';
import * as train from './train.js';

/**
 * @typedef {import('./protocol.js').Answer} Answer
 * @typedef {import('./protocol.js').Description} Description
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./loader.js').LoadOptions} LoadOptions
 */

/**
 * @template R
 * @typedef {R extends import('./resource.js').Resource ? Remote<R> : R} RemoteResult
 */

/**
 * An object that lives in the worker: its methods give promises, its properties are as they were
 * when its last call was done.
 * @template T
 * @typedef {{
 *   readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
 *     ? (...args: A) => Promise<RemoteResult<Awaited<R>>>
 *     : T[K]
 * }} Remote
 */

/**
 * The engine in a worker. What only describes (layers, optimizers, …) is the same as without one.
 * @typedef {Remote<Omit<Engine, Descriptions | 'images' | 'dispose'>> & Pick<Engine, Descriptions> &
 *   { images: Remote<Engine['images']>, dispose: () => void }} RemoteEngine
 * @typedef {'layers' | 'train' | 'schedules' | 'initializers' | 'regularizers'} Descriptions
 */

/** Frees what the page has lost sight of. */
const lost = new FinalizationRegistry((/** @type {() => void} */ release) => release());

/** An object that lives in the worker. */
class RemoteObject {
  /** @param {Connection} connection @param {Description} description */
  constructor(connection, { id, methods, properties }) {
    Object.assign(this, properties);
    for (const method of methods) {
      Object.defineProperty(this, method, {
        value: (/** @type {unknown[]} */ ...args) => connection.call(this, id, method, args),
        configurable: true, // the engine's dispose is another one here
      });
    }
  }
}

/** One worker, or whatever else is at the other end of a message port. */
export class Connection {
  #remote;
  /** @type {Error | null} */ #failure = null;
  /** @type {Set<(error: Error) => void>} */ #waiting = new Set();
  /** @type {Map<number, WeakRef<RemoteObject>>} */ #objects = new Map();
  /** @type {WeakMap<object, number>} */ #ids = new WeakMap();

  /** @param {import('comlink').Endpoint} endpoint */
  constructor(endpoint) {
    this.#remote = /** @type {any} */ (wrap(endpoint));
  }

  /** @param {LoadOptions} [options] @returns {Promise<RemoteEngine>} */
  async start(options) {
    const { engine, images } = await this.#await(this.#remote.start(options));
    const remote = Object.assign(this.#register(engine), {
      layers,
      train,
      schedules,
      initializers,
      regularizers,
      images: this.#register(images),
    });
    return /** @type {any} */ (remote);
  }

  /**
   * @param {RemoteObject} target @param {number} id @param {string} method @param {unknown[]} args
   */
  async call(target, id, method, args) {
    const { value, callbacks } = encode(args, (item) => this.#ids.get(item));
    /** @type {Answer} */
    const answer = await this.#await(
      this.#remote.call(id, method, value, ...callbacks.map((callback) => proxy(callback))),
    );
    Object.assign(target, answer.properties);
    const created = new Map(answer.created.map((item) => [item.id, this.#register(item)]));
    return decode(
      answer.value,
      (made) => created.get(made) ?? this.#objects.get(made)?.deref(),
      [],
    );
  }

  /** Rejects all that waits, and all that will be asked. @param {Error} error */
  fail(error) {
    this.#failure ??= error;
    for (const reject of this.#waiting) reject(this.#failure);
    this.#waiting.clear();
  }

  /** @param {Description} description */
  #register(description) {
    const { id } = description;
    const object = new RemoteObject(this, description);
    this.#ids.set(object, id);
    this.#objects.set(id, new WeakRef(object));
    lost.register(object, () => {
      this.#objects.delete(id);
      if (!this.#failure) this.#remote.release(id);
    });
    return object;
  }

  // A worker that has died answers nothing, so every answer is waited for together with its death.
  /** @template T @param {Promise<T>} answer @returns {Promise<T>} */
  #await(answer) {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      answer.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }
}

/**
 * Starts the engine in a worker.
 * @param {LoadOptions} [options]
 * @returns {Promise<RemoteEngine>}
 */
export async function startWorker(options) {
  if (typeof Worker !== 'function') {
    throw new Error('load: there are no Web Workers here; leave out worker: true.');
  }
  const worker = newWorker();
  const connection = new Connection(worker);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const reason = event.message ? ` (${event.message})` : '';
    connection.fail(new Error(`The engine's worker broke down${reason}. Load the engine again.`));
    worker.terminate();
  });
  const engine = await connection.start(options);
  return Object.defineProperty(engine, 'dispose', {
    value: () => {
      worker.terminate();
      connection.fail(new Error('The engine was disposed.'));
    },
  });
}
