import { LitElement } from 'lit';
import { Translated } from '../languages/index.js';
import { base } from '../styles/controls.js';

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

  constructor() {
    super();
    new Translated(this);
  }

  createRenderRoot() {
    const root = super.createRenderRoot();
    if (this.localName.startsWith('dense-')) DenseElement.frame?.(/** @type {ShadowRoot} */ (root));
    return root;
  }

  /**
   * @param {string} type by convention `dl-…`
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
