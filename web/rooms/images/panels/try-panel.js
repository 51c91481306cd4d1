import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/drop-zone.js';
import '../../../widgets/file-button.js';
import '../../../widgets/progress.js';
import '../../../widgets/reports.js';
import { panel } from '../../../styles/panel.js';
import { Follows } from '../store.js';
import { trainedParts, tryTool } from './later-parts.js';

/** Step 3: show the trained network pictures it has not seen. */
class TryPanel extends DenseElement {
  static properties = {
    store: { attribute: false },
    trials: { attribute: false },
    tool: { state: true },
  };

  static styles = [
    base,
    buttons,
    panel,
    css`
      .empty {
        padding: var(--space-6) var(--space-4);
        border: 1px dashed var(--line-strong);
        border-radius: 10px;
        text-align: center;
      }

      .empty p {
        margin-bottom: var(--space-3);
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-2);
      }

      .ways.left {
        justify-content: start;
        margin-bottom: var(--space-4);
      }

      dl-progress,
      dl-reports,
      dl-test-measure {
        margin-top: var(--space-3);
      }

      dl-try-tool {
        margin-bottom: var(--space-4);
      }

      .adding {
        display: flex;
        align-items: start;
        gap: var(--space-2);
      }

      .adding dl-progress {
        flex: 1;
      }

      .button[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent);
      }

      dl-trial-list {
        margin-top: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    /** the tool that is open @type {'' | 'camera' | 'pad'} */
    this.tool = '';
    /** how much there was to show when the parts for it were last asked for */
    this.shown = 0;
    new Follows(this);
  }

  willUpdate() {
    const { trials, trained } = this.store.state;
    const shown = trials.length + (trained ? 1 : 0);
    if (shown > this.shown) trainedParts.need(this);
    this.shown = shown;
  }

  render() {
    const { trials, trialReports, trialProgress } = this.store.state;
    return html`<dl-drop-zone .label=${t('try.drop')} @dl-files=${this.#files}>
      <div class="head">
        <span class="step" aria-hidden="true">3</span>
        <h2>${t('try.title')}</h2>
        ${
          trials.length > 0
            ? html`<button type="button" class="button quiet" @click=${this.#clear}>${t('try.clear')}</button>`
            : nothing
        }
      </div>
      ${trials.length > 0 || this.tool ? this.#filled() : this.#empty()}
      ${
        trialProgress
          ? html`<div class="adding">
              <dl-progress
                .label=${t('try.loading')}
                .value=${trialProgress.done / trialProgress.total}
                .text=${t('class.progress', trialProgress)}
              ></dl-progress>
              <button type="button" class="button quiet" @click=${() => this.trials.cancel()}>
                ${t('incoming.cancel')}
              </button>
            </div>`
          : nothing
      }
      ${
        trialReports.length > 0
          ? html`<dl-reports .reports=${trialReports} @dl-dismiss=${this.#dismiss}></dl-reports>`
          : nothing
      }
      <dl-test-measure .store=${this.store} .trials=${this.trials}></dl-test-measure>
    </dl-drop-zone>`;
  }

  #empty() {
    const { trained } = this.store.state;
    return html`<div class="empty">
      <p class="hint">${t(trained ? 'try.empty' : 'try.untrained')}</p>
      <div class="ways">${this.#ways()}</div>
    </div>`;
  }

  #filled() {
    return html`
      <div class="ways left">${this.#ways()}</div>
      ${
        this.tool
          ? html`<dl-try-tool
              .kind=${this.tool}
              .trials=${this.trials}
              @dl-close=${() => this.#open('')}
            ></dl-try-tool>`
          : nothing
      }
      <dl-trial-view .store=${this.store}></dl-trial-view>
      <dl-trial-list .store=${this.store} .trials=${this.trials}></dl-trial-list>
    `;
  }

  #ways() {
    const sample = this.store.state.classes.some((item) => item.sample);
    return html`
      <dl-file-button icon="image" .label=${t('try.choose')}></dl-file-button>
      ${this.#toolButton('camera', 'camera')} ${this.#toolButton('pad', 'pencil')}
      ${
        sample
          ? html`<button type="button" class="button" @click=${this.#tests}>${icon('dice')} ${t('try.tests')}</button>`
          : nothing
      }
    `;
  }

  /** @param {'camera' | 'pad'} tool @param {'camera' | 'pencil'} name of the icon */
  #toolButton(tool, name) {
    return html`<button
      type="button"
      class="button"
      aria-pressed=${this.tool === tool}
      @click=${() => this.#open(this.tool === tool ? '' : tool)}
    >
      ${icon(name)} ${t(`try.${tool}`)}
    </button>`;
  }

  /** @param {'' | 'camera' | 'pad'} tool */
  async #open(tool) {
    if (tool && !(await tryTool.need(this))) return;
    if (tool) trainedParts.need(this);
    this.tool = tool;
  }

  /** @param {CustomEvent<import('../../../widgets/files.js').Entry[]>} event */
  #files(event) {
    event.stopPropagation();
    this.trials.addEntries(event.detail);
  }

  #tests() {
    this.trials.addTests();
  }

  #clear() {
    this.trials.clear();
  }

  #dismiss() {
    this.store.set({ trialReports: [] });
  }
}

customElements.define('dl-try-panel', TryPanel);
