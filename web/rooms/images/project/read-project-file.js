import { readSafetensors } from 'denselab/formats';
import { entryNames, ProjectFileError } from './project-file.js';
import { fileFormat, parts, schemaVersion } from './schema.js';
import { readDirectory, readEntry, ZipError } from './zip-reader.js';

/**
 * @typedef {import('./schema.js').Network} Network
 * @typedef {import('./schema.js').Content} Content
 * @typedef {import('./project-file.js').Listed} Listed
 * @typedef {import('./project-file.js').Report} Report
 */

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
    if (!entries.has(entryNames.project))
      throw new ProjectFileError('file.other', { name: file.name });
    const about = checked(JSON.parse(await (await read(entryNames.project)).text()), file.name);
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
  if (!sound) throw new ProjectFileError('file.damaged', { name, entry: entryNames.project });
  return about;
}

/** @param {any} network without its numbers @param {(name: string) => Promise<Blob>} read @returns {Promise<Network>} */
async function withNumbers(network, read) {
  const curves = withNaN(network.curves);
  const whole = { ...network, curves, weights: [], optimizer: null };
  if (network.weights.length === 0) return whole;
  const { arrays, metadata } = await readArrays(entryNames.network, read);
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
  const weights = run.weights ? (await readArrays(entryNames.run(run.id), read)).arrays : null;
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
    const { arrays, metadata } = readSafetensors(await blob.arrayBuffer());
    return { arrays: arrays.map(floats), metadata };
  } catch {
    throw new ZipError('damaged', name);
  }
}

/** @param {import('denselab/formats').ReadArray} array */
function floats({ name, shape, data }) {
  if (!(data instanceof Float32Array)) throw new Error(`"${name}" is not of float32.`);
  return { name, shape, data };
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
  return new ProjectFileError('file.damaged', { name, entry: entryNames.project });
}
