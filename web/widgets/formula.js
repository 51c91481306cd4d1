import { css, html } from 'lit';
import { base } from '../styles/controls.js';
import { DenseElement } from './element.js';

/**
 * `<dl-formula tex="\sigma(z)">`: a formula in TeX, in the text or, with `block`, on a line of its own, which
 * scrolls where it is wider than the screen. KaTeX is fetched with the first formula; what it does not understand
 * is shown as it was written.
 */
class Formula extends DenseElement {
  static properties = { tex: {}, block: { type: Boolean, reflect: true } };

  static styles = [
    base,
    css`
      :host {
        display: inline;
      }

      :host([block]) {
        display: block;
      }

      :host([block]) .formula {
        display: block;
        min-height: 2.6em;
        padding: var(--space-1) 2px;
        overflow: auto hidden;
      }

      .formula .katex {
        font-size: 1.1em;
      }

      .formula .katex-display {
        margin: 0;
        text-align: left;
      }

      .formula .katex-display > .katex {
        text-align: left;
      }

      .formula.plain {
        font-family: var(--font-mono);
        font-size: 0.9em;
      }
    `,
  ];

  constructor() {
    super();
    this.tex = '';
    this.block = false;
    this.resized = new ResizeObserver(() => this.#reach());
  }

  render() {
    return html`<span class="formula"></span>`;
  }

  connectedCallback() {
    super.connectedCallback();
    // Moved to another place of the page it is the same formula, and nothing is set anew.
    const element = this.hasUpdated && this.block && this.renderRoot.querySelector('.formula');
    if (element) this.resized.observe(element);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  async updated() {
    const element = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.formula'));
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    try {
      const { sheet, typeset } = await import('./formula/typesetter.js');
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
      await typeset(this.tex, element, this.block);
      element.classList.remove('plain');
    } catch {
      element.textContent = this.tex;
      element.classList.add('plain');
    }
    if (this.block && this.isConnected) this.resized.observe(element);
  }

  /** What scrolls can be scrolled by keyboard too. */
  #reach() {
    const element = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.formula'));
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }
}

customElements.define('dl-formula', Formula);
