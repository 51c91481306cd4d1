// A page may have the engine from another host, but a worker starts only from its own.

/**
 * @param {string} address of a module
 * @returns {string | Blob} itself where a worker may be started from it; otherwise a script that imports it, for
 *   which the host must allow it (CORS: `Access-Control-Allow-Origin`)
 */
export function startableHere(address) {
  if (new URL(address).origin === globalThis.origin) return address;
  const script = `import ${JSON.stringify(address)};`;
  const type = 'text/javascript';
  // A page opened as a file has no origin that its blobs could have, too.
  if (globalThis.origin === 'null') return `data:${type},${encodeURIComponent(script)}`;
  return new Blob([script], { type });
}

/** The engine's worker, from what startableHere gave. @param {string | Blob} script */
export function workerFrom(script) {
  const start = typeof script === 'string' ? script : URL.createObjectURL(script);
  return new Worker(start, { type: 'module', name: 'denselab' });
}
