import { css, html, nothing } from 'lit';
import { sharedEngine } from '../engine.js';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { panel } from '../styles/panel.js';
import { DenseElement } from '../widgets/element.js';

/** `<dl-engine-trouble>`: why the engine could not be loaded, with another try; nothing where it could. */
class EngineTrouble extends DenseElement {
  static styles = [
    base,
    buttons,
    panel,
    css`
      .error {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-bottom: var(--space-3);
      }

      p {
        flex: 1 1 24ch;
      }
    `,
  ];

  constructor() {
    super();
    this.follow = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    sharedEngine().addEventListener('change', this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    sharedEngine().removeEventListener('change', this.follow);
  }

  render() {
    const { status, error } = sharedEngine();
    if (status !== 'failed') return nothing;
    return html`<div class="error" role="alert">
      <p>${t('engine.failed')}: ${error}</p>
      <button type="button" class="button" @click=${() => sharedEngine().start()}>${t('engine.retry')}</button>
    </div>`;
  }
}

customElements.define('dl-engine-trouble', EngineTrouble);
