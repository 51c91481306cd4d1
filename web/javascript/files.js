/** Files that a program reads and writes by name. */
export class ProgramFiles {
  #files;
  /** @type {Map<string, Uint8Array>} */
  written = new Map();

  /** @param {Map<string, Uint8Array>} files */
  constructor(files) {
    this.#files = files;
  }

  get names() {
    return [...this.#files.keys()].sort();
  }

  /** @param {string} name @returns {Uint8Array} @throws where there is none of that name */
  get(name) {
    const bytes = this.#files.get(name);
    if (bytes) return bytes;
    throw new Error(`There is no file '${name}'. Files here: ${this.names.join(', ')}.`);
  }

  /** @param {string} name */
  text(name) {
    return new TextDecoder().decode(this.get(name));
  }

  /** @param {string} name @param {string | Uint8Array} content */
  set(name, content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (!(bytes instanceof Uint8Array))
      throw new TypeError(`files.set: '${name}' must be text or a Uint8Array.`);
    this.#files.set(name, bytes);
    this.written.set(name, bytes);
  }
}
