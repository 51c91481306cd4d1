/**
 * Projects: kept in the browser, to and from a file.
 * @type {Record<string, import('../index.js').Text>}
 */
export const keeping = {};
