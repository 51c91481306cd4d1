import { wrap } from 'comlink';
import { t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { sampleChunks } from '../../../sample-set.js';
import { saveFile } from '../../../widgets/save-file.js';
import { aborted, failure } from '../../../worker-work.js';
import { className } from '../classes.js';

/**
 * @typedef {import('../store.js').ImageClass} ImageClass
 * @typedef {{ path: string, id: number }} Place where an image goes in the archive
 */

const together = 50;
const sampleShape = /** @type {const} */ ({ width: 28, height: 28, channels: 1 });
const sampleBytes = sampleShape.width * sampleShape.height;
const idxHeader = 16;

/** What some system does not allow in the name of a file. @param {string} name */
const safe = (name) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/^\.+|[. ]+$/g, '')
    .trim() || '-';

/** A name that is not taken yet: "a.png", "a (2).png". @param {Set<string>} taken @param {string} folder @param {string} name */
function freeName(taken, folder, name) {
  const dot = name.lastIndexOf('.');
  const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let path = folder + name;
  for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${folder}${base} (${n})${ending}`;
  taken.add(path.toLowerCase());
  return path;
}

/**
 * A zip archive with a folder for each class: files as they came, images of the sample set as PNG.
 * @param {ImageClass[]} classes
 * @param {import('../library.js').ImageLibrary} library
 * @param {{ signal: AbortSignal, onProgress: (done: number, total: number) => void }} options
 * @returns {Promise<{ blob: Blob, missing: string[] }>} the archive, and the files that cannot be read any more
 * @throws the signal's reason once it is aborted
 */
async function pack(classes, library, { signal, onProgress }) {
  const worker = new Worker(new URL('./pack-worker.js', import.meta.url), { type: 'module' });
  /** @type {any} */
  const remote = wrap(worker);
  const work = async () => {
    let done = 0;
    /** @type {string[]} */
    const missing = [];
    const places = placesOf(classes, library);
    for await (const parts of portions(places, library)) {
      missing.push(...(await remote.add(parts)));
      done += parts.length;
      onProgress(done, places.length);
    }
    return { blob: await remote.finish(), missing };
  };
  try {
    return await Promise.race([work(), failure(worker), aborted(signal)]);
  } finally {
    worker.terminate();
  }
}

/** @param {ImageClass[]} classes @param {import('../library.js').ImageLibrary} library */
function placesOf(classes, library) {
  const taken = new Set();
  const folders = new Set();
  return classes.flatMap((item) => {
    const folder = `${freeName(folders, '', safe(className(item)))}/`;
    return item.images.map((id) => {
      const place = library.place(id);
      const name = place < 0 ? safe(library.name(id)) : `fashion-mnist-${place + 1}.png`;
      return { path: freeName(taken, folder, name), id };
    });
  });
}

/**
 * @param {Place[]} places
 * @param {import('../library.js').ImageLibrary} library
 */
async function* portions(places, library) {
  const files = places.filter(({ id }) => library.place(id) < 0);
  for (let first = 0; first < files.length; first += together)
    yield Promise.all(
      files
        .slice(first, first + together)
        .map(async ({ path, id }) => ({ path, file: await library.file(id) })),
    );
  const samples = new Map(
    places
      .filter(({ id }) => library.place(id) >= 0)
      .map(({ path, id }) => [library.place(id), path]),
  );
  const last = Math.max(-1, ...samples.keys());
  if (last < 0) return;
  for await (const { bytes, first, count } of sampleChunks(library.part, last + 1)) {
    const parts = [];
    for (let i = 0; i < count; i++) {
      const path = samples.get(first + i);
      const at = idxHeader + i * sampleBytes;
      if (path) parts.push({ path, pixels: bytes.slice(at, at + sampleBytes), ...sampleShape });
    }
    yield parts;
  }
}

/**
 * Makes the archive and hands it to the learner as a download, with progress in the store.
 * @param {ImageClass[]} classes
 * @param {import('../library.js').ImageLibrary} library
 * @param {import('../store.js').Store} store
 * @param {AbortSignal} signal
 */
export async function saveClasses(classes, library, store, signal) {
  const report = (/** @type {import('../store.js').Report[]} */ fresh) =>
    store.set({ reports: [...store.state.reports, ...fresh] });
  store.set({ outgoing: { done: 0, total: 0 } });
  try {
    const { blob, missing } = await pack(classes, library, {
      signal,
      onProgress: (done, total) => store.set({ outgoing: { done, total } }),
    });
    saveFile(blob, `${classes.length === 1 ? safe(className(classes[0])) : 'denselab'}.zip`);
    report(missing.map((name) => ({ name, reason: t('reason.gone') })));
  } catch (error) {
    if (!signal.aborted) report([{ name: t('outgoing.saving'), reason: reasonOf(error) }]);
  } finally {
    store.set({ outgoing: null });
  }
}
