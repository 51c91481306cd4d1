import { openDB } from 'idb';
import iris from '../../widgets/playground/data/iris.csv?url';
import cars from './files/cars.csv?url';
import image from './files/image.png?url';
import landscape from './files/landscape.jpg?url';

/**
 * A file that programs open by name. `kind`: one that is always there, one of the user's, or one that a program
 * wrote.
 * @typedef {{ name: string, kind: 'example' | 'own' | 'written', bytes: Uint8Array }} ShelfFile
 */

const examples = {
  'cars.csv': cars,
  'image.png': image,
  'iris.csv': iris,
  'landscape.jpg': landscape,
};
const store = 'files';

/** The files of the Code room, kept in the browser. Tells by `change`; by `lost` where they cannot be kept. */
export class FileShelf extends EventTarget {
  /** @type {Map<string, ShelfFile>} by name; the user's hide examples of the same name */
  #own = new Map();
  /** @type {Map<string, ShelfFile>} */
  #examples = new Map();
  #database = openDB('denselab-code', 1, { upgrade: (db) => void db.createObjectStore(store) });
  /** settles when all files are here */
  ready = Promise.all([this.#fetchExamples(), this.#recall()]).then(() => this.#tell());

  /** @returns {ShelfFile[]} the user's first */
  get all() {
    const byName = (/** @type {ShelfFile} */ a, /** @type {ShelfFile} */ b) =>
      a.name.localeCompare(b.name);
    const hidden = (/** @type {ShelfFile} */ { name }) => !this.#own.has(name);
    return [...this.#own.values()].sort(byName).concat([...this.#examples.values()].filter(hidden));
  }

  /** For a program. @returns {Promise<Map<string, Uint8Array>>} */
  async given() {
    await this.ready;
    return new Map(this.all.map(({ name, bytes }) => [name, bytes]));
  }

  /** @param {ReadonlyMap<string, Uint8Array>} files @param {'own' | 'written'} kind */
  add(files, kind) {
    if (files.size === 0) return;
    const added = [...files].map(([name, bytes]) => ({ name, kind, bytes }));
    for (const file of added) this.#own.set(file.name, file);
    this.#keep((db) => Promise.all(added.map((file) => db.put(store, file, file.name))));
    this.#tell();
  }

  /** @param {string} name @returns {() => void} brings it back */
  remove(name) {
    const file = this.#own.get(name);
    this.#own.delete(name);
    this.#keep((db) => db.delete(store, name));
    this.#tell();
    return () => {
      if (file)
        this.add(new Map([[name, file.bytes]]), file.kind === 'written' ? 'written' : 'own');
    };
  }

  async #fetchExamples() {
    await Promise.all(
      Object.entries(examples).map(async ([name, url]) => {
        const response = await fetch(url).catch(() => null);
        // A program that opens it then says that it is not there.
        if (!response?.ok) return;
        const bytes = new Uint8Array(await response.arrayBuffer());
        this.#examples.set(name, { name, kind: 'example', bytes });
      }),
    );
    this.#examples = new Map([...this.#examples].sort(([a], [b]) => a.localeCompare(b)));
  }

  async #recall() {
    try {
      const db = await this.#database;
      for (const file of await db.getAll(store))
        if (!this.#own.has(file.name)) this.#own.set(file.name, file);
    } catch {
      // A browser that keeps nothing (private windows): the files are here until the page is left.
    }
  }

  /** @param {(db: import('idb').IDBPDatabase) => Promise<unknown>} work */
  async #keep(work) {
    try {
      await work(await this.#database);
    } catch {
      this.dispatchEvent(new Event('lost'));
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
