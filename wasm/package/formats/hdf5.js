// HDF5 files, by the HDF Group's own library in WebAssembly (4 MB, loaded when it is first needed). It
// works on files in a memory of its own: a file is copied there and back.

import { isShape } from './bytes.js';
import { heapsAreSound } from './hdf5-heaps.js';
import { sizeOf } from './model.js';

/**
 * @typedef {import('h5wasm').File} File
 * @typedef {{ path: string, shape: readonly number[], data: Float32Array }} Dataset
 *
 * @typedef {object} Hdf5
 * @property {(path: string) => string[]} names  what is in a group; none where there is no such group
 * @property {(path: string) => { shape: number[], data: ArrayLike<number> }} array
 * @property {(path: string, name: string) => unknown} attribute  undefined where there is none
 */

const place = 'denselab.h5';
/** Compressed more than this is not data. */
const largestRatio = 2000;

/** @type {typeof import('h5wasm') | null} */
let library = null;

/** Loads the library, once; what reads and writes is synchronous afterwards. */
export async function prepareHdf5() {
  if (library) return;
  const loaded = await import('h5wasm');
  const program = await loaded.ready;
  // Else errors are printed to the console and the functions go on.
  program.activate_throwing_error_handler();
  library = loaded;
}

function prepared() {
  if (!library?.FS)
    throw new Error('HDF5 is not loaded yet: await prepareKeras() once, before this is called.');
  return { h5: library, files: /** @type {any} */ (library.FS) };
}

/**
 * @param {readonly string[]} groups  all of them, those outside first
 * @param {readonly Dataset[]} datasets
 * @returns {Uint8Array}
 */
export function writeHdf5(groups, datasets) {
  const { h5, files } = prepared();
  const file = new h5.File(place, 'w');
  try {
    for (const group of groups) file.create_group(group);
    for (const { path, shape, data } of datasets)
      file.create_dataset({ name: path, shape: [...shape], data, dtype: '<f4' });
  } finally {
    file.close();
  }
  const bytes = files.readFile(place);
  files.unlink(place);
  return bytes;
}

/**
 * @template T
 * @param {Uint8Array} bytes
 * @param {string} format  for messages
 * @param {(file: Hdf5) => T} read
 * @returns {T}
 */
export function readHdf5(bytes, format, read) {
  const { h5, files } = prepared();
  /** What the library says is about itself, so it is said what that means. @template R @param {string} what @param {() => R} work */
  const guarded = (what, work) => {
    try {
      return work();
    } catch {
      throw new Error(`${format}: ${what} cannot be read; the HDF5 file is cut off or damaged.`);
    }
  };
  files.writeFile(place, bytes);
  try {
    const file = guarded('the file', () => {
      if (!heapsAreSound(bytes)) throw new Error('heap');
      const opened = new h5.File(place, 'r');
      opened.keys();
      return opened;
    });
    try {
      return read(new Reader(file, bytes.length, guarded));
    } finally {
      guarded('the file', () => file.close());
    }
  } finally {
    files.unlink(place);
  }
}

/** @implements {Hdf5} */
class Reader {
  #file;
  #size;
  #guarded;

  /**
   * @param {File} file @param {number} size  of the file in bytes
   * @param {<R>(what: string, work: () => R) => R} guarded
   */
  constructor(file, size, guarded) {
    this.#file = file;
    this.#size = size;
    this.#guarded = guarded;
  }

  /** @param {string} path */
  names(path) {
    return this.#guarded(`"${path}"`, () => {
      const group = this.#entity(path);
      return group && 'keys' in group ? group.keys() : [];
    });
  }

  /** @param {string} path */
  array(path) {
    return this.#guarded(`"${path}"`, () => {
      const dataset = /** @type {import('h5wasm').Dataset} */ (this.#entity(path));
      const { shape } = dataset;
      if (!isShape(shape) || sizeOf(shape) > this.#size * largestRatio) throw new Error('shape');
      const { value } = dataset;
      const isReal = value instanceof Float32Array || value instanceof Float64Array;
      if (!isReal && !(value instanceof Int32Array) && typeof value !== 'number')
        throw new Error('type');
      return { shape, data: typeof value === 'number' ? [value] : value };
    });
  }

  /** @param {string} path @param {string} name */
  attribute(path, name) {
    return this.#guarded(`the attribute ${name}`, () => {
      const entity = /** @type {any} */ (this.#entity(path));
      return entity && name in entity.attrs ? entity.attrs[name].value : undefined;
    });
  }

  /** Step by step: asking for what is not there is an error. @param {string} path */
  #entity(path) {
    /** @type {any} */
    let entity = this.#file;
    for (const name of path.split('/').filter(Boolean)) {
      if (!(entity && 'keys' in entity && entity.keys().includes(name))) return null;
      entity = entity.get(name);
    }
    return entity;
  }
}
