/**
 * How images become samples: augmentation, balance, the split.
 * @type {Record<string, import('../index.js').Text>}
 */
export const preparation = {};
