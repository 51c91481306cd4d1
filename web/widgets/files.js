import { nextTask } from '../tasks.js';

/**
 * Files as they come from an input, a drop or the clipboard, in one shape: the file and its path
 * ("cats/tabby/1.jpg", or just the name), in natural order, without what operating systems leave in folders.
 * Where a table or a file of labels says which class it belongs to, `label` is its name.
 * @typedef {{ file: File, path: string, label?: string }} Entry
 */

/** so many are sorted in one task */
const run = 2000;
/** so many files are asked for at a time */
const together = 16;

/** "img 12.png" after "img 2.png": numbers of one length compare as text does. @param {string} path */
const naturalKey = (path) =>
  path.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));

/** @param {Entry} entry that nobody put there as an image */
const isLeftover = ({ file: { name } }) =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

/**
 * In natural order. Tens of thousands of names take longer to sort than a page may stand still, so runs of
 * them are sorted and merged in tasks of their own.
 * @param {Entry[]} entries
 */
async function tidy(entries) {
  const kept = entries.filter((entry) => !isLeftover(entry));
  /** @type {{ key: string, entry: Entry }[][]} */
  let runs = [];
  for (let first = 0; first < kept.length; first += run) {
    const keyed = kept
      .slice(first, first + run)
      .map((entry) => ({ key: naturalKey(entry.path), entry }));
    runs.push(keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))));
    if (kept.length > run) await nextTask();
  }
  while (runs.length > 1) {
    const merged = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(merge(runs[i], runs[i + 1] ?? []));
      await nextTask();
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ entry }) => entry);
}

/**
 * @template {{ key: string }} T
 * @param {T[]} a
 * @param {T[]} b both sorted
 */
function merge(a, b) {
  /** @type {T[]} */
  const result = [];
  let i = 0;
  for (const item of b) {
    while (i < a.length && a[i].key <= item.key) result.push(a[i++]);
    result.push(item);
  }
  return result.concat(a.slice(i));
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
  const found = [];
  for (const root of roots) if (root) found.push(...(await walk(root, '')));
  return tidy(found);
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
    entries.push(...(await walkAll(batch, `${path}/`)));
  }
}

/**
 * A handful at a time: the browser answers all questions for files that are open in one task, and each answer
 * takes it half a millisecond.
 * @param {FileSystemEntry[]} entries of one folder
 * @param {string} parent its path
 */
async function walkAll(entries, parent) {
  /** @type {Entry[]} */
  const found = [];
  const files = entries.filter((entry) => entry.isFile);
  for (let first = 0; first < files.length; first += together) {
    const some = files.slice(first, first + together);
    const walked = await Promise.all(some.map((file) => walk(file, parent)));
    found.push(...walked.flat());
  }
  for (const folder of entries.filter((entry) => entry.isDirectory))
    found.push(...(await walk(folder, parent)));
  return found;
}

/** @param {DataTransfer | null} transfer whether files (and not text or a link) are being dragged */
export function holdsFiles(transfer) {
  return transfer !== null && [...transfer.types].includes('Files');
}
