/**
 * The ways into a class: archives, tables, camera, drawing pad; and out again.
 * @type {Record<string, import('../index.js').Text>}
 */
export const samples = {};
