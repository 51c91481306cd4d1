import { needTexts, t } from './languages/index.js';

/** @typedef {Parameters<typeof needTexts>[0]} TextPart */

/** A part of the page that nobody needs to start: fetched when it is first asked for. */
export class Later {
  /** @type {Promise<void> | null} */
  #here = null;

  /** @param {() => Promise<unknown>} load its code @param {TextPart[]} [texts] what it shows */
  constructor(load, texts = []) {
    this.load = load;
    this.texts = texts;
  }

  /**
   * Where it cannot be fetched a message says so, and whoever asks next tries again.
   * @param {import('./widgets/element.js').DenseElement} host who asks
   * @returns {Promise<boolean>} whether it is here
   */
  async need(host) {
    this.#here ??= this.#fetch();
    try {
      await this.#here;
      return true;
    } catch (error) {
      this.#here = null;
      const reason = error instanceof Error ? error.message : String(error);
      host.emit('dl-toast', { text: t('part.lost', { reason }), bad: true });
      return false;
    }
  }

  /** The texts first: an element shows them as soon as its code is here. */
  async #fetch() {
    await Promise.all(this.texts.map(needTexts));
    await this.load();
  }
}
