/**
 * Why the network is right or wrong.
 * @type {Record<string, import('../index.js').Text>}
 */
export const understanding = {};
