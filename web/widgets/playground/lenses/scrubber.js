import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { icon } from '../../icon.js';
import '../../slider-field.js';
import { Watching } from '../watching.js';

/** @typedef {import('../session.js').Session} Session */

/**
 * `<dl-scrubber .session=${Session}>`: back through the training so far. What is drawn or asked of the network
 * elsewhere is of the moment that is chosen here.
 */
class Scrubber extends DenseElement {
  static properties = { session: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--space-2) var(--space-4);
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding-bottom: 2px;
      }

      @media (max-width: 620px) {
        .bar {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** the place that was dragged to last, until the network is there @type {number | null} */
    this.wanted = null;
    this.moving = false;
    const follow = () => this.requestUpdate();
    new Watching(this, { frame: follow, change: follow });
  }

  /** Earlier moments; the place behind the last is the present. */
  get #moments() {
    const { session } = this;
    return session?.moments.list.filter(({ epoch }) => epoch < session.epoch) ?? [];
  }

  render() {
    const { session } = this;
    if (!session) return nothing;
    const moments = this.#moments;
    const past = session.past;
    const place = this.wanted ?? (past ? moments.indexOf(past) : moments.length);
    const format = (/** @type {number} */ index) =>
      index < moments.length ? formatNumber(moments[index].epoch) : t('playground.scrub.now');
    return html`<div class="bar">
      <dl-slider-field
        .label=${past ? t('playground.scrub.past', { epoch: past.epoch, last: session.epoch }) : t('playground.scrub.label')}
        .help=${t('playground.scrub.help')}
        .value=${place < 0 ? moments.length : place}
        .min=${0}
        .max=${Math.max(1, moments.length)}
        .step=${1}
        .format=${moments.length > 0 ? format : () => t('playground.scrub.now')}
        .disabled=${moments.length === 0}
        @dl-change=${this.#drag}
      ></dl-slider-field>
      ${
        past
          ? html`<div class="buttons">
              <button type="button" class="button" @click=${() => session.play()}>
                ${icon('play')} ${t('playground.scrub.goOn')}
              </button>
              <button type="button" class="button" @click=${() => session.lookBack(null)}>
                ${t('playground.scrub.back')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** While a moment is on its way to the screen, of those dragged over only the last is of interest. @param {CustomEvent<number>} event */
  async #drag({ detail }) {
    this.wanted = detail;
    if (this.moving) return;
    this.moving = true;
    this.session?.pause();
    for (let place = null; place !== this.wanted; ) {
      place = this.wanted;
      await this.session?.lookBack(this.#moments[place] ?? null);
    }
    this.wanted = null;
    this.moving = false;
    this.requestUpdate();
  }
}

customElements.define('dl-scrubber', Scrubber);
