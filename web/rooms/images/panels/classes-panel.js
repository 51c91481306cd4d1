import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/class-card.js';
import '../../../widgets/file-button.js';
import '../../../widgets/help.js';
import '../../../widgets/menu.js';
import '../../../widgets/reports.js';
import { panel } from '../../../styles/panel.js';
import { className, colourOf } from '../classes.js';
import { Follows } from '../store.js';
import { classTool } from './later-parts.js';
import './sample-offer.js';
import './transfers.js';

/** @typedef {import('../../../widgets/files.js').Entry} Entry */

/** Step 1: the classes and their images. */
class ClassesPanel extends DenseElement {
  static properties = {
    store: { attribute: false },
    classes: { attribute: false },
    bringing: { attribute: false },
    arranging: { attribute: false },
    tool: { state: true },
  };

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
        align-items: center;
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
    this.bringing = /** @type {import('../samples/bringing.js').Bringing} */ (
      /** @type {unknown} */ (null)
    );
    this.arranging = /** @type {import('../samples/arranging.js').Arranging} */ (
      /** @type {unknown} */ (null)
    );
    /** the tool that is open, and for which class @type {{ id: number, kind: 'camera' | 'pad' } | null} */
    this.tool = null;
    /** ends the saving that is going on @type {AbortController | null} */
    this.saving = null;
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
                <dl-menu
                  .label=${t('classes.more')}
                  .items=${[
                    { value: 'save', icon: 'download', label: t('classes.save') },
                    { value: 'clear', icon: 'reset', label: t('classes.clear') },
                  ]}
                  @dl-choose=${this.#act}
                ></dl-menu>`
            : nothing
        }
      </div>
      ${images === 0 && !busy ? this.#offer(true) : nothing}
      <dl-transfers
        .store=${this.store}
        @dl-cancel=${() => this.bringing.cancel()}
        @dl-cancel-save=${() => this.saving?.abort()}
      ></dl-transfers>
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
        <dl-file-button any icon="archive" .label=${t('classes.addArchive')} @dl-files=${this.#folders}></dl-file-button>
        <dl-help .term=${t('classes.addArchive')} .text=${t('help.archive')}></dl-help>
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
    const { bringing, arranging, classes } = this;
    const kind = this.tool?.id === id ? this.tool.kind : '';
    return html`<dl-class-card
      data-class=${id}
      .name=${className(item)}
      .colour=${colourOf(item.hue)}
      .images=${item.images}
      .off=${item.off}
      .disabled=${item.disabled}
      .duplicates=${item.duplicates.length}
      .targets=${this.#targets(id)}
      .tool=${kind}
      .load=${this.load}
      .describe=${this.describe}
      .reports=${item.reports}
      .progress=${item.progress}
      @dl-rename=${(/** @type {CustomEvent<string>} */ event) => classes.rename(id, event.detail)}
      @dl-delete=${() => this.#delete(id)}
      @dl-dismiss=${() => classes.dismissReports(id)}
      @dl-files=${(/** @type {CustomEvent<Entry[]>} */ event) => this.#files(event, id)}
      @dl-cancel=${() => bringing.cancel(id)}
      @dl-keep-duplicates=${() => bringing.keepDuplicates(id)}
      @dl-dismiss-duplicates=${() => bringing.dismissDuplicates(id)}
      @dl-tool=${(/** @type {CustomEvent<'camera' | 'pad'>} */ event) => this.#open(id, kind === event.detail ? '' : event.detail)}
      @dl-save=${() => this.#save([item])}
      @dl-use=${(/** @type {CustomEvent<boolean>} */ event) => arranging.useClass(id, event.detail)}
      @dl-images=${(/** @type {CustomEvent<number[]>} */ event) => arranging.move(event.detail, id)}
      @dl-remove-images=${(/** @type {CustomEvent<number[]>} */ event) => arranging.remove(event.detail)}
      @dl-use-images=${(/** @type {CustomEvent<{ ids: number[], used: boolean }>} */ { detail }) => arranging.use(detail.ids, detail.used)}
      @dl-move-images=${(/** @type {CustomEvent<{ ids: number[], to: number }>} */ { detail }) => arranging.move(detail.ids, detail.to)}
    >
      ${
        kind
          ? html`<dl-class-tool
              .kind=${kind}
              .name=${className(item)}
              @dl-made=${(/** @type {CustomEvent<File[]>} */ event) => bringing.take(id, event.detail)}
              @dl-close=${() => this.#open(id, '')}
            ></dl-class-tool>`
          : nothing
      }
    </dl-class-card>`;
  }

  /** Where images of a class can go. @param {number} id @returns {import('../../../widgets/menu.js').MenuItem[]} */
  #targets(id) {
    return this.store.state.classes
      .filter((item) => item.id !== id)
      .map((item) => ({
        value: String(item.id),
        label: className(item),
        colour: colourOf(item.hue),
      }));
  }

  /** @param {number} id @param {'' | 'camera' | 'pad'} kind */
  async #open(id, kind) {
    if (kind && !(await classTool.need(this))) return;
    this.tool = kind ? { id, kind } : null;
  }

  /** @param {number} id */
  #delete(id) {
    this.bringing.cancel(id);
    this.classes.remove(id);
  }

  /** @param {CustomEvent<Entry[]>} event @param {number} id */
  #files(event, id) {
    event.stopPropagation();
    this.bringing.toClass(id, event.detail);
  }

  /** @param {CustomEvent<Entry[]>} event */
  #folders(event) {
    event.stopPropagation();
    this.bringing.toPage(event.detail);
  }

  /** A class, or all of them, as an archive. @param {import('../store.js').ImageClass[]} classes */
  async #save(classes) {
    if (this.saving) return;
    this.saving = new AbortController();
    const { saveClasses } = await import('../samples/packing.js');
    await saveClasses(classes, this.classes.library, this.store, this.saving.signal);
    this.saving = null;
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

  /** @param {CustomEvent<string>} event of the menu for all classes */
  #act(event) {
    if (event.detail === 'save') this.#save(this.store.state.classes);
    else this.#clear();
  }

  #clear() {
    this.bringing.cancel();
    this.classes.clear();
  }

  #dismiss() {
    this.store.set({ reports: [] });
  }
}

customElements.define('dl-classes-panel', ClassesPanel);
