/**
 * Files as they come from an input, a drop or the clipboard, in one shape: the file and its path
 * ("cats/tabby/1.jpg", or just the name), in natural order, without what operating systems leave in folders.
 * @typedef {{ file: File, path: string }} Entry
 */

const order = new Intl.Collator('en', { numeric: true });

/** @param {Entry[]} entries */
function tidy(entries) {
  return entries
    .filter(
      ({ file }) => !file.name.startsWith('.') && !['Thumbs.db', 'desktop.ini'].includes(file.name),
    )
    .sort((a, b) => order.compare(a.path, b.path));
}

/** @param {FileList | File[] | null} files as a file input or the clipboard holds them */
export function entriesFromFiles(files) {
  return tidy(
    [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })),
  );
}

/**
 * Everything that was dropped, folders walked through to the bottom.
 * The items must be read before the first `await`: the browser empties them when the event is over.
 * @param {DataTransfer} transfer
 * @returns {Promise<Entry[]>}
 */
export async function entriesFromDrop(transfer) {
  const roots = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = await Promise.all(roots.map((root) => (root ? walk(root, '') : [])));
  return tidy(found.flat());
}

/**
 * @param {FileSystemEntry | File} root
 * @param {string} parent path of the folder it lies in, "" at the top
 * @returns {Promise<Entry[]>}
 */
async function walk(root, parent) {
  const path = parent + root.name;
  if (root instanceof File) return [{ file: root, path }];
  if (root.isFile) {
    const entry = /** @type {FileSystemFileEntry} */ (root);
    return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (root).createReader();
  /** @type {Entry[]} */
  const entries = [];
  // A reader gives at most 100 entries at a time and an empty list at the end.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return entries;
    for (const child of batch) entries.push(...(await walk(child, `${path}/`)));
  }
}

/** @param {DataTransfer | null} transfer whether files (and not text or a link) are being dragged */
export function holdsFiles(transfer) {
  return transfer !== null && [...transfer.types].includes('Files');
}
