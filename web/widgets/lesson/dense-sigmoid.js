import { css, html, nothing, svg } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { compact } from '../playground/lenses/numbers.js';
import '../slider-field.js';
import { activated, slopes } from './activations.js';
import './dense-neuron.js';
import { Latest } from './latest.js';
import { evenly, Plot, plotStyle, short } from './plot.js';
import { widget } from './style.js';
import { LessonWidget } from './widget.js';

const limit = 8;
const presets = [-100, -5, 0, 5, 100];
/** how far a tangent reaches to each side */
const reach = 2.2;

/**
 * `<dense-sigmoid z="0">`: σ(z) = 1 / (1 + e^(−z)), its value read as a probability, and its slope. With `train` a
 * logistic neuron on two classes follows, whose curve moves while it learns.
 *
 * Attributes: z (0), train.
 *
 * `dl-state`: z, sigma, slope; with train also what `<dense-neuron activation="sigmoid">` tells, but for its z:
 * x1, w1, b, a, epoch, loss, accuracy, …
 */
class DenseSigmoid extends LessonWidget {
  static properties = {
    z: { type: Number },
    train: { type: Boolean },
    curve: { state: true },
    answer: { state: true },
    neuron: { state: true },
  };

  static styles = [
    widget,
    plotStyle,
    css`
      .plot.movable {
        cursor: ew-resize;
      }

      .plot .tangent {
        stroke: var(--contrast);
        stroke-width: 2.5;
        stroke-linecap: round;
      }

      dense-neuron {
        padding: var(--space-4) 0 0;
        border: 0;
        border-radius: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.z = 0;
    this.train = false;
    /** @type {{ zs: number[], values: Float32Array } | null} */
    this.curve = null;
    /** @type {{ z: number, sigma: number, rest: number, slope: number } | null} */
    this.answer = null;
    /** @type {Record<string, number | string>} */
    this.neuron = {};
    this.latest = new Latest();
  }

  async firstUpdated() {
    const dl = await this.engine;
    const zs = evenly([-limit, limit], 161);
    const values = await activated(
      dl,
      'sigmoid',
      zs.map((z) => [z]),
    );
    this.curve = { zs, values };
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (changes.has('z')) this.#ask();
  }

  #ask() {
    const { z } = this;
    this.latest.ask(
      async () => {
        const dl = await this.engine;
        const [[sigma, rest], [slope]] = await Promise.all([
          activated(dl, 'sigmoid', [[z], [-z]]),
          slopes(dl, 'sigmoid', [z]),
        ]);
        return { z, sigma, rest, slope };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    if (!this.answer) return null;
    const { z, sigma, slope } = this.answer;
    return { ...this.neuron, z, sigma, slope };
  }

  render() {
    return html`<div class="columns">
        <div class="stack">${this.#plot()}</div>
        <div class="stack">${this.#controls()}</div>
      </div>
      ${
        this.train
          ? html`<div class="part">
              <h3>${t('lesson.sigmoid.train')}</h3>
              <dense-neuron
                activation="sigmoid"
                @dl-state=${(/** @type {CustomEvent} */ event) => {
                  event.stopPropagation();
                  this.neuron = event.detail;
                }}
              ></dense-neuron>
            </div>`
          : nothing
      }`;
  }

  #controls() {
    const { answer } = this;
    return html`<dl-slider-field
        .label=${'z'}
        .value=${this.z}
        .min=${-limit}
        .max=${limit}
        .step=${0.05}
        .format=${short}
        @dl-change=${(/** @type {CustomEvent<number>} */ event) => this.#put(event.detail)}
      ></dl-slider-field>
      <div class="row" role="group" aria-label=${t('lesson.sigmoid.presets')}>
        ${presets.map(
          (z) =>
            html`<button type="button" class="button" @click=${() => this.#put(z)}>z = ${formatNumber(z)}</button>`,
        )}
      </div>
      ${
        answer
          ? html`<p class="formula" data-sigma>
              σ(${short(answer.z)}) = 1 / (1 + e<sup>${short(-answer.z)}</sup>) = <b>${probability(answer.sigma)}</b><br />
              ${t('lesson.sigmoid.positive')} ${probability(answer.sigma)}<br />
              ${t('lesson.sigmoid.negative')} ${probability(answer.rest)}<br />
              ${t('lesson.slope')} σ′(z) = <b>${probability(answer.slope)}</b>
            </p>`
          : html`<p class="hint">${t('lesson.waiting')}</p>`
      }
      <p class="hint">${t('lesson.sigmoid.text')}</p>`;
  }

  /** @param {number} z */
  #put(z) {
    this.z = Math.round(z * 100) / 100;
  }

  #plot() {
    const { curve, answer } = this;
    const plot = new Plot({ x: [-limit, limit], y: [-0.1, 1.1] });
    const drag = (/** @type {PointerEvent} */ event) => {
      if (event.buttons) this.#put(plot.xAt(event));
    };
    return plot.draw(
      curve
        ? svg`<path class="guide" d="M${plot.px(-limit)} ${plot.py(0.5)}H${plot.px(limit)}" />
            <path class="curve" d=${plot.line(curve.zs, curve.values)} />
            ${answer ? this.#here(plot, answer) : nothing}`
        : nothing,
      {
        label: t('lesson.sigmoid.plot'),
        xLabel: 'z',
        yLabel: 'σ(z)',
        yTicks: [0, 0.25, 0.5, 0.75, 1],
        down: drag,
        move: drag,
      },
    );
  }

  /** @param {Plot} plot @param {NonNullable<DenseSigmoid['answer']>} answer */
  #here(plot, { z, sigma, slope }) {
    const ends = [z - reach, z + reach];
    return svg`<path class="tangent" d=${plot.line(
      ends,
      ends.map((end) => sigma + slope * (end - z)),
    )} />
      <path class="guide" d="M${plot.px(z)} ${plot.py(-0.1)}V${plot.py(sigma)}H${plot.px(-limit)}" />
      <circle class="here" cx=${plot.px(z)} cy=${plot.py(sigma)} r="7" />`;
  }
}

/** Small ones in full: 0.0067, 3.7·10⁻⁴⁴. @param {number} value */
const probability = (value) =>
  value < 1e-4 && value > 0
    ? compact(value)
    : formatNumber(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 });

customElements.define('dense-sigmoid', DenseSigmoid);
