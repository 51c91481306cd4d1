import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber, t } from '../../../languages/index.js';
import '../../../widgets/colour-bar.js';
import { limitOf } from '../../../widgets/diverging.js';
import '../../../widgets/help.js';
import '../../../widgets/segmented.js';
import '../../../widgets/signed-image.js';
import { column, firstWeights, strengths } from './anatomy.js';
import './neuron-detail.js';
import { View } from './view.js';

/** so many neurons at once; the rest on demand */
const page = 64;
/** while training, the pictures are drawn anew this often at most, in milliseconds */
const beat = 250;
/** the share of weights that may be beyond the colour scale, so that a few large ones do not pale all others */
const beyond = 0.005;

/** What every neuron of the first layer looks for: its weights as a picture. */
class NeuronsView extends View {
  static properties = {
    ...View.properties,
    order: { state: true },
    colour: { state: true },
    chosen: { state: true },
    shown: { state: true },
    weights: { state: true },
  };

  static styles = [
    View.styles,
    css`
      .bar dl-segmented {
        width: 280px;
        max-width: 100%;
      }

      dl-colour-bar {
        flex: 1;
        min-width: 180px;
      }

      .neurons {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(64px, 1fr));
        gap: 6px;
      }

      .neurons.wide {
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
      }

      .neurons button {
        display: block;
        width: 100%;
        padding: 3px;
        border: 0;
        border-radius: 7px;
        background: none;
        cursor: pointer;
      }

      .neurons button:hover {
        background: var(--line);
      }

      .neurons button[aria-pressed='true'] {
        background: var(--accent);
      }

      .apart {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 1px;
      }

      .note {
        margin-bottom: var(--space-4);
      }

      .button.more {
        margin-top: var(--space-3);
      }

      @media (min-width: 1000px) {
        .split {
          display: grid;
          grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
          align-items: start;
          gap: var(--space-5);
        }

        dl-neuron-detail {
          position: sticky;
          top: 72px;
        }
      }

      @media (max-width: 999px) {
        /* The chosen neuron stays in reach below them. */
        .neurons {
          grid-template-columns: repeat(auto-fill, minmax(52px, 1fr));
          max-height: 380px;
          padding: 2px;
          overflow-y: auto;
        }

        dl-neuron-detail {
          margin-top: var(--space-5);
        }
      }
    `,
  ];

  #drawn = 0;
  /** the parts of a neuron's picture, made once: what has not changed is not drawn again @type {Map<string, Float32Array[]>} */
  #parts = new Map();

  constructor() {
    super();
    /** @type {'strength' | 'order'} */
    this.order = 'strength';
    /** @type {'colour' | 'apart'} of RGB weights */
    this.colour = 'colour';
    this.chosen = 0;
    this.shown = page;
    /** @type {import('./anatomy.js').FirstWeights | null} */
    this.weights = null;
    this.tooMany = false;
  }

  /** Every version of the network, also those between epochs; but not more often than the eye needs. */
  get key() {
    return this.material.model ? String(this.material.version) : '';
  }

  /** @param {() => boolean} current */
  async load(current) {
    const wait = this.#drawn + beat - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (!current()) return;
    const weights = await firstWeights(this.material);
    if (!current()) return;
    this.#drawn = performance.now();
    this.tooMany = weights === null;
    this.weights = weights;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    const { weights } = this;
    if (!weights || !changed.has('weights')) return;
    this.#parts.clear();
    this.strengths = strengths(weights);
    this.limit = limitOf(weights.kernel.subarray(0, weights.pixels * weights.units), beyond);
    this.chosen = Math.min(this.chosen, weights.units - 1);
  }

  render() {
    const { weights } = this;
    return html`
      ${this.lead(t('neurons.lead'))}
      ${this.tooMany ? html`<p class="hint">${t('neurons.tooMany')}</p>` : nothing}
      ${weights ? this.#shown(weights) : nothing}
    `;
  }

  /** @param {import('./anatomy.js').FirstWeights} weights */
  #shown(weights) {
    if (weights.pixels === 0) return html`<p class="hint">${t('neurons.noPixels')}</p>`;
    const others = weights.inputs - weights.pixels;
    const left = weights.units - this.shown;
    const coloured = this.material.preparation.channels === 3;
    return html`
      <div class="bar">
        <dl-segmented
          .label=${t('neurons.order')}
          .help=${t('help.neurons.strength')}
          .options=${['strength', 'order'].map((value) => ({ value, label: t(`neurons.order.${value}`) }))}
          .value=${this.order}
          @dl-change=${(/** @type {CustomEvent<'strength' | 'order'>} */ event) => {
            this.order = event.detail;
          }}
        ></dl-segmented>
        ${coloured ? this.#colours() : nothing}
        ${
          coloured && !this.#apart
            ? html`<p class="hint">${t('neurons.colour.text')}</p>`
            : html`<dl-colour-bar .limit=${this.limit} .low=${t('neurons.low')} .high=${t('neurons.high')}></dl-colour-bar>`
        }
      </div>
      ${others > 0 ? html`<p class="hint note">${t('neurons.others', { n: others })}</p>` : nothing}
      <div class="split">
        <div>
          <ul class="neurons ${this.#apart ? 'wide' : ''}" aria-label=${t('neurons.list')}>
            ${repeat(
              this.#sorted(weights).slice(0, this.shown),
              (unit) => unit,
              (unit) => this.#neuron(weights, unit),
            )}
          </ul>
          ${
            left > 0
              ? html`<button type="button" class="button quiet more" @click=${this.#more}>
                  ${t('neurons.more', { n: left })}
                </button>`
              : nothing
          }
        </div>
        <dl-neuron-detail
          .material=${this.material}
          .active=${this.active}
          .unit=${this.chosen}
          .bias=${weights.bias?.[this.chosen] ?? 0}
          .strength=${this.strengths?.[this.chosen] ?? 0}
          .picture=${this.#picture(weights, this.chosen, t('neurons.picture', { n: this.chosen + 1 }))}
        ></dl-neuron-detail>
      </div>
    `;
  }

  /** Whether red, green and blue weights are pictures of their own. */
  get #apart() {
    return this.material.preparation.channels === 3 && this.colour === 'apart';
  }

  #colours() {
    return html`<dl-segmented
      .label=${t('neurons.colour')}
      .options=${['colour', 'apart'].map((value) => ({ value, label: t(`neurons.colour.${value}`) }))}
      .value=${this.colour}
      @dl-change=${(/** @type {CustomEvent<'colour' | 'apart'>} */ event) => {
        this.colour = event.detail;
      }}
    ></dl-segmented>`;
  }

  /** @param {import('./anatomy.js').FirstWeights} weights @returns {number[]} */
  #sorted({ units }) {
    const order = Array.from({ length: units }, (_, unit) => unit);
    const strength = this.strengths ?? [];
    return this.order === 'order' ? order : order.sort((a, b) => strength[b] - strength[a]);
  }

  /** @param {import('./anatomy.js').FirstWeights} weights @param {number} unit */
  #neuron(weights, unit) {
    const n = unit + 1;
    const strength = formatNumber(this.strengths?.[unit] ?? 0, { maximumSignificantDigits: 2 });
    const label = t('neurons.neuron', { n, strength });
    return html`<li>
      <button
        type="button"
        aria-pressed=${unit === this.chosen}
        aria-label=${label}
        title=${label}
        @click=${() => {
          this.chosen = unit;
        }}
      >
        ${this.#picture(weights, unit, '')}
      </button>
    </li>`;
  }

  /** @param {import('./anatomy.js').FirstWeights} weights @param {number} unit @param {string} label */
  #picture(weights, unit, label) {
    const { width, height } = this.material.preparation;
    const pictures = this.#partsOf(weights, unit).map(
      (values, channel, { length }) => html`<dl-signed-image
        .values=${values}
        .width=${width}
        .height=${height}
        .limit=${this.limit}
        .label=${label && length > 1 ? `${label}, ${'RGB'[channel]}` : label}
      ></dl-signed-image>`,
    );
    return pictures.length > 1 ? html`<div class="apart">${pictures}</div>` : pictures;
  }

  /** One picture, or one a channel. @param {import('./anatomy.js').FirstWeights} weights @param {number} unit */
  #partsOf(weights, unit) {
    const apart = this.#apart;
    const key = `${unit} ${apart}`;
    let parts = this.#parts.get(key);
    if (!parts) {
      const values = column(weights, unit, weights.pixels);
      parts = apart ? [0, 1, 2].map((c) => values.filter((_, i) => i % 3 === c)) : [values];
      this.#parts.set(key, parts);
    }
    return parts;
  }

  #more() {
    this.shown += page;
  }
}

customElements.define('dl-neurons-view', NeuronsView);
