// Files, in Node: model.json and weights.bin in a folder.

import { artifactsIn, filesOf, infoOf } from './artifacts.js';

/** @param {string} path  a folder to save to; a folder, or its model.json, to load from */
export const files = (path) => ({
  /** @param {import('./artifacts.js').ModelArtifacts} artifacts */
  async save(artifacts) {
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(path, { recursive: true });
    for (const [name, bytes] of filesOf(artifacts)) await writeFile(`${path}/${name}`, bytes);
    return { modelArtifactsInfo: infoOf(artifacts) };
  },

  async load() {
    const { readFile } = await import('node:fs/promises');
    const { dirname, join } = await import('node:path');
    const file = path.endsWith('.json') ? path : join(path, 'model.json');
    return artifactsIn(
      JSON.parse(await readFile(file, 'utf8')),
      async (name) => new Uint8Array(await readFile(join(dirname(file), name))).buffer,
    );
  },
});
