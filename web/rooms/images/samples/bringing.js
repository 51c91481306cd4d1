import { t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { nextTask } from '../../../tasks.js';
import { className, isUntouched } from '../classes.js';
import { groupByFolder } from '../intake.js';
import { isColoured } from './colour.js';
import { Twins } from './twins.js';
import { unpacked } from './unpacking.js';

/**
 * @typedef {import('../../../widgets/files.js').Entry} Entry
 * Images on their way into a class.
 * @typedef {{ id: number, images: number[], controller: AbortController }} Job
 */

/** how many pictures of each addition are looked at for colour */
const colourProbes = 8;
/** How often the page hears of progress, in milliseconds. */
const beat = 100;

/** Brings images into classes: files, folders, archives, tables, frames of the camera, drawings. */
export class Bringing {
  /** @type {Set<AbortController>} what was dropped or chosen, each as a whole */
  #drops = new Set();
  /** @type {Set<Job>} */
  #jobs = new Set();

  /**
   * @param {import('../store.js').Store} store
   * @param {import('../library.js').ImageLibrary} library
   * @param {import('../classes.js').Classes} classes
   * @param {(message: import('../../../widgets/toast.js').Message) => void} notify
   */
  constructor(store, library, classes, notify) {
    this.store = store;
    this.library = library;
    this.classes = classes;
    this.notify = notify;
    this.twins = new Twins(library);
  }

  /**
   * Adds images to a class; what cannot be read is listed beside it. Images that say themselves which class they
   * belong to (those of tables, and MNIST's with their labels) go there.
   * @param {number} id
   * @param {Entry[]} entries
   */
  async toClass(id, entries) {
    await this.#drop(async (signal) => {
      const { entries: found, reports } = await this.#unpack(entries, signal);
      this.#report(id, reports);
      if (found.some(({ label }) => label !== undefined)) return this.#toClasses(found, signal);
      const files = found.map(({ file }) => file);
      return this.#run([this.#job(id, files)], signal);
    });
  }

  /** Folders dropped on the page become classes of their names; a name that exists gets the images. @param {Entry[]} entries */
  async toPage(entries) {
    await this.#drop(async (signal) => {
      const { entries: found, reports } = await this.#unpack(entries, signal);
      this.store.set({ reports: [...this.store.state.reports, ...reports] });
      if (found.length > 0) await this.#toClasses(found, signal);
    });
  }

  /**
   * Images that the page has made itself, one or a few: each is wanted, and comes without a word.
   * @param {number} id @param {File[]} files
   */
  async take(id, files) {
    await this.#decode(id, this.library.register(files), () => {});
  }

  /** What was left out as a duplicate comes in all the same. @param {number} id */
  async keepDuplicates(id) {
    const item = this.store.state.classes.find((other) => other.id === id);
    this.dismissDuplicates(id);
    await this.#decode(id, item?.duplicates ?? [], () => {});
  }

  /** @param {number} id */
  dismissDuplicates(id) {
    this.classes.change(id, () => ({ duplicates: [] }));
  }

  /** Ends what is being added; what came in stays. @param {number} [id] of one class; else everything */
  cancel(id) {
    if (id === undefined) for (const controller of this.#drops) controller.abort();
    else for (const job of this.#jobs) if (job.id === id) job.controller.abort();
  }

  /** @param {(signal: AbortSignal) => Promise<void>} work */
  async #drop(work) {
    const controller = new AbortController();
    this.#drops.add(controller);
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      this.#drops.delete(controller);
      if (this.#drops.size === 0) this.store.set({ incoming: null });
    }
  }

  /** @param {Entry[]} entries @param {AbortSignal} signal */
  async #unpack(entries, signal) {
    try {
      return await unpacked(entries, {
        signal,
        onProgress: ({ name, share }) =>
          this.store.set({ incoming: { name, done: share, total: 1 } }),
      });
    } catch (error) {
      if (signal.aborted) throw error;
      return { entries: [], reports: [{ name: t('class.adding'), reason: reasonOf(error) }] };
    }
  }

  /** @param {Entry[]} entries @param {AbortSignal} signal */
  async #toClasses(entries, signal) {
    const { folders, loose } = groupByFolder(entries);
    if (folders.size === 0) return this.#run([this.#job(this.classes.add(), loose)], signal);
    const reports = loose.map(({ name }) => ({ name, reason: t('reason.beside') }));
    this.store.set({
      classes: this.store.state.classes.filter((item) => !isUntouched(item)),
      reports: [...this.store.state.reports, ...reports],
    });
    /** @type {Job[]} */
    const jobs = [];
    for (const [name, files] of folders) {
      // Thousands of files, sorted and entered in one go, would hold the page up.
      await nextTask();
      const known = this.store.state.classes.find((item) => className(item) === name);
      jobs.push(this.#job(known?.id ?? this.classes.add({ name }), files));
    }
    await nextTask();
    return this.#run(jobs, signal);
  }

  /** @param {number} id @param {File[]} files @returns {Job} */
  #job(id, files) {
    const images = this.library.register(files);
    this.classes.change(id, () => ({ progress: { done: 0, total: images.length } }));
    return { id, images, controller: new AbortController() };
  }

  /** One class after the other, while duplicates are looked for in those that follow. @param {Job[]} jobs @param {AbortSignal} signal */
  async #run(jobs, signal) {
    for (const job of jobs) this.#jobs.add(job);
    const total = jobs.reduce((sum, { images }) => sum + images.length, 0);
    let done = 0;
    const count = (/** @type {number} */ more) => {
      done += more;
      if (jobs.length > 1) this.store.set({ incoming: { name: '', done, total } });
    };
    const firsts = this.#firsts(jobs);
    for (const [index, job] of jobs.entries()) {
      const ended = AbortSignal.any([signal, job.controller.signal]);
      if (!ended.aborted) await this.#bring(job, await firsts[index], count, ended);
      this.#jobs.delete(job);
      this.classes.change(job.id, () => ({ progress: null }));
    }
    if (signal.aborted || jobs.some(({ controller }) => controller.signal.aborted))
      this.notify({ text: t('incoming.cancelled', { done, total }) });
  }

  /** For each job's images the first images with their bytes. @param {Job[]} jobs */
  #firsts(jobs) {
    // Images that were here before they could be looked at (a project that was opened) are looked at now.
    const here = this.twins.firsts(this.store.state.classes.flatMap(({ images }) => images));
    return jobs.map(async ({ images }) => {
      await here;
      return this.twins.firsts(images);
    });
  }

  /**
   * @param {Job} job
   * @param {number[]} firsts
   * @param {(more: number) => void} count
   * @param {AbortSignal} signal
   */
  async #bring({ id, images }, firsts, count, signal) {
    const present = this.store.state.classes.flatMap((item) => item.images);
    const taken = new Set(await this.twins.firsts(present));
    const duplicates = images.filter((_, index) => {
      const again = taken.has(firsts[index]);
      taken.add(firsts[index]);
      return again;
    });
    const left = new Set(duplicates);
    count(left.size);
    if (left.size > 0)
      this.classes.change(id, (item) => ({ duplicates: [...item.duplicates, ...duplicates] }));
    let before = 0;
    await this.#decode(
      id,
      images.filter((image) => !left.has(image)),
      (done, total) => {
        this.classes.change(id, () => ({ progress: { done, total } }));
        count(done - before);
        before = done;
      },
      signal,
    );
  }

  /**
   * @param {number} id of the class
   * @param {number[]} images
   * @param {(done: number, total: number) => void} onProgress
   * @param {AbortSignal} [signal]
   */
  async #decode(id, images, onProgress, signal) {
    let probed = 0;
    let told = 0;
    try {
      await this.library.ensure(
        images,
        this.store.preparation,
        (outcomes, done, total) => {
          const now = performance.now();
          if (now - told < beat && done < total && outcomes.length === 0) return;
          told = now;
          this.#take(id, outcomes);
          onProgress(done, total);
          const probes = outcomes.slice(0, Math.max(0, colourProbes - probed));
          probed += probes.length;
          if (probes.some(({ thumbnail }) => thumbnail && isColoured(thumbnail))) this.#sawColour();
        },
        signal,
      );
    } catch (error) {
      this.#report(id, [{ name: t('class.adding'), reason: reasonOf(error) }]);
    }
  }

  /** @param {number} id @param {import('../library.js').Outcome[]} outcomes */
  #take(id, outcomes) {
    const good = outcomes.filter(({ error }) => error === undefined).map((outcome) => outcome.id);
    if (good.length > 0)
      this.classes.change(id, ({ images }) => ({ images: [...images, ...good] }));
    const bad = outcomes.filter(({ error }) => error !== undefined);
    this.#report(
      id,
      bad.map((outcome) => ({
        name: this.library.name(outcome.id),
        reason: reasonOf(outcome.error),
      })),
    );
  }

  /** @param {number} id @param {import('../store.js').Report[]} fresh */
  #report(id, fresh) {
    if (fresh.length > 0)
      this.classes.change(id, ({ reports }) => ({ reports: [...reports, ...fresh] }));
  }

  #sawColour() {
    if (!this.store.state.coloured) this.store.set({ coloured: true });
  }
}
