// Where models are kept, by the beginning of an address: localstorage://, indexeddb://, file://, downloads://,
// http(s)://. All but the last are written as TensorFlow.js writes them, so that each can read the other's.

import { downloads } from './downloads.js';
import { files } from './files.js';
import { http } from './http.js';
import { indexedDb } from './indexed-db.js';
import { localStorageModels } from './local-storage.js';

/**
 * @typedef {import('./artifacts.js').ModelArtifacts} ModelArtifacts
 *
 * @typedef {object} SaveHandler
 * @property {(artifacts: ModelArtifacts) => Promise<any>} save  keeps them; its answer is that of save
 *
 * @typedef {object} LoadHandler
 * @property {() => Promise<Record<string, any>>} load  gives them back
 */

/** @type {Record<string, (path: string) => Partial<SaveHandler & LoadHandler>>} */
const places = {
  'localstorage://': localStorageModels,
  'indexeddb://': indexedDb,
  'downloads://': downloads,
  'file://': files,
};

/**
 * @param {string} address
 * @returns {Partial<SaveHandler & LoadHandler>}
 */
export function placeAt(address) {
  const scheme = Object.keys(places).find((beginning) => address.startsWith(beginning));
  return scheme ? places[scheme](address.slice(scheme.length)) : http(address);
}

/** @param {unknown} target @returns {SaveHandler} */
export function saverOf(target) {
  const place = typeof target === 'string' ? placeAt(target) : /** @type {any} */ (target);
  if (typeof place?.save === 'function') return place;
  const known = Object.keys(places).map((beginning) => `'${beginning}…'`);
  throw new Error(
    `save: ${JSON.stringify(target)} is no place to save to. There is: ${known.join(', ')}, tf.io.withSaveHandler.`,
  );
}

/** @param {unknown} source @returns {LoadHandler} */
export function loaderOf(source) {
  const place = typeof source === 'string' ? placeAt(source) : /** @type {any} */ (source);
  if (typeof place?.load === 'function') return place;
  throw new Error(
    `loadLayersModel: a model cannot be read from ${JSON.stringify(source)}. Give an address or a handler of tf.io.`,
  );
}
