/**
 * What the layers at the front of a network compute that no other program has: the data hold it in their place.
 * @param {any} dl the package
 * @param {import('../../../export/experiment.js').Structure} structure
 * @returns {Promise<{ shape: number[], read: (source: any) => Promise<Float32Array>, dispose: () => Promise<void> } | null>}
 *   null where there are no such layers; `read` disposes of the source
 */
export async function featureReader(dl, structure) {
  const { layers } = structure.config;
  const last = layers.findLastIndex(({ class_name: type }) => type === 'ImageFeatures');
  if (last < 0) return null;
  const front = {
    ...structure,
    config: { ...structure.config, layers: layers.slice(0, last + 1) },
  };
  delete front.compile_config;
  const model = await dl.modelFromJSON(front);
  const { layers: made } = await model.summary();
  return {
    shape: made.at(-1).outputShape,
    read: async (source) => {
      try {
        return (await model.predict(source)).data;
      } finally {
        await source.dispose();
      }
    },
    dispose: () => model.dispose(),
  };
}
