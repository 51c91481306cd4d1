// NumPy's .npz: a zip archive of .npy files, one for each array.

import { asBytes } from './bytes.js';
import { readNpy, writeNpy } from './npy.js';
import { readZip, writeZip } from './zip.js';

const ending = '.npy';

/**
 * What numpy.savez and savez_compressed write.
 * @param {Uint8Array | ArrayBuffer} bytes
 * @returns {Map<string, import('./npy.js').NumpyArray>} by the names that numpy.load gives them
 * @throws for what is no such file, is cut off, or holds something else than numbers
 */
export function readNpz(bytes) {
  const format = 'npz file';
  const files = [...readZip(asBytes(bytes, format), format)];
  return new Map(
    files.map(([name, file]) => {
      const plain = name.endsWith(ending) ? name.slice(0, -ending.length) : name;
      return [plain, readNpy(file, `${format}: ${name}`)];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Parameters<typeof writeNpy>[0]> | Record<string, Parameters<typeof writeNpy>[0]>} arrays
 *   by name
 * @param {{ compress?: boolean }} [options]  compress (false), as savez_compressed does
 * @returns {Uint8Array}
 */
export function writeNpz(arrays, options) {
  const entries = arrays instanceof Map ? [...arrays] : Object.entries(arrays);
  const files = entries.map(
    ([name, array]) => /** @type {const} */ ([name + ending, writeNpy(array)]),
  );
  return writeZip(new Map(files), options);
}
