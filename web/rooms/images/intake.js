/** @typedef {import('../../widgets/files.js').Entry} Entry */

const order = new Intl.Collator('en', { numeric: true });

/**
 * Which class dropped files belong to: the one their label says, else by their folders. Below the folders they
 * all share, the first folder is the class. `data/cats/…` and `data/dogs/…` are the classes cats and dogs; if all
 * lie in one folder, that is the class. Files beside the class folders belong to none, as do files without any
 * folder. The classes come in natural order of their names.
 * @param {Entry[]} entries
 * @returns {{ folders: Map<string, File[]>, loose: File[] }}
 */
export function groupByFolder(entries) {
  const unlabelled = entries.filter(({ label }) => label === undefined);
  const paths = unlabelled.map(({ path }) => path.split('/').slice(0, -1));
  const shared = sharedLength(paths);
  /** @type {Map<string, File[]>} */
  const folders = new Map();
  /** @type {File[]} */
  const loose = [];
  const put = (/** @type {File} */ file, /** @type {string | undefined} */ name) => {
    if (name === undefined) loose.push(file);
    else if (folders.has(name)) folders.get(name)?.push(file);
    else folders.set(name, [file]);
  };
  const oneFolder = paths.every((path) => path.length === shared);
  for (const [index, { file }] of unlabelled.entries())
    put(file, oneFolder ? paths[index][shared - 1] : paths[index][shared]);
  for (const { file, label } of entries) if (label !== undefined) put(file, label);
  const sorted = [...folders].sort(([a], [b]) => order.compare(a, b));
  return { folders: new Map(sorted), loose };
}

/** How many leading folders all paths have in common. @param {string[][]} paths */
function sharedLength(paths) {
  const first = paths[0] ?? [];
  let length = 0;
  while (length < first.length && paths.every((path) => path[length] === first[length])) length++;
  return length;
}
