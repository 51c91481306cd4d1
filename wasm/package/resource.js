// What lives in the engine's memory and is let go with dispose().

/** The engine's own object behind a resource. @type {WeakMap<Resource, any>} */
const objects = new WeakMap();

/**
 * Something in the engine's memory. Call `dispose` when it is no longer needed; should it be
 * forgotten, the garbage collector does it, but it does not know how much memory is waiting.
 */
export class Resource {
  /** What messages call it. (The class's name does not survive minification.) */
  static label = 'object';

  /** The properties that a client in another thread is told of. @type {readonly string[]} */
  static properties = ['disposed'];

  /** @param {object} object  the engine's */
  constructor(object) {
    objects.set(this, object);
  }

  /** Frees the memory. Using it afterwards is an Error; disposing it again is not. */
  dispose() {
    objects.get(this)?.delete();
    objects.delete(this);
  }

  /** Whether dispose was called. */
  get disposed() {
    return !objects.has(this);
  }
}

/**
 * The engine's object behind a resource; an Error if it was disposed.
 * @param {Resource} resource
 * @returns {any}
 */
export function engineObject(resource) {
  const object = objects.get(resource);
  if (!object) {
    const { label } = /** @type {typeof Resource} */ (resource.constructor);
    throw new Error(`This ${label} was disposed.`);
  }
  return object;
}

/**
 * Puts another engine object in the place of the one behind a resource, which is freed.
 * @param {Resource} resource
 * @param {object} object
 */
export function replaceEngineObject(resource, object) {
  engineObject(resource).delete();
  objects.set(resource, object);
}
