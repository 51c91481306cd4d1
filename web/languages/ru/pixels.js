/**
 * The Pixels room.
 * @type {Record<string, import('../index.js').Text>}
 */
export const pixels = {};
