/**
 * Presets, the learning-rate finder, early stopping, runs side by side.
 * @type {Record<string, import('../index.js').Text>}
 */
export const runs = {};
