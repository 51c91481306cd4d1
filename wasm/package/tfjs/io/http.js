// A model on a web server: its model.json, and beside that the files which it names.

/** A model on a web server. @param {string} address  of model.json @param {{ requestInit?: RequestInit }} [options] */
export const http = (address, { requestInit } = {}) => ({
  /** Fetches it. */
  async load() {
    const answer = await fetched(address, requestInit);
    const { weightsManifest, ...description } = await answer.json();
    const names = weightsManifest.flatMap((/** @type {any} */ group) => group.paths);
    const parts = names.map(async (/** @type {string} */ name) =>
      (await fetched(new URL(name, answer.url).href, requestInit)).arrayBuffer(),
    );
    return {
      ...description,
      weightSpecs: weightsManifest.flatMap((/** @type {any} */ group) => group.weights),
      weightData: await Promise.all(parts),
    };
  },
});

/** @param {string} address @param {RequestInit} [init] */
async function fetched(address, init) {
  const answer = await fetch(address, init);
  if (answer.ok) return answer;
  throw new Error(`loadLayersModel: ${address} cannot be read: ${answer.status}.`);
}
