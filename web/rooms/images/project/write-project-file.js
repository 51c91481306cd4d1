import { safetensorsParts } from 'denselab/formats';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { className } from '../classes.js';
import { entryNames, ProjectFileError } from './project-file.js';
import { fileFormat, parts, schemaVersion } from './schema.js';

/**
 * @typedef {import('./schema.js').Network} Network
 * @typedef {import('./schema.js').Content} Content
 * @typedef {import('./project-file.js').Report} Report
 */

/** Beyond that, zip archives need an extension that fflate does not write. */
const limits = { bytes: 0xffffffff, files: 65_535 };
/** So much goes into a blob of its own, which browsers keep on disk, before more is read. */
const portion = 32 * 1024 * 1024;

/**
 * @param {Omit<Content, 'rows'>} content
 * @param {Report} report how many of the images are in
 * @param {AbortSignal} signal
 * @returns {Promise<Blob>}
 * @throws ProjectFileError for a project that is too large for one file
 */
export async function writeProjectFile(content, report, signal) {
  const list = listImages(content);
  if (list.length + content.runs.length + 2 > limits.files)
    throw new ProjectFileError('file.tooMany', {});
  const archive = new Archive();
  const { name, created, state, network, runs } = content;
  const about = { format: fileFormat, version: schemaVersion, name, created, state };
  const images = list.map(({ open: _, ...listed }) => listed);
  const plain = {
    network: network && withoutNumbers(network),
    runs: runs.map((run) => ({ ...run, weights: run.weights !== null })),
  };
  const text = JSON.stringify({ ...about, ...plain, images });
  await archive.add(new ZipDeflate(entryNames.project), new Blob([text]));
  if (network && network.weights.length > 0)
    await archive.add(
      new ZipPassThrough(entryNames.network),
      new Blob(/** @type {any} */ (numbersOf(network))),
    );
  for (const { id, weights } of runs) {
    signal.throwIfAborted();
    if (weights)
      await archive.add(
        new ZipPassThrough(entryNames.run(id)),
        new Blob(/** @type {any} */ (safetensorsParts(weights))),
      );
  }
  for (const [done, { path, open }] of list.entries()) {
    signal.throwIfAborted();
    report(done, list.length);
    const file = await open();
    if (file) await archive.add(new ZipPassThrough(path), file);
    if (archive.size > limits.bytes) throw new ProjectFileError('file.tooLarge', {});
  }
  return archive.end();
}

/** An archive that grows. Times are left at 1980: the same project gives the same file. */
class Archive {
  /** @type {(Uint8Array | Blob)[]} */
  #parts = [];
  #loose = 0;
  size = 0;

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#parts.push(chunk);
      this.#loose += chunk.length;
      this.size += chunk.length;
    });
  }

  /** @param {ZipPassThrough | ZipDeflate} entry @param {Blob} content */
  async add(entry, content) {
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    const reader = content.stream().getReader();
    for (;;) {
      const { value, done } = await reader.read();
      entry.push(value ?? new Uint8Array(0), done);
      if (done) break;
    }
    if (this.#loose > portion) this.#gather();
  }

  #gather() {
    this.#parts = [new Blob(/** @type {any} */ (this.#parts))];
    this.#loose = 0;
  }

  end() {
    this.zip.end();
    return new Blob(/** @type {any} */ (this.#parts), { type: 'application/zip' });
  }
}

/** @param {Omit<Content, 'rows'>} content */
function listImages({ state, images }) {
  const taken = new Set();
  /** @type {Map<number, string>} */
  const folders = new Map();
  for (const item of state.classes) {
    const folder = unique(`images/${cleaned(className(item))}`, '', taken);
    for (const id of item.images) folders.set(id, folder);
  }
  return parts.flatMap((part) =>
    images[part].map(({ id, name, width, height, open }) => {
      // Images that only an earlier training used are in no class any more.
      const folder = part === 'try' ? 'tried' : (folders.get(id) ?? 'images/-');
      const [, stem, ending] = /** @type {string[]} */ (/^(.*?)(\.[^.]*)?$/.exec(cleaned(name)));
      const path = unique(`${folder}/${stem}`, ending ?? '', taken);
      return { part, id, path, name, width, height, open };
    }),
  );
}

/** A name that every file system takes. @param {string} name */
function cleaned(name) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/[. ]+$/, '');
  return plain || '_';
}

/** @param {string} stem @param {string} ending @param {Set<string>} taken */
function unique(stem, ending, taken) {
  let path = stem + ending;
  for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${stem} (${n})${ending}`;
  taken.add(path.toLowerCase());
  return path;
}

/** @param {Network} network */
function withoutNumbers({ weights, optimizer, course, ...rest }) {
  return {
    ...rest,
    course: course && { ...course, best: course.best && { epoch: course.best.epoch } },
    running: false,
    weights: weights.map(({ name }) => name),
    optimizer: optimizer !== null,
  };
}

/** @param {Network} network */
function numbersOf({ weights, optimizer, course }) {
  const slots = (optimizer?.slots ?? []).map(({ name, data }, i) => ({
    name: `optimizer/${i}/${name}`,
    shape: [data.length],
    data,
  }));
  const iterations = String(optimizer?.iterations ?? 0);
  const best = (course?.best?.weights ?? []).map(({ name, ...rest }) => ({
    name: `best/${name}`,
    ...rest,
  }));
  return safetensorsParts([...weights, ...slots, ...best], { iterations });
}
