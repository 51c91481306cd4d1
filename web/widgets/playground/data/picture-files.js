/**
 * Files by the folder they lie in: each is a class.
 * @param {import('../../files.js').Entry[]} entries
 * @param {string} otherwise the class of files that lie in no folder
 * @returns {import('./own-data.js').PictureClass[]}
 */
export function classesOfEntries(entries, otherwise) {
  /** @type {Map<string, File[]>} */
  const classes = new Map();
  for (const { file, path } of entries) {
    const name = path.split('/').at(-2) ?? otherwise;
    classes.set(name, [...(classes.get(name) ?? []), file]);
  }
  return [...classes].map(([name, files]) => ({ name, files }));
}
