import { css, html, nothing } from 'lit';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { dataSetOf } from '../settings.js';

/** The panels come when their data are chosen. @type {Record<string, () => Promise<unknown>>} */
const panels = {
  formula: () => import('./formula-panel.js'),
  csv: () => import('./table-panel.js'),
  iris: () => import('./table-panel.js'),
  fashion: () => import('./pictures-panel.js'),
  images: () => import('./pictures-panel.js'),
};

/**
 * `<dl-source-panel .settings=${Settings} .own=${OwnData}>`: what is to be said about data that are not made by a
 * generator; nothing for those. Emits `dl-set`.
 */
class SourcePanel extends DenseElement {
  static properties = { settings: { attribute: false }, own: { attribute: false } };

  static styles = [
    base,
    css`
      section {
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--surface);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    this.own = /** @type {import('./own-data.js').OwnData} */ (/** @type {unknown} */ (null));
    this.changed = () => this.requestUpdate();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('own')) {
      for (const type of ['change', 'loaded']) {
        changed.get('own')?.removeEventListener(type, this.changed);
        this.own?.addEventListener(type, this.changed);
      }
    }
    const fetchPanel = panels[dataSetOf(this.settings)];
    this.hidden = !fetchPanel;
    fetchPanel?.();
  }

  render() {
    const panel = this.#panel();
    return panel === nothing ? nothing : html`<section>${panel}</section>`;
  }

  #panel() {
    const { settings, own } = this;
    const version = own.version;
    switch (dataSetOf(settings)) {
      case 'formula':
        return html`<dl-formula-panel .settings=${settings}></dl-formula-panel>`;
      case 'csv':
      case 'iris':
        return html`<dl-table-panel .settings=${settings} .own=${own} .version=${version}></dl-table-panel>`;
      case 'fashion':
      case 'images':
        return html`<dl-pictures-panel .settings=${settings} .own=${own} .version=${version}></dl-pictures-panel>`;
      default:
        return nothing;
    }
  }
}

customElements.define('dl-source-panel', SourcePanel);
