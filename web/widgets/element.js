import { LitElement } from 'lit';
import { Translated } from '../languages/index.js';
import { base } from '../styles/controls.js';
import { nextTask } from '../tasks.js';

/** What all elements of denselab share: the base style, the current language, events that leave the shadow root. */
export class DenseElement extends LitElement {
  /** @type {import('lit').CSSResultGroup} */
  static styles = base;

  /**
   * What is done to the shadow root of every `dense-*` element before it renders: in a page without the shell
   * (elements/frame.js) it brings what the shell has.
   * @type {((root: ShadowRoot) => void) | undefined}
   */
  static frame;

  /** Whether each element updates in a task of its own: where many of a kind change at once they would hold the page up. */
  static apart = false;

  constructor() {
    super();
    new Translated(this);
  }

  createRenderRoot() {
    const root = super.createRenderRoot();
    if (this.localName.startsWith('dense-')) DenseElement.frame?.(/** @type {ShadowRoot} */ (root));
    return root;
  }

  /** @override */
  scheduleUpdate() {
    const { apart } = /** @type {typeof DenseElement} */ (this.constructor);
    return apart ? nextTask().then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /**
   * @param {string} type by convention `dl-…`
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
