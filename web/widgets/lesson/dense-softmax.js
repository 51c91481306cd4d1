import { css, html, nothing } from 'lit';
import { formatLoss, formatNumber, formatPercent, t } from '../../languages/index.js';
import '../live-code.js';
import '../segmented.js';
import '../slider-field.js';
import { activated, crossEntropies } from './activations.js';
import './class-trial.js';
import { Latest } from './latest.js';
import { short } from './plot.js';
import { layerParts } from './recipe.js';
import { widget } from './style.js';
import { LessonWidget } from './widget.js';

const fewest = 2;
const most = 6;
const limit = 8;
const begin = [2, 1, -1, 0, 0, 0];

/**
 * `<dense-softmax classes="3">`: the outputs z of a last layer, three sigmoids of them beside their softmax, with
 * the sums, and the cross-entropy of the right class. With `train`, a softmax layer that learns three classes of
 * points follows.
 *
 * Attributes: classes (2…6, 3), train (shows the trained part).
 *
 * `dl-state`: classes; z1…zk; s1…sk (sigmoids) and sigmoidSum; p1…pk (softmax) and softmaxSum; chosen (the right
 * class, from 1), crossEntropy; with train also what `<dl-class-trial>` tells: epoch, loss, accuracy, x, y (the place
 * pointed at), and trained1…trained3 (the probabilities there).
 */
class DenseSoftmax extends LessonWidget {
  static properties = {
    classes: { type: Number },
    train: { type: Boolean },
    z: { state: true },
    chosen: { state: true },
    answer: { state: true },
    trial: { state: true },
  };

  static styles = [
    widget,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th,
      td {
        padding: 5px var(--space-2) 5px 0;
        text-align: left;
        font-weight: 500;
        vertical-align: middle;
      }

      thead th {
        color: var(--ink-2);
      }

      tfoot th,
      tfoot td {
        border-top: 1px solid var(--line-strong);
        font-weight: 600;
      }

      .bar {
        display: inline-block;
        width: calc(100% - 6.5ch);
        height: 10px;
        margin-right: var(--space-2);
        border-radius: 5px;
        background: var(--sunken);
        overflow: hidden;
      }

      .bar i {
        display: block;
        height: 100%;
        border-radius: 5px;
      }

      td:not(.z) {
        width: 38%;
      }

      .verdict {
        color: var(--ink-2);
        font-weight: 400;
      }
    `,
  ];

  constructor() {
    super();
    this.classes = 3;
    this.train = false;
    this.z = begin.slice(0, this.classes);
    /** the right class, from 0 */
    this.chosen = 0;
    /** @type {{ z: number[], sigmoids: number[], softmax: number[], losses: number[] } | null} */
    this.answer = null;
    /** @type {Record<string, number>} what the trained part tells */
    this.trial = {};
    this.latest = new Latest();
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (changes.has('classes')) {
      this.classes = Math.max(fewest, Math.min(most, Math.round(this.classes) || 3));
      this.chosen = Math.min(this.chosen, this.classes - 1);
      this.z = begin.map((value, i) => this.z[i] ?? value).slice(0, this.classes);
    }
    if (changes.has('z') || changes.has('classes')) this.#ask();
  }

  #ask() {
    const { z } = this;
    this.latest.ask(
      async () => {
        const dl = await this.engine;
        const [sigmoids, softmax, ...losses] = await Promise.all([
          activated(
            dl,
            'sigmoid',
            z.map((value) => [value]),
          ),
          activated(dl, 'softmax', [z]),
          ...z.map((_, i) => crossEntropies(dl, [z], i)),
        ]);
        return { z, sigmoids: [...sigmoids], softmax: [...softmax], losses: losses.flat() };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    const { answer, chosen, classes } = this;
    if (!answer || answer.z.length !== classes) return null;
    const named = (/** @type {string} */ letter, /** @type {number[]} */ values) =>
      Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));
    return {
      classes,
      ...named('z', answer.z),
      ...named('s', answer.sigmoids),
      sigmoidSum: sum(answer.sigmoids),
      ...named('p', answer.softmax),
      softmaxSum: sum(answer.softmax),
      chosen: chosen + 1,
      crossEntropy: answer.losses[chosen],
      ...this.trial,
    };
  }

  render() {
    return html`<div class="columns">
      <div class="stack">${this.#outputs()}</div>
      <div class="stack">${this.answer ? this.#answers(this.answer) : html`<p class="hint">${t('lesson.waiting')}</p>`}</div>
    </div>
      ${
        this.train
          ? html`<dl-class-trial
              class="part"
              @dl-state=${(/** @type {CustomEvent} */ event) => {
                event.stopPropagation();
                this.trial = event.detail;
              }}
            ></dl-class-trial>`
          : nothing
      }`;
  }

  #outputs() {
    const layer = { units: this.classes, activation: 'softmax' };
    return html`<h3>${t('lesson.softmax.outputs')}</h3>
      <div>
        ${this.z.map(
          (value, i) =>
            html`<dl-slider-field
              .label=${`z${i + 1}`}
              .value=${value}
              .min=${-limit}
              .max=${limit}
              .step=${0.05}
              .format=${short}
              @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
                this.z = this.z.with(i, event.detail);
              }}
            ></dl-slider-field>`,
        )}
      </div>
      <div class="row">
        ${[1, -1].map(
          (step) =>
            html`<button type="button" class="button" @click=${() => this.#shift(step)}>
              ${t('lesson.softmax.shift', { step: step > 0 ? '+1' : '−1' })}
            </button>`,
        )}
      </div>
      <dl-live-code
        .label=${t('lesson.code')}
        .parts=${layerParts(layer, 0, { 'layers.0.units': { min: fewest, max: most } })}
        @dl-change=${(/** @type {CustomEvent} */ event) => {
          this.classes = event.detail.value;
        }}
      ></dl-live-code>`;
  }

  /** The same added to all: softmax does not change. @param {number} step */
  #shift(step) {
    if (this.z.some((value) => Math.abs(value + step) > limit)) return;
    this.z = this.z.map((value) => value + step);
  }

  /** @param {NonNullable<DenseSoftmax['answer']>} answer */
  #answers({ z, sigmoids, softmax, losses }) {
    const chosen = Math.min(this.chosen, z.length - 1);
    return html`<table>
        <caption class="hidden-text">${t('lesson.softmax.table')}</caption>
        <thead>
          <tr>
            <th scope="col">z</th>
            <th scope="col">${t('lesson.softmax.sigmoids')}</th>
            <th scope="col">softmax</th>
          </tr>
        </thead>
        <tbody>
          ${z.map(
            (_, i) =>
              html`<tr>
                <th scope="row">z${i + 1}</th>
                <td>${bar(sigmoids[i], i)}</td>
                <td>${bar(softmax[i], i)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Σ</th>
            <td><span class="number" data-sum="sigmoid">${three(sum(sigmoids))}</span></td>
            <td>
              <span class="number" data-sum="softmax">${three(sum(softmax))}</span>
            </td>
          </tr>
        </tfoot>
      </table>
      <p class="hint">${t('lesson.softmax.verdict')}</p>
      <dl-segmented
        .label=${t('lesson.softmax.right')}
        .options=${z.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
        .value=${String(chosen)}
        @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
          this.chosen = Number(event.detail);
        }}
      ></dl-segmented>
      <p class="formula" data-loss>
        CE = −log p${chosen + 1} = −log ${formatPercent(softmax[chosen])} = <b>${formatLoss(losses[chosen])}</b>
      </p>`;
  }
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** @param {number} value */
const three = (value) =>
  formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** @param {number} value 0…1 @param {number} index of the class */
function bar(value, index) {
  return html`<span class="bar"
      ><i style="width: ${100 * value}%; background: var(--class-${index})"></i></span
    ><span class="number">${three(value)}</span>`;
}

customElements.define('dense-softmax', DenseSoftmax);
