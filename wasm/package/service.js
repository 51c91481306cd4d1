// The worker's side: calls methods of the engine and of what it has made, by number.

import { releaseProxy, transfer } from 'comlink';
import { buffersIn, decode, encode } from './protocol.js';
import { Resource } from './resource.js';

/**
 * @typedef {import('./protocol.js').Answer} Answer
 * @typedef {import('./protocol.js').Description} Description
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./loader.js').LoadOptions} LoadOptions
 */

/** What the worker exposes. */
export class Service {
  #load;
  /** @type {Map<number, any>} */ #objects = new Map();
  /** @type {Map<any, number>} */ #ids = new Map();
  #nextId = 0;

  /** @param {(options?: LoadOptions) => Promise<Engine>} load */
  constructor(load) {
    this.#load = load;
  }

  /**
   * Loads the engine.
   * @param {LoadOptions} [options]
   * @returns {Promise<Record<'engine' | 'images', Description>>}
   */
  async start(options) {
    const engine = await this.#load(options);
    return { engine: this.#register(engine), images: this.#register(engine.images) };
  }

  /**
   * @param {number} id  of the object whose method it is
   * @param {string} method
   * @param {any} args  encoded
   * @param {any[]} callbacks  Comlink's proxies of the functions in args
   * @returns {Promise<Answer>}
   */
  async call(id, method, args, ...callbacks) {
    const target = this.#object(id);
    try {
      // Called before anything is awaited: calls take effect in the order they were made.
      const result = await target[method](
        ...decode(args, (argument) => this.#object(argument), callbacks),
      );
      return this.#answer(target, result);
    } catch (error) {
      throw explained(error);
    } finally {
      if (target.disposed) this.#forget(id);
      for (const callback of callbacks) callback[releaseProxy]();
    }
  }

  /** Disposes an object that the client has lost. @param {number} id */
  release(id) {
    this.#objects.get(id)?.dispose();
    this.#forget(id);
  }

  /** @param {any} target @param {unknown} result */
  #answer(target, result) {
    /** @type {Description[]} */
    const created = [];
    const { value } = encode(result, (item) => {
      if (!(item instanceof Resource)) return undefined;
      if (!this.#ids.has(item)) created.push(this.#register(item));
      return this.#ids.get(item);
    });
    const answer = { value, created, properties: propertiesOf(target) };
    return transfer(answer, [...buffersIn(value)]);
  }

  /** @param {any} object @returns {Description} */
  #register(object) {
    const id = this.#nextId++;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return { id, methods: methodsOf(object), properties: propertiesOf(object) };
  }

  /** @param {number} id */
  #forget(id) {
    this.#ids.delete(this.#objects.get(id));
    this.#objects.delete(id);
  }

  /** @param {number} id */
  #object(id) {
    const object = this.#objects.get(id);
    if (!object) throw new Error('This object was disposed.');
    return object;
  }
}

/** All methods but private ones, inherited ones too. @param {object} object */
function methodsOf(object) {
  const names = new Set();
  let prototype = Object.getPrototypeOf(object);
  for (; prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
    }
  }
  return [...names];
}

/** @param {any} object */
function propertiesOf(object) {
  /** @type {readonly string[]} */
  const names = object.constructor.properties ?? [];
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}

/** @param {unknown} error */
function explained(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return error;
  return new Error(
    `The engine broke down (${error.message}). What it held is lost; load it again.`,
  );
}
