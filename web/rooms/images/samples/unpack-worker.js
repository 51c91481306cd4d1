import { expose } from 'comlink';
import { unpack } from './unpack.js';

/** Unpacking away from the page: it is ended by ending the worker. */
const service = {
  /**
   * @param {import('../../../widgets/files.js').Entry[]} entries
   * @param {(portion: import('./unpack.js').Portion) => unknown} report
   */
  async unpack(entries, report) {
    for await (const portion of unpack(entries)) await report(portion);
  },
};

/** @typedef {typeof service} UnpackService */

expose(service);
