// What Python sees of JavaScript: functions that never throw. An exception of JavaScript would run
// through MicroPython's own frames and end the program without a word of where; so a door keeps it, and
// `ask` in modules/_door.py raises it in Python.

/** An error with the name of one of Python's exceptions. */
export class PythonException extends Error {
  /** @param {string} kind  'ValueError', 'TypeError', 'FileNotFoundError', … @param {string} message */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/**
 * @typedef {object} Inside  what doors may need of the interpreter
 * @property {any} FS  Emscripten's file system
 * @property {string} home  the program's folder
 * @property {(output: import('./interpreter.js').Output) => void} emit
 * @property {() => void} flush  gives on what was printed so far
 * @property {(value: any) => any} toJs  lists and dicts of Python's as arrays and objects, to the bottom
 * @property {(work: () => void) => void} atEnd  does this when the program has come to its end, or failed
 * @property {() => Int32Array} words  the interpreter's memory as it is now
 * @property {() => boolean} interrupted  whether the program is to end: then throw a KeyboardInterrupt
 */

/**
 * The module `_denselab`: each door's functions, guarded; `failed`, whether the last one asked did not
 * succeed, with `kind` and `message`. A door that is a function is called with the interpreter's inside first.
 * @param {Record<string, any>} doors
 * @param {Inside} inside
 */
export function openDoors(doors, inside) {
  const module = /** @type {Record<string, any>} */ ({ failed: false, kind: '', message: '' });
  const guarded = (/** @type {Function} */ work) =>
    function guardedDoor(/** @type {unknown[]} */ ...given) {
      module.failed = false;
      try {
        return work(...given);
      } catch (error) {
        module.failed = true;
        module.kind = error instanceof PythonException ? error.kind : 'ValueError';
        module.message = error instanceof Error ? error.message : String(error);
        return null;
      }
    };
  for (const [name, door] of Object.entries(doors)) {
    const functions = Object.entries(typeof door === 'function' ? door(inside) : door);
    module[name] = Object.fromEntries(functions.map(([key, work]) => [key, guarded(work)]));
  }
  return module;
}
