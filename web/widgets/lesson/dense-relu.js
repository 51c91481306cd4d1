import { css, html, svg } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { compact } from '../playground/lenses/numbers.js';
import { keyStyle } from './code-style.js';
import '../slider-field.js';
import { activated, slopes } from './activations.js';
import { Latest } from './latest.js';
import { evenly, Plot, plotStyle, short } from './plot.js';
import { widget } from './style.js';
import { LessonWidget } from './widget.js';

const limit = 4;
const most = 20;
/** the largest derivative of the sigmoid, at z = 0 */
const steepest = 0.25;
const names = /** @type {const} */ (['relu', 'sigmoid']);
/** @typedef {(typeof names)[number]} Name */
/** @typedef {{ zs: number[], values: Record<Name, Float32Array>, slopes: Record<Name, Float32Array> }} Curves */
/** @typedef {{ value: number, slope: number, product: number }} Figures */

/**
 * `<dense-relu layers="5">`: ReLU beside the sigmoid: both functions, their derivatives, and what is left of a gradient
 * that has gone back through so many layers of either, as the engine back-propagates it.
 *
 * Attributes: z (1), layers (1…20, 5).
 *
 * `dl-state`: z, layers; relu, reluSlope, reluProduct; sigmoid, sigmoidSlope, sigmoidProduct (the derivative through all
 * the layers, one after the other, at z); bound (0.25 to the power of layers: no product of sigmoid slopes is larger).
 */
class DenseRelu extends LessonWidget {
  static properties = {
    z: { type: Number },
    layers: { type: Number },
    curves: { state: true },
    answer: { state: true },
  };

  static styles = [
    widget,
    plotStyle,
    keyStyle,
    css`
      table {
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th,
      td {
        padding: 4px var(--space-4) 4px 0;
        text-align: left;
        font-weight: 500;
      }

      th[scope='row'] {
        white-space: nowrap;
      }

      thead th {
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.z = 1;
    this.layers = 5;
    /** @type {Curves | null} */
    this.curves = null;
    /** @type {({ z: number, layers: number } & Record<Name, Figures>) | null} */
    this.answer = null;
    this.latest = new Latest();
  }

  async firstUpdated() {
    const dl = await this.engine;
    const zs = evenly([-limit, limit], 161);
    const rows = zs.map((z) => [z]);
    const [relu, sigmoid, reluSlopes, sigmoidSlopes] = await Promise.all([
      activated(dl, 'relu', rows),
      activated(dl, 'sigmoid', rows),
      slopes(dl, 'relu', zs),
      slopes(dl, 'sigmoid', zs),
    ]);
    this.curves = {
      zs,
      values: { relu, sigmoid },
      slopes: { relu: reluSlopes, sigmoid: sigmoidSlopes },
    };
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    this.layers = Math.max(1, Math.min(most, Math.round(this.layers) || 1));
    if (changes.has('z') || changes.has('layers')) this.#ask();
  }

  #ask() {
    const { z, layers } = this;
    this.latest.ask(
      async () => {
        const dl = await this.engine;
        const [relu, sigmoid] = await Promise.all(
          names.map(async (name) => {
            const [[value], [slope], [product]] = await Promise.all([
              activated(dl, name, [[z]]),
              slopes(dl, name, [z]),
              slopes(dl, name, [z], layers),
            ]);
            return { value, slope, product };
          }),
        );
        return { z, layers, relu, sigmoid };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    if (!this.answer) return null;
    const { z, layers, relu, sigmoid } = this.answer;
    return {
      z,
      layers,
      relu: relu.value,
      reluSlope: relu.slope,
      reluProduct: relu.product,
      sigmoid: sigmoid.value,
      sigmoidSlope: sigmoid.slope,
      sigmoidProduct: sigmoid.product,
      bound: steepest ** layers,
    };
  }

  render() {
    const { answer } = this;
    return html`<div class="columns">
      <div class="stack">${this.#plot('values')}</div>
      <div class="stack">${this.#plot('slopes')}</div>
    </div>
    <div class="columns part">
      <div class="stack">
        <dl-slider-field
          .label=${'z'}
          .value=${this.z}
          .min=${-limit}
          .max=${limit}
          .step=${0.05}
          .format=${short}
          @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
            this.z = event.detail;
          }}
        ></dl-slider-field>
        <dl-slider-field
          .label=${t('lesson.relu.layers')}
          .value=${this.layers}
          .min=${1}
          .max=${most}
          .step=${1}
          @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
            this.layers = event.detail;
          }}
        ></dl-slider-field>
        <p class="hint">${t('lesson.relu.text')}</p>
      </div>
      <div class="stack">${answer ? this.#table(answer) : html`<p class="hint">${t('lesson.waiting')}</p>`}</div>
    </div>`;
  }

  /** @param {NonNullable<DenseRelu['answer']>} answer */
  #table(answer) {
    const { layers } = answer;
    return html`<table>
        <caption class="hidden-text">${t('lesson.relu.table')}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${t('lesson.relu.value')}</th>
            <th scope="col">${t('lesson.slope')}</th>
            <th scope="col">${t('lesson.relu.through', { n: layers })}</th>
          </tr>
        </thead>
        <tbody>
          ${names.map(
            (name) =>
              html`<tr>
                <th scope="row"><span class="key ${name === 'relu' ? '' : 'second'}"></span>${name}</th>
                <td class="number">${figure(answer[name].value)}</td>
                <td class="number">${figure(answer[name].slope)}</td>
                <td class="number">${figure(answer[name].product)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="formula" data-bound>
        sigmoid: ≤ ${figure(steepest)}<sup>${layers}</sup> = <b>${figure(steepest ** layers)}</b><br />
        ReLU: 1<sup>${layers}</sup> = <b>1</b> (z &gt; 0)
      </p>`;
  }

  /** @param {'values' | 'slopes'} what */
  #plot(what) {
    const { curves, answer } = this;
    const plot = new Plot({
      x: [-limit, limit],
      y: what === 'values' ? [-0.5, limit] : [-0.1, 1.2],
      height: 220,
    });
    const here = (/** @type {Name} */ name) =>
      answer
        ? svg`<circle class="here" cx=${plot.px(answer.z)} cy=${plot.py(answer[name][what === 'values' ? 'value' : 'slope'])} r="6" />`
        : '';
    return plot.draw(
      curves
        ? svg`<path class="curve second" d=${plot.line(curves.zs, curves[what].sigmoid)} />
            <path class="curve" d=${plot.line(curves.zs, curves[what].relu)} />
            ${names.map(here)}`
        : '',
      {
        label: t(`lesson.relu.${what}`),
        xLabel: 'z',
        yLabel: t(`lesson.relu.${what}`),
      },
    );
  }
}

/** @param {number} value */
const figure = (value) =>
  value !== 0 && Math.abs(value) < 0.001
    ? compact(value, 4)
    : formatNumber(value, { maximumFractionDigits: 4 });

customElements.define('dense-relu', DenseRelu);
