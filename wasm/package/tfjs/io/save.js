// Saving a model.

import { saveTensorFlowJs } from '../../formats/tensorflow-js.js';
import { artifactsOf } from './artifacts.js';
import { saverOf } from './places.js';

/** @typedef {import('./places.js').SaveHandler} SaveHandler */

/**
 * @param {import('../../sequential.js').Sequential} model
 * @param {string | SaveHandler} target
 * @returns {Promise<any>} what the handler answers
 */
export async function saveModel(model, target) {
  const saver = saverOf(target);
  return saver.save(artifactsOf(await saveTensorFlowJs(model)));
}
