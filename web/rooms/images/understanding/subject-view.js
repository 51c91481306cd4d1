import { View } from './view.js';

/** A view of one picture: the one chosen in "Try it" or clicked in another view, at first any. */
export class SubjectView extends View {
  /** @type {import('./material.js').Sample | null} */
  #known = null;

  get key() {
    const { subject, trials } = this.material;
    if (!super.key) return '';
    return subject
      ? `${super.key} ${subject.library === trials.library} ${subject.id}`
      : `${super.key} none`;
  }

  /** @returns {import('./material.js').Sample} */
  get subject() {
    return /** @type {import('./material.js').Sample} */ (this.material.subject);
  }

  get subjectName() {
    return this.material.describe(this.subject);
  }

  willUpdate() {
    if (this.#known === this.material.subject) return;
    this.#known = this.material.subject;
    this.subjectChanged();
  }

  /** The picture is another one. */
  subjectChanged() {}

  /** @param {() => boolean} current @param {import('./material.js').Tell} tell */
  async load(current, tell) {
    const { material } = this;
    if (material.subject) return this.look(current, tell);
    const { library, ids, truths } = await material.samples(material.parts()[0].part);
    if (current()) material.look({ library, id: ids[0], truth: truths[0] });
  }

  /**
   * Gets what is shown of the picture, as `load` does.
   * @param {() => boolean} current
   * @param {import('./material.js').Tell} tell
   */
  // biome-ignore lint/correctness/noUnusedFunctionParameters: for the views
  async look(current, tell) {}
}
