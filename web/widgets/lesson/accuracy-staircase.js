import { css, html, svg } from 'lit';
import { formatLoss, formatPercent, t } from '../../languages/index.js';
import '../slider-field.js';
import { Latest } from './latest.js';
import { evenly, Plot, plotStyle, short } from './plot.js';
import { buildModel } from './recipe.js';
import { inner, widget } from './style.js';
import { LessonWidget } from './widget.js';

/** Eight samples with one feature. One of class 1 stands among those of class 0, so that no weight is right for all. */
const x = [-2, -1, -0.6, -0.4, -0.25, 0.3, 0.6, 1.2].map((value) => [value]);
const y = [0, 0, 0, 1, 0, 1, 1, 1].map((value) => [value]);
const bias = 1;
/** @type {[number, number]} */
const range = [-4, 8];
/** for the slopes: (f(w + step) − f(w − step)) / (2·step) */
const step = 0.002;

/** @type {import('./recipe.js').Recipe} */
const recipe = {
  layers: [{ units: 1, inputDim: 1, activation: 'sigmoid' }],
  loss: 'binary_crossentropy',
  optimizer: 'sgd',
  epochs: 1,
};

/**
 * `<dl-accuracy-staircase>`: cross-entropy and accuracy of a neuron on eight samples, over its weight, as the engine
 * evaluates them. `dl-state`: w, bce, accuracy, bceSlope, accuracySlope (Infinity on the edge of a step).
 */
class AccuracyStaircase extends LessonWidget {
  static properties = { w: { state: true }, sweep: { state: true }, answer: { state: true } };

  static styles = [
    widget,
    plotStyle,
    inner,
    css`
      dt {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--ink-2);
        font-size: var(--text-s);
      }

      dl {
        display: grid;
        grid-template-columns: auto auto auto;
        gap: var(--space-1) var(--space-4);
        justify-content: start;
        font-size: var(--text-s);
      }

      .key {
        width: 14px;
        height: 3px;
        border-radius: 2px;
        background: var(--accent);
      }

      .key.second {
        background: var(--contrast);
      }
    `,
  ];

  constructor() {
    super();
    this.w = 0;
    /** @type {{ ws: number[], bce: number[], accuracy: number[] } | null} */
    this.sweep = null;
    /** @type {{ w: number, bce: number, accuracy: number, bceSlope: number, accuracySlope: number } | null} */
    this.answer = null;
    /** @type {Promise<any> | null} */
    this.model = null;
    this.latest = new Latest();
  }

  connectedCallback() {
    super.connectedCallback();
    this.model = this.engine.then((dl) => buildModel(dl, recipe, { metrics: ['accuracy'] }));
    if (!this.sweep) this.#sweep();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.model?.then((model) => model.dispose());
    this.model = null;
  }

  /** Loss and accuracy with each of the weights. @param {number[]} ws @returns {Promise<number[][]>} */
  async #evaluate(ws) {
    const model = await this.model;
    // Calls take effect in the order they are made: each evaluate sees the weight put before it.
    return Promise.all(
      ws.map((w) => {
        model.setWeights([[[w]], [bias]]);
        return model.evaluate(x, y);
      }),
    );
  }

  async #sweep() {
    const ws = evenly(range, 241);
    const figures = await this.#evaluate(ws);
    this.sweep = {
      ws,
      bce: figures.map(([bce]) => bce),
      accuracy: figures.map(([, accuracy]) => accuracy),
    };
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (changes.has('w')) this.#ask();
  }

  #ask() {
    const { w } = this;
    this.latest.ask(
      async () => {
        const [before, here, after] = await this.#evaluate([w - step, w, w + step]);
        return {
          w,
          bce: here[0],
          accuracy: here[1],
          bceSlope: (after[0] - before[0]) / (2 * step),
          accuracySlope: after[1] === before[1] ? 0 : Infinity,
        };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    return this.answer;
  }

  render() {
    const { answer } = this;
    return html`<div class="columns">
      <div class="stack">
        <h3>${t('lesson.staircase.title')}</h3>
        ${this.#plot()}
      </div>
      <div class="stack">
        <p class="hint">${t('lesson.staircase.text')}</p>
        <dl-slider-field
          .label=${t('lesson.neuron.oneW')}
          .value=${this.w}
          .min=${range[0]}
          .max=${range[1]}
          .step=${0.02}
          .format=${short}
          @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
            this.w = event.detail;
          }}
        ></dl-slider-field>
        ${answer ? this.#figures(answer) : ''}
      </div>
    </div>`;
  }

  /** @param {NonNullable<AccuracyStaircase['answer']>} answer */
  #figures({ bce, accuracy, bceSlope, accuracySlope }) {
    const slope = (/** @type {number} */ value) =>
      html`${t('lesson.slope')} <b class="number">${value === 0 ? '0' : formatLoss(value)}</b>`;
    return html`<dl>
      <dt><span class="key"></span>BCE</dt>
      <dd class="number">${formatLoss(bce)}</dd>
      <dd data-slope="bce">${slope(bceSlope)}</dd>
      <dt><span class="key second"></span>${t('training.accuracy')}</dt>
      <dd class="number">${formatPercent(accuracy)}</dd>
      <dd data-slope="accuracy">${Number.isFinite(accuracySlope) ? slope(accuracySlope) : t('lesson.staircase.edge')}</dd>
    </dl>`;
  }

  #plot() {
    const { sweep, answer } = this;
    const plot = new Plot({ x: range, y: [0, 2] });
    if (!sweep) return plot.draw('', { label: t('lesson.staircase.title') });
    return plot.draw(
      svg`<path class="curve second" d=${stairs(plot, sweep.ws, sweep.accuracy)} />
        <path class="curve" d=${plot.line(sweep.ws, sweep.bce)} />
        ${
          answer
            ? svg`<path class="guide" d="M${plot.px(answer.w)} ${plot.py(0)}V${plot.py(2)}" />
                <circle class="here" cx=${plot.px(answer.w)} cy=${plot.py(answer.bce)} r="6" />
                <circle class="here" cx=${plot.px(answer.w)} cy=${plot.py(answer.accuracy)} r="6" />`
            : ''
        }`,
      { label: t('lesson.staircase.plot'), xLabel: t('lesson.staircase.w') },
    );
  }
}

/** Level between its steps, which are upright. @param {Plot} plot @param {number[]} xs @param {number[]} ys */
function stairs(plot, xs, ys) {
  let path = `M${plot.px(xs[0])} ${plot.py(ys[0])}`;
  for (let i = 1; i < xs.length; i++) {
    if (ys[i] !== ys[i - 1]) path += `H${plot.px((xs[i] + xs[i - 1]) / 2)}V${plot.py(ys[i])}`;
  }
  return `${path}H${plot.px(xs[xs.length - 1])}`;
}

customElements.define('dl-accuracy-staircase', AccuracyStaircase);
