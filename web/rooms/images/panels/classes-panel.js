import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/class-card.js';
import '../../../widgets/file-button.js';
import '../../../widgets/help.js';
import '../../../widgets/reports.js';
import { panel } from '../../../styles/panel.js';
import { className, colourOf } from '../classes.js';
import { Follows } from '../store.js';
import './sample-offer.js';

/** @typedef {import('../../../widgets/files.js').Entry} Entry */

/** Step 1: the classes and their images. */
class ClassesPanel extends DenseElement {
  static properties = { store: { attribute: false }, classes: { attribute: false } };

  static styles = [
    base,
    buttons,
    panel,
    css`
      dl-class-card + dl-class-card {
        border-top: 1px solid var(--line);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding: var(--space-3) 0;
        border-top: 1px solid var(--line);
      }

      dl-sample-offer {
        margin-bottom: var(--space-2);
      }

      dl-reports {
        margin-bottom: var(--space-3);
      }

      .total {
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.classes = /** @type {import('../classes.js').Classes} */ (/** @type {unknown} */ (null));
    new Follows(this);
    this.load = (/** @type {number} */ id) => this.classes.library.thumbnail(id);
    this.describe = (/** @type {number} */ id) => this.classes.describe(id);
  }

  render() {
    const { classes, reports } = this.store.state;
    const images = classes.reduce((sum, item) => sum + item.images.length, 0);
    const busy = classes.some(({ progress }) => progress !== null);
    return html`
      <div class="head">
        <span class="step" aria-hidden="true">1</span>
        <h2>${t('classes.title')} <dl-help .term=${t('classes.term')} .text=${t('help.class')}></dl-help></h2>
        ${
          images > 0
            ? html`<span class="hint">${t('classes.total', { n: images })}</span>
                <button type="button" class="button quiet" @click=${this.#clear}>${t('classes.clear')}</button>`
            : nothing
        }
      </div>
      ${images === 0 && !busy ? this.#offer(true) : nothing}
      ${
        reports.length > 0
          ? html`<dl-reports .reports=${reports} @dl-dismiss=${this.#dismiss}></dl-reports>`
          : nothing
      }
      ${repeat(
        classes,
        ({ id }) => id,
        (item) => this.#card(item),
      )}
      <div class="foot">
        <button type="button" class="button" @click=${this.#add}>${icon('plus')} ${t('classes.add')}</button>
        <dl-file-button
          directory
          icon="folder"
          .label=${t('classes.addFolders')}
          @dl-files=${this.#folders}
        ></dl-file-button>
      </div>
      ${images > 0 || busy ? this.#offer(false) : html`<p class="hint">${t('classes.tip')}</p>`}
    `;
  }

  /** @param {boolean} primary whether it is the first thing to do */
  #offer(primary) {
    const { sample, sampleError } = this.store.state;
    return html`<dl-sample-offer
      ?primary=${primary}
      ?brief=${!primary}
      ?disabled=${this.store.training}
      .progress=${sample}
      .error=${sampleError}
      @dl-sample=${this.#sample}
    ></dl-sample-offer>`;
  }

  /** @param {import('../store.js').ImageClass} item */
  #card(item) {
    const { id } = item;
    return html`<dl-class-card
      data-class=${id}
      .name=${className(item)}
      .colour=${colourOf(item.hue)}
      .images=${item.images}
      .load=${this.load}
      .describe=${this.describe}
      .reports=${item.reports}
      .progress=${item.progress}
      @dl-rename=${(/** @type {CustomEvent<string>} */ event) => this.classes.rename(id, event.detail)}
      @dl-delete=${() => this.classes.remove(id)}
      @dl-dismiss=${() => this.classes.dismissReports(id)}
      @dl-remove-image=${(/** @type {CustomEvent<number>} */ event) => this.classes.removeImage(id, event.detail)}
      @dl-files=${(/** @type {CustomEvent<Entry[]>} */ event) => this.#files(event, id)}
    ></dl-class-card>`;
  }

  /** @param {CustomEvent<Entry[]>} event @param {number} id */
  #files(event, id) {
    event.stopPropagation();
    this.classes.addFiles(
      id,
      event.detail.map(({ file }) => file),
    );
  }

  /** @param {CustomEvent<Entry[]>} event */
  #folders(event) {
    event.stopPropagation();
    this.classes.addFolders(event.detail);
  }

  /** @param {CustomEvent<number>} event */
  #sample(event) {
    this.classes.addSampleSet(event.detail);
  }

  async #add() {
    this.classes.add();
    await this.updateComplete;
    const cards = this.renderRoot.querySelectorAll('dl-class-card');
    const card = /** @type {import('lit').LitElement} */ (cards[cards.length - 1]);
    await card.updateComplete;
    card.renderRoot.querySelector('input')?.select();
  }

  #clear() {
    this.classes.clear();
  }

  #dismiss() {
    this.store.set({ reports: [] });
  }
}

customElements.define('dl-classes-panel', ClassesPanel);
