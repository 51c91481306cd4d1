// A model on a web server: its model.json, and beside that the files which it names.

import { artifactsIn } from './artifacts.js';

/** A model on a web server. @param {string} address  of model.json @param {{ requestInit?: RequestInit }} [options] */
export const http = (address, { requestInit } = {}) => ({
  /** Fetches it. */
  async load() {
    const answer = await fetched(address, requestInit);
    return artifactsIn(await answer.json(), async (path) =>
      (await fetched(new URL(path, answer.url).href, requestInit)).arrayBuffer(),
    );
  },
});

/** @param {string} address @param {RequestInit} [init] */
async function fetched(address, init) {
  const answer = await fetch(address, init);
  if (answer.ok) return answer;
  throw new Error(`loadLayersModel: ${address} cannot be read: ${answer.status}.`);
}
