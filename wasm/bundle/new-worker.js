// Where the bundle's worker comes from: a file that needs no other, so that bundlers may put it anywhere.

import { files } from 'files-of-denselab';
import { startableHere, workerFrom } from '../package/foreign-script.js';

/** The engine's worker, told where the engine lies. */
export function newWorker() {
  const address = new URL('./worker.js', import.meta.url);
  address.hash = encodeURIComponent(JSON.stringify(files));
  return workerFrom(startableHere(address.href));
}
