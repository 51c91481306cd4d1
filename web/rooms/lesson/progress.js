import { recall, remember } from '../../storage.js';

const key = 'lesson.solved';

/** Which chapters' questions are solved: kept in this browser. Event: `change`. */
export class Progress extends EventTarget {
  /** @param {readonly string[]} slugs of all chapters: another version of the page may have stored others */
  constructor(slugs) {
    super();
    /** @type {unknown} */
    const stored = recall(key, []);
    /** @type {ReadonlySet<string>} slugs of chapters */
    this.solved = new Set(
      Array.isArray(stored) ? slugs.filter((slug) => stored.includes(slug)) : [],
    );
  }

  /** @param {string} slug */
  solve(slug) {
    if (!this.solved.has(slug)) this.restore([...this.solved, slug]);
  }

  /** Forgets everything, or all but these chapters. @param {Iterable<string>} [slugs] */
  restore(slugs = []) {
    this.solved = new Set(slugs);
    remember(key, this.solved.size > 0 ? [...this.solved] : undefined);
    this.dispatchEvent(new Event('change'));
  }
}
