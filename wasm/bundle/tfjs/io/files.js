// Files are for Node, which has the package itself.

/** @param {string} path @returns {never} */
export function files(path) {
  throw new Error(`file://${path}: a page has no files of its own. There is downloads://.`);
}
