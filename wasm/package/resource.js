// What lives in the engine's memory and is let go with dispose().

/** The engine's own object behind a resource. @type {WeakMap<Resource, any>} */
const objects = new WeakMap();

/**
 * Something in the engine's memory. Call `dispose` when it is no longer needed; should it be
 * forgotten, the garbage collector does it, but it does not know how much memory is waiting.
 */
export class Resource {
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
  if (!object) throw new Error(`This ${resource.constructor.name} was disposed.`);
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
