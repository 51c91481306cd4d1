// tf.io: where models come from and go to.

import { namespace } from '../absent.js';
import { browserFiles, downloads } from './downloads.js';
import { http } from './http.js';

/** @typedef {import('./artifacts.js').ModelArtifacts} ModelArtifacts */

/** Where models come from and go to. */
export const io = namespace('tf.io', {
  /** Gives what is saved to a function. @template R @param {(artifacts: ModelArtifacts) => Promise<R>} save */
  withSaveHandler: (save) => ({ save }),
  /** A model that was saved by a handler. @param {Record<string, any>} artifacts */
  fromMemory: (artifacts) => ({ load: async () => artifacts }),
  /** Saves by downloads. @param {string} [name] */
  browserDownloads: downloads,
  /** A model in files that a user chose. */
  browserFiles,
  /** A model on a web server. */
  http,
  /** The same. */
  browserHTTPRequest: http,
});
