import { LitElement } from 'lit';
import { Translated } from '../languages/index.js';
import { base } from '../styles/controls.js';

/** What all elements of denselab share: the base style, the current language, events that leave the shadow root. */
export class DenseElement extends LitElement {
  /** @type {import('lit').CSSResultGroup} */
  static styles = base;

  constructor() {
    super();
    new Translated(this);
  }

  /**
   * @param {string} type by convention `dl-…`
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
