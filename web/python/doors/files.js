// NumPy's files of arrays.

import { readNpy, writeNpy } from '../../../wasm/package/formats/npy.js';
import { readNpz, writeNpz } from '../../../wasm/package/formats/npz.js';
import { PythonException } from '../doors.js';

/** What a type that arrays do not have here is read as. @type {Record<string, string>} */
const widened = {
  int8: 'int32',
  int16: 'int32',
  uint16: 'int32',
  uint32: 'int64',
  uint64: 'int64',
  float16: 'float32',
};

/**
 * @param {any} arrays  the engine's functions over arrays
 * @returns {(inside: import('../doors.js').Inside) => Record<string, Function>}
 */
export const filesDoor =
  (arrays) =>
  ({ FS }) => {
    /** @param {any} array */
    const plain = (array) => ({
      dtype: array.dtype,
      shape: array.shape,
      data: arrays.typed(array),
    });

    /** @param {import('../../../wasm/package/formats/npy.js').NumpyArray} array */
    const made = ({ dtype, shape, data }) => {
      const values = typeof data[0] === 'bigint' ? Array.from(data, String) : data;
      return arrays.make(widened[dtype] ?? dtype, shape, values);
    };

    return {
      /** @param {string} path @returns [names with tabs, or '' for a single array; the arrays] */
      load(path) {
        const bytes = FS.readFile(path);
        if (bytes[0] !== 0x50) return ['', [made(readNpy(bytes, path))]];
        const parts = [...readNpz(bytes)];
        if (parts.length === 0) throw new PythonException('ValueError', `${path} holds no array`);
        return [parts.map(([name]) => name).join('\t'), parts.map(([, array]) => made(array))];
      },
      /** @param {string} path @param {any} array */
      save(path, array) {
        FS.writeFile(path, writeNpy(plain(array)));
      },
      /** @param {string} path @param {string} names  with tabs @param {any[]} parts */
      savez(path, names, ...parts) {
        const named = names.split('\t').map((name, i) => [name, plain(parts[i])]);
        FS.writeFile(path, writeNpz(Object.fromEntries(named)));
      },
    };
  };
