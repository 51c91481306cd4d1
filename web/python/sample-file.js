const folder = 'data/fashion-mnist';
/** Built code lies in assets/, this file in python/: both one folder down. */
const home = new URL('..', import.meta.url);

/**
 * A file of Fashion-MNIST, at once: the program that asks for it runs from its first line to its last, and this
 * is its own worker, which nobody else waits for.
 * @param {string} name
 * @returns {Uint8Array}
 * @throws where it cannot be fetched
 */
export function sampleFile(name) {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(`${folder}/${name}`, home), false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error(`${folder}/${name}: HTTP ${request.status}`);
  return new Uint8Array(request.response);
}
