import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import { Watching } from './watching.js';

/**
 * `<dl-play-bar .session=${Session} .running .refused .without=${string[]}>`: reset, play or pause, one step, and the
 * epoch; `refused`: there is no network of these settings to train; `without` names those of `hideable` that are not
 * there. Emits `dl-play`, `dl-pause`, `dl-step`, `dl-reset`.
 */
class PlayBar extends DenseElement {
  static properties = {
    session: { attribute: false },
    running: { type: Boolean },
    refused: { type: Boolean },
    without: { attribute: false },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-4);
      }

      .play {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .primary {
        width: 48px;
        min-height: 48px;
        padding: 0;
        border-radius: 50%;
      }

      .primary svg {
        width: 20px;
        height: 20px;
      }

      .epoch {
        min-width: 84px;
      }

      .epoch span {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .epoch b {
        display: block;
        font: 600 var(--text-l) / 1.3 var(--font-mono);
        font-feature-settings: 'zero' 0;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('./session.js').Session} */ (/** @type {unknown} */ (null));
    this.running = false;
    this.refused = false;
    /** @type {string[]} */
    this.without = [];
    new Watching(this, { frame: () => this.#count() });
  }

  updated() {
    this.#count();
  }

  render() {
    const { running } = this;
    return html`
      <div class="play">
        ${this.#button('reset', 'reset', 'button quiet icon', 'resetButton')}
        ${this.#button(running ? 'pause' : 'play', running ? 'pause' : 'play', 'button primary', 'playButton')}
        ${this.#button('step', 'step', 'button quiet icon', 'stepButton')}
      </div>
      <div class="epoch" role="timer" aria-label=${t('playground.epoch')}>
        <span>${t('playground.epoch')}</span>
        <b></b>
      </div>
    `;
  }

  /** Every frame has another number: only its text is written. */
  #count() {
    const place = this.renderRoot.querySelector('b');
    if (place) place.textContent = formatNumber(this.session?.frame?.epoch ?? 0);
  }

  /**
   * @param {'play' | 'pause' | 'step' | 'reset'} action @param {Parameters<typeof icon>[0]} name
   * @param {string} style @param {string} control as addresses call it
   */
  #button(action, name, style, control) {
    if (this.without.includes(control)) return nothing;
    const label = t(`playground.${action}`);
    return html`<button
      type="button"
      class=${style}
      aria-label=${label}
      title=${label}
      ?disabled=${this.refused && action !== 'reset'}
      @click=${() => this.emit(`dl-${action}`)}
    >
      ${icon(name)}
    </button>`;
  }
}

customElements.define('dl-play-bar', PlayBar);
