import { handover, takeProgram } from '../../handover.js';
import { changes, language as pageLanguage, t } from '../../languages/index.js';
import { recall, remember } from '../../storage.js';
import { languageOf, OwnPrograms } from './own-programs.js';
import { readyPrograms, sourceOf } from './programs/index.js';

/**
 * The program that is open. `path` is its address within the room: the id of a ready program, or 'my/…'.
 * @typedef {object} OpenProgram
 * @property {string} path
 * @property {string} name
 * @property {import('./runner.js').Language} language
 * @property {string} source
 * @property {string} document  another one with every program that is opened
 * @property {string | null} own  id of the user's program; null: a ready one, as it came
 */

const lastKey = 'code.open';

/** What lies on the room's desk: one program, of the user's or a ready one. Tells by `change`; `files` come with a handed-over program. */
export class Desk extends EventTarget {
  own = new OwnPrograms();
  /** @type {OpenProgram | null} */
  current = null;
  #documents = 0;
  #follow = () => this.#openAddress();
  #speak = () => this.#translate();
  #receive = () => this.#take();

  connect() {
    addEventListener('hashchange', this.#follow);
    changes.addEventListener('change', this.#speak);
    handover.addEventListener('program', this.#receive);
    if (!this.#take()) this.#openAddress();
  }

  disconnect() {
    removeEventListener('hashchange', this.#follow);
    changes.removeEventListener('change', this.#speak);
    handover.removeEventListener('program', this.#receive);
  }

  /** The user has written: a ready program becomes one of the user's. @param {string} source */
  edit(source) {
    const { current } = this;
    if (!current || current.source === source) return;
    current.source = source;
    if (current.own) this.own.write(current.own, source);
    else {
      const ready = readyPrograms.find(({ id }) => id === current.path);
      const { id, name } = this.own.add(ready?.file ?? current.name, current.language, source);
      Object.assign(current, { own: id, path: `my/${id}`, name });
      this.#say();
    }
    this.#tell();
  }

  /** @param {import('./runner.js').Language} language @param {string} [source] @param {string} [name] */
  begin(language, source = '', name = t('code.new.name')) {
    const { id } = this.own.add(name, language, source);
    location.hash = `#code/my/${id}`;
  }

  /** @param {string} name */
  rename(name) {
    const { current } = this;
    if (!current?.own) return;
    this.own.rename(current.own, name);
    current.name = this.own.find(current.own)?.name ?? current.name;
    this.#tell();
  }

  /** @returns {() => void} brings it back */
  remove() {
    const { current } = this;
    if (!current?.own) return () => {};
    const bring = this.own.remove(current.own);
    location.hash = `#code/${this.own.all[0] ? `my/${this.own.all[0].id}` : readyPrograms[0].id}`;
    return () => {
      bring();
      location.hash = `#code/${current.path}`;
    };
  }

  /** A program from another room. @returns {boolean} whether there was one */
  #take() {
    const program = takeProgram();
    if (!program) return false;
    const { language, source, name = t('code.new.name'), files } = program;
    const same = this.own.all.find((one) => one.source === source);
    const { id } = same ?? this.own.add(name, language, source);
    if (files) this.dispatchEvent(new CustomEvent('files', { detail: files }));
    history.replaceState(null, '', `#code/my/${id}`);
    this.#openAddress();
    return true;
  }

  /** What the address leads to; without a program in it, the one that was open last. */
  async #openAddress() {
    const [room, ...rest] = location.hash.slice(1).split('/');
    if (room !== 'code') return;
    const path = rest.join('/') || this.current?.path || recall(lastKey, readyPrograms[0].id);
    if (path === this.current?.path) return this.#say();
    const found = await this.#find(path);
    if (!found) return this.#openFirst();
    this.current = { ...found, document: String(this.#documents++) };
    this.#say();
    this.#tell();
  }

  /** The address is of a program that is not there, as after deleting it. */
  #openFirst() {
    history.replaceState(null, '', `#code/${readyPrograms[0].id}`);
    this.#openAddress();
  }

  /** @param {string} path @returns {Promise<Omit<OpenProgram, 'document'> | null>} */
  async #find(path) {
    if (path.startsWith('my/')) {
      const program = this.own.find(path.slice(3));
      if (!program) return null;
      const { id, name, source } = program;
      return { path, name, language: languageOf(name), source, own: id };
    }
    const ready = readyPrograms.find(({ id }) => id === path);
    if (!ready) return null;
    const source = await sourceOf(ready, pageLanguage());
    return { path, name: t(`programs.title.${path}`), language: ready.language, source, own: null };
  }

  /** A ready program, as it came, speaks the page's language. */
  async #translate() {
    const { current } = this;
    if (!current || current.own) return;
    const found = await this.#find(current.path);
    if (!found || current !== this.current || current.own) return;
    this.current = { ...found, document: String(this.#documents++) };
    this.#tell();
  }

  /** The address says what is open. */
  #say() {
    if (!this.current) return;
    remember(lastKey, this.current.path);
    history.replaceState(null, '', `#code/${this.current.path}`);
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
