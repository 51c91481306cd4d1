import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/progress.js';
import { Follows } from '../store.js';

/** Many images on their way in or out, and how to end that. Emits `dl-cancel` and `dl-cancel-save`. */
class Transfers extends DenseElement {
  static properties = { store: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      .transfer {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--sunken);
      }

      dl-progress {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  render() {
    const { incoming, outgoing } = this.store.state;
    return html`${incoming ? this.#incoming(incoming) : nothing}
    ${outgoing ? this.#transfer(t('outgoing.saving'), outgoing, t('class.progress', outgoing), 'dl-cancel-save') : nothing}`;
  }

  /** @param {import('../store.js').Transfer} incoming */
  #incoming(incoming) {
    const { name, done, total } = incoming;
    return name
      ? this.#transfer(
          t('incoming.unpacking'),
          incoming,
          t('incoming.unpackingFile', { name }),
          'dl-cancel',
        )
      : this.#transfer(
          t('class.adding'),
          incoming,
          t('class.progress', { done, total }),
          'dl-cancel',
        );
  }

  /**
   * @param {string} label
   * @param {import('../store.js').Progress} progress
   * @param {string} text
   * @param {string} cancel the event that ends it
   */
  #transfer(label, { done, total }, text, cancel) {
    return html`<div class="transfer">
      <dl-progress .label=${label} .value=${total > 0 ? done / total : 0} .text=${text}></dl-progress>
      <button type="button" class="button quiet" @click=${() => this.emit(cancel)}>
        ${t('incoming.cancel')}
      </button>
    </div>`;
  }
}

customElements.define('dl-transfers', Transfers);
