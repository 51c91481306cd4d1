import { css, html } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons, inputs } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/help.js';
import { activations, mostLayers, mostUnits } from '../settings.js';

/** @typedef {import('../settings.js').HiddenLayer} HiddenLayer */

/**
 * The layers one below the other, written as in Keras; the hidden ones are edited in place. Emits `dl-layers`
 * with the new list of hidden layers.
 */
class LayerList extends DenseElement {
  static properties = {
    layers: { attribute: false },
    output: { attribute: false },
    input: {},
    params: { attribute: false },
    total: { attribute: false },
    disabled: { type: Boolean },
  };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      li,
      .total {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: calc(var(--control) + 8px);
        border-bottom: 1px solid var(--line);
        font-size: var(--text-s);
      }

      .code {
        font-family: var(--font-mono);
        font-size: var(--text-s);
        white-space: nowrap;
      }

      .params {
        flex: 1;
        color: var(--ink-2);
        text-align: right;
        white-space: nowrap;
      }

      .params .unit {
        font-family: var(--font);
      }

      input.units {
        flex: none;
        width: 66px;
        font-family: var(--font-mono);
      }

      select {
        min-width: 66px;
        width: auto;
        max-width: 126px;
        font-family: var(--font-mono);
      }

      .total {
        border-bottom: 0;
        font-weight: 600;
      }

      .total .params {
        color: var(--ink);
      }

      .add {
        margin: var(--space-2) 0;
      }

      @media (max-width: 480px) {
        li {
          gap: 3px;
        }

        /* Four digits, which is all that the field takes. */
        input.units {
          width: calc(4ch + 14px);
          padding: 0 6px;
          appearance: textfield;
        }

        input.units::-webkit-inner-spin-button {
          appearance: none;
        }

        .params .unit {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {HiddenLayer[]} */
    this.layers = [];
    /** @type {HiddenLayer} */
    this.output = { units: 1, activation: 'sigmoid' };
    /** what the input is, in words */
    this.input = '';
    /** @type {number[]} of every layer, the output's the last; empty until the engine has said */
    this.params = [];
    /** @type {number | null} */
    this.total = null;
    this.disabled = false;
  }

  render() {
    return html`
      <ol aria-label=${t('layers.title')}>
        <li><span class="code">${t('layers.input')}</span><span class="params number">${this.input}</span></li>
        ${this.layers.map((layer, index) => this.#hidden(layer, index))}
        <li>
          <span class="code">Dense(${this.output.units}) ${this.output.activation}</span>
          <dl-help
            .term=${this.output.activation}
            .text=${t(`help.activation.${this.output.activation}`)}
          ></dl-help>
          ${this.#params(this.layers.length)}
        </li>
      </ol>
      <div class="total">
        <span>${t('layers.total')}</span>
        <dl-help .term=${t('layers.parameters')} .text=${t('help.parameters')}></dl-help>
        <span class="params number">${this.total === null ? '…' : formatNumber(this.total)}</span>
      </div>
    `;
  }

  /** @param {HiddenLayer} layer @param {number} index */
  #hidden({ units, activation }, index) {
    const n = index + 1;
    return html`<li>
      <span class="code" aria-hidden="true">Dense(</span>
      <input
        class="units"
        type="number"
        inputmode="numeric"
        min="1"
        max=${mostUnits}
        .value=${String(units)}
        aria-label=${t('layers.units', { n })}
        ?disabled=${this.disabled}
        @change=${(/** @type {Event} */ event) => this.#setUnits(index, event)}
      />
      <span class="code" aria-hidden="true">)</span>
      <select
        aria-label=${t('layers.activation', { n })}
        ?disabled=${this.disabled}
        @change=${(/** @type {Event} */ event) => this.#setActivation(index, event)}
      >
        ${activations.map((name) => html`<option value=${name} ?selected=${name === activation}>${name}</option>`)}
      </select>
      <dl-help .term=${activation} .text=${t(`help.activation.${activation}`)}></dl-help>
      ${this.#params(index)}
      <button
        type="button"
        class="button quiet icon"
        aria-label=${t('layers.remove', { n })}
        title=${t('layers.remove', { n })}
        ?disabled=${this.disabled}
        @click=${() => this.#change(this.layers.toSpliced(index, 1))}
      >
        ${icon('cross')}
      </button>
    </li>`;
  }

  /** @param {number} index */
  #params(index) {
    const count = this.params[index];
    return html`<span class="params number"
      >${count === undefined ? '…' : html`${formatNumber(count)} <span class="unit">${t('layers.short', { n: count })}</span>`}</span
    >`;
  }

  /** @param {number} index @param {Event} event */
  #setUnits(index, event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const units = Math.round(input.valueAsNumber);
    if (units >= 1 && units <= mostUnits)
      this.#change(this.layers.with(index, { ...this.layers[index], units }));
    else input.value = String(this.layers[index].units);
  }

  /** @param {number} index @param {Event} event */
  #setActivation(index, event) {
    const activation = /** @type {HTMLSelectElement} */ (event.target).value;
    this.#change(this.layers.with(index, { ...this.layers[index], activation }));
  }

  /** A new layer is like the last one. */
  add() {
    if (this.layers.length < mostLayers) {
      this.#change([...this.layers, this.layers.at(-1) ?? { units: 64, activation: 'relu' }]);
    }
  }

  /** @param {HiddenLayer[]} layers */
  #change(layers) {
    this.emit('dl-layers', layers);
  }
}

customElements.define('dl-layer-list', LayerList);
