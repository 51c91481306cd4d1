import { sharedEngine } from '../../engine.js';
import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { examples } from './examples.js';
import { openPicture } from './picture.js';

/**
 * Opens files and examples for an element, which renders again with what has changed: `opening` is the name of what
 * is under way, `reports` says what could not be opened and why. What was open stays open until the new picture is
 * here, and if it never comes.
 */
export class PictureOpener {
  opening = '';
  /** @type {{ name: string, reason: string }[]} */
  reports = [];
  /** the newest asks for the picture that counts */
  #turn = 0;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(picture: import('./picture.js').Picture) => void} opened
   */
  constructor(host, opened) {
    this.host = host;
    this.opened = opened;
  }

  /** @param {File} file */
  openFile(file) {
    return this.#take(file.name, '', async () => file);
  }

  /** @param {string} id of an example; the first where there is none of that name */
  openExample(id) {
    const example = examples.find((one) => one.id === id) ?? examples[0];
    return this.#take(t(`example.${example.id}`), example.id, example.make);
  }

  /** The picture came from somewhere else: what is still under way no longer counts. */
  forget() {
    this.#turn++;
    this.opening = '';
    this.reports = [];
  }

  dismiss() {
    this.reports = [];
    this.host.requestUpdate();
  }

  /** @param {string} name @param {string} example @param {() => Promise<File>} make */
  async #take(name, example, make) {
    this.#turn++;
    const turn = this.#turn;
    this.opening = name;
    this.reports = [];
    this.host.requestUpdate();
    try {
      const picture = await openPicture(await sharedEngine().ready, await make(), example);
      if (this.#turn !== turn) return;
      this.opening = '';
      this.opened(picture);
    } catch (error) {
      if (this.#turn !== turn) return;
      this.opening = '';
      this.reports = [{ name, reason: reasonOf(error) }];
    }
    this.host.requestUpdate();
  }
}
