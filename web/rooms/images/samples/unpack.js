import { containerKind, stem } from './containers.js';
import { openIdx, readImages, readLabels } from './idx-reader.js';
import { problemOf, Unreadable } from './problem.js';
import { readTable } from './table-reader.js';
import { readZip } from './zip-reader.js';

/**
 * @typedef {import('../../../widgets/files.js').Entry} Entry
 * @typedef {import('./problem.js').Problem} Problem
 * What has come out so far: images, what could not be used, and how far the file `name` is (0…1).
 * @typedef {{ entries: Entry[], problems: Problem[], name: string, share: number }} Portion
 */

const portionEntries = 256;

/** @param {string} path @returns {string} the folder, with a slash at its end */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);

/**
 * Everything that archives, MNIST's files and tables among the entries hold; what is none of them comes as it is.
 * @param {Entry[]} given
 * @returns {AsyncGenerator<Portion>}
 */
export async function* unpack(given) {
  const collected = new Collected(given);
  for (const entry of given.filter(({ file }) => containerKind(file.name) === 'zip')) {
    yield* collected.following(entry.file.name, unzip(entry));
  }
  const inside = collected.containers.filter(({ file }) => containerKind(file.name) === 'zip');
  yield* collected.following('', refuse(inside));
  const ofKind = (/** @type {string} */ kind) =>
    [...given, ...collected.containers].filter(({ file }) => containerKind(file.name) === kind);
  yield* collected.following('', unpackIdx(ofKind('idx')));
  for (const entry of ofKind('table')) {
    yield* collected.following(entry.file.name, unpackTable(entry));
  }
}

/** Portions of a useful size; containers that came out of an archive are kept back for later. */
class Collected {
  /** @param {Entry[]} given */
  constructor(given) {
    /** @type {Entry[]} */
    this.containers = [];
    /** @type {Entry[]} */
    this.entries = given.filter(({ file }) => !containerKind(file.name));
    /** @type {Problem[]} */
    this.problems = [];
  }

  /**
   * @param {string} name
   * @param {AsyncGenerator<Partial<Portion>>} source
   * @returns {AsyncGenerator<Portion>}
   */
  async *following(name, source) {
    let current = name;
    let share = 0;
    try {
      for await (const part of source) {
        current = part.name ?? current;
        share = part.share ?? share;
        for (const entry of part.entries ?? [])
          (containerKind(entry.file.name) ? this.containers : this.entries).push(entry);
        this.problems.push(...(part.problems ?? []));
        if (this.entries.length >= portionEntries) yield this.#portion(current, share);
      }
    } catch (error) {
      this.problems.push(problemOf(current, error));
    }
    yield this.#portion(current, 1);
  }

  /** @param {string} name @param {number} share @returns {Portion} */
  #portion(name, share) {
    const { entries, problems } = this;
    this.entries = [];
    this.problems = [];
    return { entries, problems, name, share };
  }
}

/** The archive stands for the folder that was packed. @param {Entry} archive @returns {AsyncGenerator<Partial<Portion>>} */
async function* unzip({ file, path }) {
  const root = `${folderOf(path)}${stem(file.name)}/`;
  for await (const { path: inner, content, error, done, total } of readZip(file)) {
    const share = done / total;
    const name = inner.slice(inner.lastIndexOf('/') + 1);
    if (content)
      yield { entries: [{ file: new File([content], name), path: root + inner }], share };
    else yield { problems: [problemOf(`${file.name}: ${inner}`, error)], share };
  }
}

/** @param {Entry[]} archives in archives @returns {AsyncGenerator<Partial<Portion>>} */
async function* refuse(archives) {
  yield { problems: archives.map(({ file }) => ({ name: file.name, key: 'reason.zipInZip' })) };
}

/** @param {Entry} table @returns {AsyncGenerator<Partial<Portion>>} */
async function* unpackTable({ file, path }) {
  const name = stem(file.name);
  for await (const { images, problems, share } of readTable(file, name)) {
    const folder = `${folderOf(path)}${name}/`;
    yield {
      entries: images.map((image) => ({ ...image, path: folder + image.file.name })),
      problems,
      share,
    };
  }
}

/** Of one pair: "train-images-idx3-ubyte" and "train-labels-idx1-ubyte". @param {string} path */
const pairName = (path) =>
  path
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/images?|labels?|idx\d/g, '');

/**
 * Files of images get their labels from the file of labels that is called like them.
 * @param {Entry[]} entries
 * @returns {AsyncGenerator<Partial<Portion>>}
 */
async function* unpackIdx(entries) {
  /** @typedef {{ entry: Entry, idx: import('./idx-reader.js').Idx }} Opened */
  /** @type {Opened[]} */
  const images = [];
  /** @type {Opened[]} */
  const labels = [];
  for (const entry of entries) {
    try {
      const idx = await openIdx(entry.file);
      (idx.shape.length === 0 ? labels : images).push({ entry, idx });
    } catch (error) {
      yield { problems: [problemOf(entry.file.name, error)] };
    }
  }
  const single = images.length === 1 && labels.length === 1;
  for (const { entry, idx } of images) {
    const partner = labels.findIndex(
      (other) => single || pairName(other.entry.path) === pairName(entry.path),
    );
    const [known] = partner < 0 ? [] : labels.splice(partner, 1);
    yield* unpackImages(entry, idx, known);
  }
  yield {
    problems: labels.map(({ entry }) => ({ name: entry.file.name, key: 'reason.idxLonely' })),
  };
}

/**
 * @param {Entry} entry
 * @param {import('./idx-reader.js').Idx} idx
 * @param {{ entry: Entry, idx: import('./idx-reader.js').Idx }} [known] the labels
 * @returns {AsyncGenerator<Partial<Portion>>}
 */
async function* unpackImages({ file, path }, idx, known) {
  const name = file.name;
  const folder = `${folderOf(path)}${stem(name)}/`;
  try {
    if (known && known.idx.count !== idx.count) {
      const labels = known.entry.file.name;
      throw new Unreadable('reason.idxCounts', { n: idx.count, labels, count: known.idx.count });
    }
    const labels = known ? await readLabels(known.idx) : null;
    for await (const { files, first } of readImages(idx, stem(name))) {
      const entries = files.map((image, i) => {
        const entry = { file: image, path: folder + image.name };
        return labels ? { ...entry, label: String(labels[first + i]) } : entry;
      });
      yield { entries, name, share: (first + files.length) / idx.count };
    }
  } catch (error) {
    yield { problems: [problemOf(name, error)] };
  }
}
