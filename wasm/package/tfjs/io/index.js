// tf.io: where models come from and go to.

import { namespace } from '../absent.js';
import { browserFiles, downloads } from './downloads.js';
import { http } from './http.js';

/** @typedef {import('./artifacts.js').ModelArtifacts} ModelArtifacts */

export const io = namespace('tf.io', {
  /** @template R @param {(artifacts: ModelArtifacts) => Promise<R>} save */
  withSaveHandler: (save) => ({ save }),
  /** A model that was saved by a handler. @param {Record<string, any>} artifacts */
  fromMemory: (artifacts) => ({ load: async () => artifacts }),
  /** @param {string} [name] */
  browserDownloads: downloads,
  browserFiles,
  http,
  browserHTTPRequest: http,
});
