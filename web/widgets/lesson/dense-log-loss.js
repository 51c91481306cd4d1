import { css, html, svg } from 'lit';
import { formatLoss, formatNumber, t } from '../../languages/index.js';
import '../segmented.js';
import '../slider-field.js';
import './accuracy-staircase.js';
import { activated, crossEntropies } from './activations.js';
import { Latest } from './latest.js';
import { evenly, Plot, plotStyle, short } from './plot.js';
import { widget } from './style.js';
import { LessonWidget } from './widget.js';

/** @typedef {'e' | '2' | '10'} Base */

/**
 * how many times smaller the logarithm of a base is than the natural one
 * @type {Record<Base, number>}
 */
const bases = { e: 1, 2: Math.LN2, 10: Math.LN10 };

const limit = 6;

/**
 * `<dense-log-loss>`: the loss of one sample, −log p, where p is the probability of its right class; and below it why
 * accuracy cannot take its place: over a neuron's weight it is a staircase, whose slope is 0.
 *
 * Attributes: z (1), target (1 or 0), base (e | 2 | 10): where it begins.
 *
 * `dl-state`: z; target; base; p (of the right class: σ(z) or 1 − σ(z)); loss (−log p to that base); and of the
 * staircase: w, bce, accuracy, bceSlope, accuracySlope.
 */
class DenseLogLoss extends LessonWidget {
  static properties = {
    z: { type: Number },
    target: { type: Number },
    base: {},
    curve: { state: true },
    answer: { state: true },
    staircase: { state: true },
  };

  static styles = [
    widget,
    plotStyle,
    css`
      .plot .faint {
        stroke: var(--line-strong);
        stroke-width: 1.5;
      }
    `,
  ];

  constructor() {
    super();
    this.z = 1;
    this.target = 1;
    /** @type {Base} */
    this.base = 'e';
    /** @type {{ p: Float32Array, loss: number[] } | null} natural logarithms */
    this.curve = null;
    /** @type {{ z: number, target: number, p: number, loss: number } | null} */
    this.answer = null;
    /** @type {Record<string, number>} */
    this.staircase = {};
    this.latest = new Latest();
  }

  async firstUpdated() {
    const dl = await this.engine;
    const rows = evenly([-12, 12], 241).map((z) => [z]);
    const [p, loss] = await Promise.all([
      activated(dl, 'sigmoid', rows),
      crossEntropies(
        dl,
        rows.map(([z]) => [z, 0]),
        0,
      ),
    ]);
    this.curve = { p, loss };
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (!(this.base in bases)) this.base = 'e';
    if (changes.has('z') || changes.has('target')) this.#ask();
  }

  #ask() {
    const { z, target } = this;
    this.latest.ask(
      async () => {
        const dl = await this.engine;
        const [[sigmoid], [loss]] = await Promise.all([
          activated(dl, 'sigmoid', [[target ? z : -z]]),
          crossEntropies(dl, [[z, 0]], target ? 0 : 1),
        ]);
        return { z, target, p: sigmoid, loss };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    const { answer, base } = this;
    if (!answer) return null;
    return { ...answer, loss: answer.loss / bases[base], base, ...this.staircase };
  }

  render() {
    return html`<div class="columns">
        <div class="stack">${this.#plot()}</div>
        <div class="stack">${this.#controls()}</div>
      </div>
      <dl-accuracy-staircase
        class="part"
        @dl-state=${(/** @type {CustomEvent} */ event) => {
          event.stopPropagation();
          this.staircase = event.detail;
        }}
      ></dl-accuracy-staircase>`;
  }

  #controls() {
    const { answer, base } = this;
    const choices = (/** @type {string[]} */ values) =>
      values.map((value) => ({ value, label: value }));
    return html`<dl-slider-field
        .label=${t('lesson.logLoss.z')}
        .help=${t('lesson.logLoss.zHelp')}
        .value=${this.z}
        .min=${-limit}
        .max=${limit}
        .step=${0.05}
        .format=${short}
        @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
          this.z = event.detail;
        }}
      ></dl-slider-field>
      <div class="controls">
        <dl-segmented
          .label=${t('lesson.logLoss.target')}
          .options=${choices(['1', '0'])}
          .value=${String(this.target)}
          @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
            this.target = Number(event.detail);
          }}
        ></dl-segmented>
        <dl-segmented
          .label=${t('lesson.logLoss.base')}
          .options=${choices(['e', '2', '10'])}
          .value=${base}
          @dl-change=${(/** @type {CustomEvent<Base>} */ event) => {
            this.base = event.detail;
          }}
        ></dl-segmented>
      </div>
      ${answer ? this.#formula(answer) : html`<p class="hint">${t('lesson.waiting')}</p>`}
      <p class="hint">${t('lesson.logLoss.text')}</p>`;
  }

  /** @param {NonNullable<DenseLogLoss['answer']>} answer */
  #formula({ z, target, p, loss }) {
    const name = this.base === 'e' ? 'ln' : `log${this.base === '2' ? '₂' : '₁₀'}`;
    const sigma = `σ(${short(z)})`;
    return html`<p class="formula" data-loss>
      p = ${target ? sigma : `1 − ${sigma}`} = <b>${three(p)}</b><br />
      BCE = −${name} ${three(p)} = <b>${formatLoss(loss / bases[this.base])}</b>
    </p>`;
  }

  #plot() {
    const { curve, answer } = this;
    const plot = new Plot({ x: [0, 1], y: [0, 5] });
    if (!curve) return plot.draw('', { label: t('lesson.logLoss.plot') });
    const line = (/** @type {Base} */ base) =>
      plot.line(
        curve.p,
        curve.loss.map((loss) => loss / bases[base]),
      );
    const others = /** @type {Base[]} */ (Object.keys(bases)).filter((base) => base !== this.base);
    return plot.draw(
      svg`${others.map((base) => svg`<path class="curve faint" d=${line(base)} />`)}
        <path class="curve" d=${line(this.base)} />`,
      {
        label: t('lesson.logLoss.plot'),
        xLabel: t('lesson.logLoss.p'),
        yLabel: '−log p',
        over: answer
          ? this.#sample(plot, answer.p, Math.min(5, answer.loss / bases[this.base]))
          : '',
      },
    );
  }

  /** @param {Plot} plot @param {number} p @param {number} loss */
  #sample(plot, p, loss) {
    const [x, y] = [plot.px(p), plot.py(loss)];
    return svg`<path class="guide" d="M${x} ${plot.py(0)}V${y}H${plot.px(0)}" />
      <circle class="here" cx=${x} cy=${y} r="7" />`;
  }
}

/** @param {number} value */
const three = (value) =>
  value < 0.001 && value > 0
    ? formatNumber(value, { maximumSignificantDigits: 2 })
    : formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

customElements.define('dense-log-loss', DenseLogLoss);
