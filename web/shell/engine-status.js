import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from '../widgets/element.js';
import '../widgets/help.js';

/** `<dl-engine-status .engine=${Engine}>`: whether the engine is there, which build it is, and why not if not. */
class EngineStatus extends DenseElement {
  static properties = { engine: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      .status {
        display: flex;
        align-items: center;
        gap: 7px;
        margin-right: var(--space-2);
        color: var(--ink-2);
        font-size: var(--text-s);
        white-space: nowrap;
      }

      .lamp {
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background: var(--line-control);
      }

      .loading .lamp {
        background: var(--contrast);
      }

      .ready .lamp {
        background: var(--accent);
      }

      .failed .lamp {
        background: var(--danger);
      }

      @media (max-width: 720px) {
        .ready .word,
        .loading .word,
        .waiting .word {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../engine.js').Engine | null} */
    this.engine = null;
    this.follow = () => this.requestUpdate();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('engine')) return;
    changed.get('engine')?.removeEventListener('change', this.follow);
    this.engine?.addEventListener('change', this.follow);
  }

  render() {
    if (!this.engine) return nothing;
    const { status, info, error } = this.engine;
    const about = info
      ? t('engine.about', { build: info.build, megabytes: Math.ceil(info.heapBytes / 1e6) })
      : t('engine.aboutLoading');
    return html`<div class="status ${status}" role="status">
      <span class="lamp"></span>
      <span class="word">${t(`engine.${status}`)}</span>
      ${
        status === 'failed'
          ? html`<dl-help .term=${t('engine.name')} .text=${error}></dl-help>
              <button type="button" class="button" @click=${this.#retry}>${t('engine.retry')}</button>`
          : html`<dl-help
              .term=${t('engine.name')}
              .text=${about}
              @click=${this.#measure}
            ></dl-help>`
      }
    </div>`;
  }

  #measure() {
    this.engine?.measure();
  }

  #retry() {
    this.engine?.start();
  }
}

customElements.define('dl-engine-status', EngineStatus);
