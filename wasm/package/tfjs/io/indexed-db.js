// A page's IndexedDB, in TensorFlow.js's own database.

import { infoOf } from './artifacts.js';

const modelStore = 'models_store';
const infoStore = 'model_info_store';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function opened() {
  const request = indexedDB.open('tensorflowjs', 1);
  request.onupgradeneeded = () => {
    for (const store of [modelStore, infoStore])
      request.result.createObjectStore(store, { keyPath: 'modelPath' });
  };
  return answered(request);
}

/** @param {string} path */
export const indexedDb = (path) => ({
  /** @param {import('./artifacts.js').ModelArtifacts} artifacts */
  async save(artifacts) {
    const database = await opened();
    const info = infoOf(artifacts);
    try {
      const stores = database.transaction([modelStore, infoStore], 'readwrite');
      await answered(
        stores.objectStore(infoStore).put({ modelPath: path, modelArtifactsInfo: info }),
      );
      await answered(
        stores.objectStore(modelStore).put({ modelPath: path, modelArtifacts: artifacts }),
      );
    } finally {
      database.close();
    }
    return { modelArtifactsInfo: info };
  },

  async load() {
    const database = await opened();
    try {
      const store = database.transaction(modelStore).objectStore(modelStore);
      const found = await answered(store.get(path));
      if (!found) throw new Error(`loadLayersModel: there is no model ${path} in IndexedDB.`);
      return found.modelArtifacts;
    } finally {
      database.close();
    }
  },
});
