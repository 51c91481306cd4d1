import { css, html, nothing, svg } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../help.js';
import { learningGradient } from './flow-reading.js';
import { compact, powerOfTen, times } from './numbers.js';
import { lens } from './style.js';

/** @typedef {import('./flow-reading.js').LayerFlow} LayerFlow */

/**
 * `<dl-flow-strips .layers=${LayerFlow[]}>`: a row for every layer: the mean and the spread of its signal as a band
 * on one axis for all, the norm of its gradient as a bar on a logarithmic one, and all of it in numbers.
 */
class FlowStrips extends DenseElement {
  static properties = { layers: { attribute: false } };

  static styles = [
    base,
    lens,
    css`
      svg {
        display: block;
        width: 100%;
        height: 16px;
        overflow: visible;
      }

      .ground {
        fill: var(--sunken);
      }

      .band {
        fill: var(--above);
        fill-opacity: 0.45;
      }

      .mean {
        stroke: var(--ink);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }

      .zero {
        stroke: var(--line-control);
        stroke-width: 1;
        vector-effect: non-scaling-stroke;
      }

      .bar {
        fill: var(--contrast);
      }

      th {
        white-space: nowrap;
      }

      .strip {
        width: 28%;
      }

      .value {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-xs);
        white-space: nowrap;
      }

      .ends {
        display: flex;
        justify-content: space-between;
        font-size: var(--text-xs);
        font-weight: 400;
      }

      td.number {
        white-space: nowrap;
      }

      @container (max-width: 560px) {
        th {
          white-space: normal;
        }

        .weights {
          display: none;
        }

        td,
        tbody th {
          padding-right: var(--space-2);
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {LayerFlow[]} */
    this.layers = [];
  }

  render() {
    const { layers } = this;
    if (layers.length === 0) return nothing;
    const signal = signalAxis(layers);
    const gradient = gradientAxis(layers);
    const end = (/** @type {number} */ value) =>
      formatNumber(value, { maximumSignificantDigits: 2 });
    return html`<table>
      <caption class="hidden-text">${t('playground.flow.table')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('playground.flow.layer')}</th>
          <th scope="col" class="strip">
            ${this.#term('signal')}
            <span class="ends number" aria-hidden="true"><span>${end(signal[0])}</span><span>${end(signal[1])}</span></span>
          </th>
          <th scope="col" class="strip">
            ${this.#term('gradient')}
            <span class="ends number" aria-hidden="true"
              ><span>${powerOfTen(gradient[0])}</span><span>${powerOfTen(gradient[1])}</span></span
            >
          </th>
          <th scope="col">${this.#term('ratio')}</th>
          <th scope="col" class="weights">${this.#term('weights')}</th>
        </tr>
      </thead>
      <tbody>
        ${layers.map((layer, index) => this.#row(layer, index, signal, gradient))}
      </tbody>
    </table>`;
  }

  /** @param {'signal' | 'gradient' | 'ratio' | 'weights'} name */
  #term(name) {
    const term = t(`playground.flow.${name}`);
    return html`${term} <dl-help .term=${term} .text=${t(`playground.flow.help.${name}`)}></dl-help>`;
  }

  /** @param {LayerFlow} layer @param {number} index @param {[number, number]} signalAxis @param {[number, number]} gradientAxis */
  #row(layer, index, signalAxis, gradientAxis) {
    const { signal, gradient } = layer;
    const next = this.layers[index + 1];
    return html`<tr
      data-layer=${layer.name}
      data-norm=${gradient.norm}
      data-mean=${signal.mean}
      data-deviation=${signal.deviation}
    >
      <th scope="row">${next ? index + 1 : t('playground.flow.output')}</th>
      <td>
        ${signalStrip(signal, signalAxis)}
        <span class="value number">${compact(signal.mean, 2)} ± ${compact(signal.deviation, 2)}</span>
      </td>
      <td>
        ${gradientStrip(gradient.norm, gradientAxis)}
        <span class="value number">${compact(gradient.norm)}</span>
      </td>
      <td class="number">${next ? ratioText(gradient.norm / next.gradient.norm) : '—'}</td>
      <td class="number weights">${compact(learningGradient(layer))}</td>
    </tr>`;
  }
}

/** @param {number} ratio of a layer's gradient to the next one's */
function ratioText(ratio) {
  if (!Number.isFinite(ratio)) return '—';
  if (ratio === 0) return '0';
  return ratio < 1
    ? t('playground.flow.smaller', { times: times(1 / ratio) })
    : t('playground.flow.larger', { times: times(ratio) });
}

/** From the lowest to the highest band, with 0. @param {LayerFlow[]} layers @returns {[number, number]} */
function signalAxis(layers) {
  let [low, high] = [0, 0];
  for (const { signal } of layers) {
    if (!Number.isFinite(signal.mean + signal.deviation)) continue;
    low = Math.min(low, signal.mean - signal.deviation);
    high = Math.max(high, signal.mean + signal.deviation);
  }
  return high > low ? [low, high] : [-1, 1];
}

/** Whole powers of ten around all norms. @param {LayerFlow[]} layers @returns {[number, number]} */
function gradientAxis(layers) {
  const logarithms = layers
    .map(({ gradient }) => Math.log10(gradient.norm))
    .filter((logarithm) => Number.isFinite(logarithm));
  if (logarithms.length === 0) return [-1, 0];
  const low = Math.floor(Math.min(...logarithms) - 0.3);
  return [low, Math.max(low + 1, Math.ceil(Math.max(...logarithms)))];
}

/** @param {{ mean: number, deviation: number }} signal @param {[number, number]} axis */
function signalStrip({ mean, deviation }, [low, high]) {
  const at = (/** @type {number} */ value) => (100 * (value - low)) / (high - low);
  if (!Number.isFinite(mean + deviation)) return nothing;
  // A band of no width would not be seen: the mean's line stays.
  const width = at(mean + deviation) - at(mean - deviation);
  return svg`<svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="100" height="16" rx="1"/>
    <line class="zero" x1=${at(0)} x2=${at(0)} y1="0" y2="16"/>
    <rect class="band" x=${at(mean - deviation)} y="2" width=${width} height="12"/>
    <line class="mean" x1=${at(mean)} x2=${at(mean)} y1="2" y2="14"/>
  </svg>`;
}

/** @param {number} norm @param {[number, number]} axis powers of ten */
function gradientStrip(norm, [low, high]) {
  const width = (100 * (Math.log10(norm) - low)) / (high - low);
  const powers = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i);
  return svg`<svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="100" height="16" rx="1"/>
    ${powers.map((power) => {
      const x = (100 * (power - low)) / (high - low);
      return svg`<line class="zero" x1=${x} x2=${x} y1="12" y2="16"/>`;
    })}
    <rect class="bar" y="2" width=${Math.max(0, width || 0)} height="10"/>
  </svg>`;
}

customElements.define('dl-flow-strips', FlowStrips);
