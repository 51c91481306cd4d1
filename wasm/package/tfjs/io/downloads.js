// Downloads, in a page: name.json and name.weights.bin.

import { artifactsIn, filesOf, infoOf } from './artifacts.js';

/** Saves by downloads. @param {string} name */
export const downloads = (name = 'model') => ({
  /** Gives both files to the browser. @param {import('./artifacts.js').ModelArtifacts} artifacts */
  async save(artifacts) {
    const numbers = `${name || 'model'}.weights.bin`;
    for (const [file, bytes] of filesOf(artifacts, numbers)) {
      const link = document.createElement('a');
      link.download = file === 'model.json' ? `${name || 'model'}.json` : file;
      link.href = URL.createObjectURL(new Blob([/** @type {any} */ (bytes)]));
      link.click();
      // The browser begins to read in a task of its own.
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
    return { modelArtifactsInfo: infoOf(artifacts) };
  },
});

/** Files that a user chose: model.json and those with the numbers. @param {readonly File[]} files */
export const browserFiles = (files) => ({
  /** Reads them. */
  async load() {
    const description = files.find(({ name }) => name.endsWith('.json'));
    if (!description) throw new Error('tf.io.browserFiles: there is no .json among the files.');
    return artifactsIn(JSON.parse(await description.text()), async (path) => {
      const file = files.find(({ name }) => name === path.split('/').pop());
      if (!file) throw new Error(`tf.io.browserFiles: ${path} is missing.`);
      return file.arrayBuffer();
    });
  },
});
