import { css, html, nothing } from 'lit';
import { formatNumber, hasText, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { layerNames } from '../model.js';
import { drawFolded, foldedStyle } from './folded-neuron.js';
import { foldingOf, refusalIn } from './folding.js';
import { compact, indexed } from './numbers.js';
import { biasProducts, canBeWritten, pathCount, weightProducts } from './paths.js';
import { lens } from './style.js';
import { Watch } from './watch.js';

/**
 * @typedef {import('./folding.js').Folding} Folding
 * @typedef {import('./paths.js').Factor} Factor
 */

/**
 * `<dl-fold-lens .session=${Session}>`: what a network without activations comes down to: one neuron, its weights
 * written out as the products that they are, its outputs beside the network's. With activations it says why not.
 * Emits `dl-folding` (Folding, or null where it is refused) and, from its button, `dl-set` ({ activation: 'linear' }).
 */
class FoldLens extends DenseElement {
  static properties = { session: { attribute: false } };

  static styles = [
    base,
    buttons,
    lens,
    foldedStyle,
    css`
      .products {
        display: grid;
        gap: var(--space-3);
        font: 400 var(--text-s) / 1.7 var(--font-mono);
        font-feature-settings: 'zero' 0;
        overflow-wrap: anywhere;
      }

      .products span {
        display: block;
        padding-left: 2.2em;
        color: var(--ink-2);
      }

      .products b {
        color: var(--ink);
        font-weight: 600;
      }

      td.number {
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('../session.js').Session} */ (/** @type {unknown} */ (null));
    this.watch = new Watch(this, async (net, dl) => {
      const settings = this.session?.settings;
      return settings ? foldingOf(net, dl, settings) : null;
    });
    /** @type {Folding | null | undefined} the one that was told last */
    this.told = undefined;
  }

  updated() {
    const { answer, error } = this.watch;
    if (answer === this.told || (!answer && !error)) return;
    this.told = answer;
    this.emit('dl-folding', answer);
  }

  render() {
    const { answer, error } = this.watch;
    if (error) return this.#refused(error);
    if (!answer || !this.session?.frame)
      return html`<p class="hint">${t('playground.lens.waiting')}</p>`;
    return html`<div class="stack">
      <p class="says"><b>${this.#sentence()}</b> ${t('playground.fold.why')}</p>
      <div class="columns">
        <div class="stack">${this.#drawing(answer)} ${this.#outputs(answer)}</div>
        ${this.#products(answer)}
      </div>
    </div>`;
  }

  #sentence() {
    const { networkShape } = this.session?.settings ?? { networkShape: [] };
    const outputs = this.session?.net?.head.units ?? 1;
    if (networkShape.length === 0)
      return t(outputs === 1 ? 'playground.fold.already' : 'playground.fold.alreadyLayer');
    return outputs === 1
      ? t('playground.fold.done', { n: networkShape.length + 1 })
      : t('playground.fold.doneLayer', { n: networkShape.length + 1, units: outputs });
  }

  /** @param {string} error */
  #refused(error) {
    const reason = refusalIn(error);
    if (!reason) return html`<p class="refused" role="status">${error}</p>`;
    const { activation } = reason;
    const hidden =
      layerNames(this.session?.settings?.networkShape.length ?? 0).indexOf(reason.layer) + 1;
    const key = `playground.fold.bends.${activation}`;
    return html`<div class="refused stack" role="status">
      <p class="says">
        <b>${t('playground.fold.refused', { n: hidden, activation: activationName(activation) })}</b>
        ${t(hasText(key) ? key : 'playground.fold.bends')}
      </p>
      <div>
        <button type="button" class="button" @click=${() => this.emit('dl-set', { activation: 'linear' })}>
          ${t('playground.fold.switchOff')}
        </button>
      </div>
    </div>`;
  }

  /** @param {Folding} folding */
  #drawing({ kernel, bias }) {
    const net = this.session?.net;
    if (!net || net.head.units > 1 || kernel.shape[0] !== net.inputs.length) return nothing;
    return drawFolded({
      inputs: net.inputs,
      weights: kernel.data,
      bias: bias.data[0],
      activation: net.head.activation,
      label: t('playground.fold.drawing'),
    });
  }

  /** @param {Folding} folding */
  #outputs({ largest, examples }) {
    const place = (/** @type {number} */ value) =>
      formatNumber(value, { maximumFractionDigits: 2 });
    const output = (/** @type {number} */ value) =>
      formatNumber(value, { minimumFractionDigits: 6, maximumFractionDigits: 6 });
    const several = (this.session?.net?.head.units ?? 1) > 1;
    return html`<div>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('playground.fold.sample')}</th>
            <th scope="col">${t('playground.fold.network')}</th>
            <th scope="col">${t(several ? 'playground.fold.folded' : 'playground.fold.neuron')}</th>
          </tr>
        </thead>
        <tbody>
          ${examples.map(
            ({ at, network, folded }, index) => html`<tr>
              <td class="number">${at.every(Number.isFinite) ? `(${place(at[0])}; ${place(at[1])})` : index + 1}</td>
              <td class="number">${output(network)}</td>
              <td class="number">${output(folded)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="hint" data-largest=${largest}>
        ${t('playground.fold.largest', { n: this.session?.net?.cut ?? 0, difference: compact(largest, 2) })}
      </p>
    </div>`;
  }

  /** @param {Folding} folding */
  #products({ kernel, bias }) {
    const { frame, settings, net } = /** @type {import('../session.js').Session} */ (this.session);
    if (!frame || !settings || !net || settings.networkShape.length === 0) return nothing;
    const arrays = layerNames(settings.networkShape.length).map((name) => ({
      kernel: frame.weights[`${name}/kernel`],
      bias: frame.weights[`${name}/bias`],
    }));
    const kernels = arrays.map((layer) => layer.kernel);
    if (kernels.includes(/** @type {any} */ (undefined))) return nothing;
    if (settings.batchNormalization || !canBeWritten(kernels))
      return html`<p class="hint">
        ${t('playground.fold.tooMany', { n: pathCount(kernels), weights: kernels.length })}
      </p>`;
    const biases = arrays.map((layer) => layer.bias);
    return html`<div>
      <h3>${t('playground.fold.products')}</h3>
      <p class="hint">${t('playground.fold.counting')}</p>
      <div class="products" role="group" aria-label=${t('playground.fold.products')}>
        ${net.inputs.map((name, input) =>
          product(
            indexed('w', input + 1),
            weightProducts(kernels, input),
            kernel.data[input],
            name,
          ),
        )}
        ${product('b', biasProducts(kernels, biases), bias.data[0], '')}
      </div>
    </div>`;
  }
}

/**
 * w₁′ = w₁₁·w₃₁ + w₂₁·w₃₂, then the same in numbers.
 * @param {string} name @param {Factor[][]} ways @param {number} value the engine's @param {string} input
 */
function product(name, ways, value, input) {
  const sum = (/** @type {(factor: Factor) => string} */ write) =>
    ways.map((way) => way.map(write).join('·')).join(' + ');
  return html`<p data-folded=${name} data-value=${value}>
    ${name}′ = ${sum((factor) => factor.name)}
    <span>= ${sum((factor) => inProduct(factor.value))}</span>
    <span>= <b>${compact(value, 4)}</b>${input ? html` (${input})` : nothing}</span>
  </p>`;
}

/** @param {number} value */
function inProduct(value) {
  const text = compact(value, 3);
  return value < 0 ? `(${text})` : text;
}

/** @param {string} name Keras's */
function activationName(name) {
  return name === 'relu' ? 'ReLU' : name;
}

customElements.define('dl-fold-lens', FoldLens);
