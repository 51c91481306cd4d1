import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { className } from '../classes.js';
import { packArrays, unpackArrays } from './safetensors.js';
import { fileFormat, parts, schemaVersion } from './schema.js';
import { readDirectory, readEntry, ZipError } from './zip-reader.js';

/**
 * Projects as one file. schema.js describes it.
 * @typedef {import('./schema.js').Network} Network
 * @typedef {import('./schema.js').Content} Content
 * @typedef {import('./schema.js').Part} Part
 * @typedef {{ part: Part, id: number, path: string, name: string, width: number, height: number }} Listed
 * @typedef {(done: number, total: number) => void} Report
 */

const projectName = 'project.json';
const networkName = 'network.safetensors';
const runName = (/** @type {number} */ id) => `runs/${id}.safetensors`;
/** Beyond that, zip archives need an extension that fflate does not write. */
const limits = { bytes: 0xffffffff, files: 65_535 };
/** So much goes into a blob of its own, which browsers keep on disk, before more is read. */
const portion = 32 * 1024 * 1024;

/** Why a file is no project that can be opened; `key` and `params` are a text of the page. */
export class ProjectFileError extends Error {
  /** @param {string} key @param {Record<string, string | number>} params */
  constructor(key, params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

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
  await archive.add(new ZipDeflate(projectName), new Blob([text]));
  if (network && network.weights.length > 0)
    await archive.add(
      new ZipPassThrough(networkName),
      new Blob(/** @type {any} */ (numbersOf(network))),
    );
  for (const { id, weights } of runs) {
    signal.throwIfAborted();
    if (weights)
      await archive.add(
        new ZipPassThrough(runName(id)),
        new Blob(/** @type {any} */ (packArrays(weights, {}))),
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
  return packArrays([...weights, ...slots, ...best], { iterations });
}

/**
 * Reads all of a project file and checks every byte of it, before anything else happens.
 * @param {File} file
 * @param {Report} report how many of its images are checked
 * @param {AbortSignal} signal
 * @returns {Promise<Content>}
 * @throws ProjectFileError for a file that is none, is damaged, or comes from a newer version
 */
export async function readProjectFile(file, report, signal) {
  try {
    const entries = await readDirectory(file);
    const read = async (/** @type {string} */ name) => {
      const entry = entries.get(name);
      if (!entry) throw new ProjectFileError('file.missing', { name: file.name, entry: name });
      return readEntry(file, entry);
    };
    if (!entries.has(projectName)) throw new ProjectFileError('file.other', { name: file.name });
    const about = checked(JSON.parse(await (await read(projectName)).text()), file.name);
    const network = about.network && (await withNumbers(about.network, read));
    const runs = [];
    for (const run of about.runs) runs.push(await runWithNumbers(run, read));
    /** @type {Content} */
    const content = {
      name: about.name,
      created: about.created,
      state: about.state,
      network,
      runs,
      images: { train: [], try: [] },
      rows: { train: [], try: [] },
    };
    for (const [done, listed] of about.images.entries()) {
      signal.throwIfAborted();
      report(done, about.images.length);
      const blob = await read(listed.path);
      const { part, id, name, width, height } = listed;
      const open = async () => new File([blob], name);
      content.images[part].push({ id, name, width, height, open, thumbnail: async () => null });
    }
    return content;
  } catch (error) {
    if (signal.aborted || error instanceof ProjectFileError) throw error;
    throw explained(error, file.name);
  }
}

/**
 * @param {any} about what project.json says
 * @param {string} name of the file
 * @returns {{ name: string, created: number, state: import('./schema.js').Kept, network: any, runs: any[], images: Listed[] }}
 */
function checked(about, name) {
  if (about?.format !== fileFormat) throw new ProjectFileError('file.other', { name });
  if (about.version > schemaVersion)
    throw new ProjectFileError('file.newer', { name, version: about.version, ours: schemaVersion });
  const lists = [about.images, about.runs, about.state?.classes, about.state?.trials];
  const sound =
    lists.every(Array.isArray) &&
    parts.every((part) => Number.isInteger(about.state.ids?.[part]?.count)) &&
    about.images.every((/** @type {Listed} */ each) => parts.includes(each?.part));
  if (!sound) throw new ProjectFileError('file.damaged', { name, entry: projectName });
  return about;
}

/** @param {any} network without its numbers @param {(name: string) => Promise<Blob>} read @returns {Promise<Network>} */
async function withNumbers(network, read) {
  const curves = withNaN(network.curves);
  const whole = { ...network, curves, weights: [], optimizer: null };
  if (network.weights.length === 0) return whole;
  const { arrays, metadata } = await readArrays(networkName, read);
  const named = (/** @type {string} */ prefix) =>
    arrays.filter(({ name }) => name.startsWith(prefix));
  const slots = named('optimizer/');
  const best = named('best/');
  whole.weights = arrays.filter((array) => !slots.includes(array) && !best.includes(array));
  if (network.optimizer) {
    whole.optimizer = {
      iterations: Number(metadata.iterations),
      slots: slots.map(({ name, data }) => ({ name: name.split('/').slice(2).join('/'), data })),
    };
  }
  if (whole.course?.best) {
    const weights = best.map(({ name, ...rest }) => ({
      name: name.slice('best/'.length),
      ...rest,
    }));
    whole.course = { ...whole.course, best: { ...whole.course.best, weights } };
  }
  return whole;
}

/** @param {any} run without its numbers @param {(name: string) => Promise<Blob>} read @returns {Promise<import('./schema.js').RunRecord>} */
async function runWithNumbers(run, read) {
  const curves = withNaN(run.curves);
  const weights = run.weights ? (await readArrays(runName(run.id), read)).arrays : null;
  return { ...run, curves, weights };
}

/** JSON has no NaN: where a curve has none, there was one. @param {Record<string, (number | null)[]>} curves @returns {any} */
function withNaN(curves) {
  const whole = Object.entries(curves).map(([name, values]) => [
    name,
    values.map((value) => value ?? Number.NaN),
  ]);
  return Object.fromEntries(whole);
}

/** @param {string} name of the entry @param {(name: string) => Promise<Blob>} read */
async function readArrays(name, read) {
  const blob = await read(name);
  try {
    return unpackArrays(new Uint8Array(await blob.arrayBuffer()));
  } catch {
    throw new ZipError('damaged', name);
  }
}

/** @param {unknown} error @param {string} name of the file */
function explained(error, name) {
  if (error instanceof ZipError) {
    const { kind, entry } = error;
    if (kind === 'damaged')
      return new ProjectFileError('file.damaged', { name, entry: entry || name });
    return new ProjectFileError(kind === 'cutOff' ? 'file.cutOff' : 'file.other', { name });
  }
  // What remains is JSON that is none, or a file that the browser cannot read.
  return new ProjectFileError('file.damaged', { name, entry: projectName });
}
