/** @typedef {import('../../widgets/files.js').Entry} Entry */

/**
 * Which class dropped files belong to, by their folders: below the folders they all share, the first folder
 * is the class. `data/cats/…` and `data/dogs/…` are the classes cats and dogs; if all lie in one folder, that
 * is the class. Files beside the class folders belong to none, as do files without any folder.
 * @param {Entry[]} entries
 * @returns {{ folders: Map<string, File[]>, loose: File[] }}
 */
export function groupByFolder(entries) {
  const paths = entries.map(({ path }) => path.split('/').slice(0, -1));
  const shared = sharedLength(paths);
  /** @type {Map<string, File[]>} */
  const folders = new Map();
  /** @type {File[]} */
  const loose = [];
  const oneFolder = paths.every((path) => path.length === shared);
  for (const [index, { file }] of entries.entries()) {
    const name = oneFolder ? paths[index][shared - 1] : paths[index][shared];
    if (name === undefined) loose.push(file);
    else if (folders.has(name)) folders.get(name)?.push(file);
    else folders.set(name, [file]);
  }
  return { folders, loose };
}

/** How many leading folders all paths have in common. @param {string[][]} paths */
function sharedLength(paths) {
  const first = paths[0] ?? [];
  let length = 0;
  while (length < first.length && paths.every((path) => path[length] === first[length])) length++;
  return length;
}
