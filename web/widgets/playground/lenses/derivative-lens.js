import { css, html, svg } from 'lit';
import { formatPercent, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../help.js';
import { icon } from '../../icon.js';
import { around, evenly, Plot, plotStyle } from '../../lesson/plot.js';
import { compact } from './numbers.js';
import { lens } from './style.js';
import { Watch } from './watch.js';
import './weight-choice.js';
import { find, placeLabel, randomPlace } from './weights.js';

/**
 * @typedef {import('../session.js').Net} Net
 * @typedef {import('./weights.js').Place} Place
 * @typedef {import('./weights.js').Found} Found
 *
 * @typedef {object} Check
 * @property {Place} place @property {number} epoch
 * @property {number} value of the weight @property {number} loss
 * @property {number} derivative back-propagated @property {number} difference the finite one
 * @property {number} step
 * @property {number} relative how far the two are apart, measured by the larger
 * @property {{ weights: number[], losses: number[] }} curve the loss with this weight at other values
 */

/** The curve reaches so far to both sides. */
const reach = 1;
const points = 31;
/** Shares of a number that float32 does not tell apart. */
const resolution = 2 ** -23;

/**
 * `<dl-derivative-lens .session=${Session} .place=${Place | null}>`: the derivative of the loss for one weight, as
 * backpropagation finds it, beside what the loss itself says; and the loss over this weight with its tangent.
 * Emits `dl-place` (Place) when another weight is chosen, and `dl-check` (Check).
 */
class DerivativeLens extends DenseElement {
  static properties = { session: { attribute: false }, place: { attribute: false } };

  static styles = [
    base,
    buttons,
    lens,
    plotStyle,
    css`
      .choice {
        display: grid;
        grid-template-columns: minmax(0, 480px) auto;
        align-items: end;
        justify-content: start;
        gap: var(--space-3);
      }

      /* Names of the figures may be broken, numbers never. */
      .figures {
        grid-template-columns: minmax(0, max-content) minmax(max-content, 1fr);
      }

      .figures .both {
        font-weight: 600;
      }

      @container (max-width: 560px) {
        .choice {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('../session.js').Session} */ (/** @type {unknown} */ (null));
    /** @type {Place | null} */
    this.place = null;
    this.watch = new Watch(this, (net) => this.#check(net));
    /** @type {Check | null} the one that was told last */
    this.told = null;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('place')) this.watch.refresh();
  }

  updated() {
    const { answer } = this.watch;
    if (!answer || answer === this.told) return;
    this.told = answer;
    this.emit('dl-check', answer);
  }

  /** The one that is chosen, if this network has it. @returns {Place} */
  get #place() {
    const first = { layer: 1, to: 0, from: 0 };
    return this.session && this.place && find(this.session, this.place) ? this.place : first;
  }

  /** @param {Net} net @returns {Promise<Check | null>} */
  async #check(net) {
    const { session } = this;
    const place = this.#place;
    const found = session && find(session, place);
    if (!session?.frame || !found) return null;
    const { epoch } = session.frame;
    const { weight, at } = found;
    const { x, y } = net.training;
    const checked = net.model.derivative(x, y, { weight, at });
    const curve = lossOver(net, found);
    const check = await checked;
    const { derivative, difference } = check;
    const larger = Math.max(Math.abs(derivative), Math.abs(difference));
    const relative = larger === 0 ? 0 : Math.abs(derivative - difference) / larger;
    return { ...check, place, epoch, relative, curve: await curve };
  }

  render() {
    const { session, watch } = this;
    if (!session) return html``;
    return html`<div class="stack">
      <p class="hint">${t('playground.derivative.text')}</p>
      <div class="choice">
        <dl-weight-choice .session=${session} .place=${this.#place}></dl-weight-choice>
        <button type="button" class="button" @click=${this.#random}>
          ${icon('dice')} ${t('playground.derivative.random')}
        </button>
      </div>
      ${
        watch.error
          ? html`<p class="error" role="alert">${watch.error}</p>`
          : watch.answer
            ? this.#seen(watch.answer)
            : html`<p class="hint">${t('playground.lens.waiting')}</p>`
      }
    </div>`;
  }

  #random() {
    const place = this.session && randomPlace(this.session);
    if (place) this.emit('dl-place', place);
  }

  /** @param {Check} check */
  #seen(check) {
    const { value, derivative, difference, step, relative, loss, place } = check;
    const session = /** @type {import('../session.js').Session} */ (this.session);
    const row = (/** @type {string} */ name, /** @type {string} */ text, strong = false) => {
      const term = t(`playground.derivative.${name}`);
      return html`<dt>
          ${term} <dl-help .term=${term} .text=${t(`playground.derivative.help.${name}`)}></dl-help>
        </dt>
        <dd class="number ${strong ? 'both' : ''}" data-figure=${name}>${text}</dd>`;
    };
    return html`<div class="columns">
      <div
        class="stack"
        data-value=${value}
        data-derivative=${derivative}
        data-difference=${difference}
        data-weight=${`${place.layer}-${place.from ?? 'bias'}-${place.to}`}
      >
        <h3>${placeLabel(session, place)}</h3>
        <dl class="figures">
          ${row('value', compact(value, 6))}
          ${row('derivative', compact(derivative, 6), true)}
          ${row('difference', compact(difference, 6), true)}
          ${row('relative', formatPercent(relative, relative < 0.0001 ? 5 : 3))}
          ${row('step', compact(step, 2))}
          ${row('loss', compact(loss, 5))}
        </dl>
        <p class="says">${this.#sentence(check)}</p>
      </div>
      ${curvePlot(check)}
    </div>`;
  }

  /** @param {Check} check */
  #sentence({ derivative, difference, relative, step, loss }) {
    if (derivative === 0 && difference === 0) return t('playground.derivative.flat');
    if (relative > 0.01) {
      const moved = step * Math.max(Math.abs(derivative), Math.abs(difference));
      return t(`playground.derivative.${moved < resolution * loss ? 'tiny' : 'differ'}`);
    }
    return t(derivative > 0 ? 'playground.derivative.down' : 'playground.derivative.up');
  }
}

/**
 * The loss with one weight at other values, all others as they are; asked at once, and the weights are as before
 * afterwards.
 * @param {Net} net @param {Found} found
 */
async function lossOver({ model, training }, { weight, at, value }) {
  const weights = await model.getWeights();
  const values = evenly([value - reach, value + reach], points);
  const before = weights[weight].data[at];
  const asked = values.map((moved) => {
    // What is sent to the worker is copied at once: one array serves all questions.
    weights[weight].data[at] = moved;
    const put = model.setWeights(weights);
    return Promise.all([model.evaluate(training.x, training.y, { batchSize: 1024 }), put]);
  });
  weights[weight].data[at] = before;
  const restored = model.setWeights(weights);
  const figures = await Promise.allSettled(asked);
  await restored;
  return {
    weights: values,
    losses: figures.map((result) =>
      result.status === 'fulfilled' ? result.value[0][0] : Number.NaN,
    ),
  };
}

/** @param {Check} check */
function curvePlot({ value, loss, derivative, curve }) {
  const plot = new Plot({
    x: [value - reach, value + reach],
    y: around(curve.losses.filter(Number.isFinite)),
  });
  const ends = [value - reach, value + reach];
  const tangent = ends.map((w) => loss + derivative * (w - value));
  return plot.draw(
    svg`<path class="guide" d=${plot.line(ends, tangent)}/>
      <path class="curve" d=${plot.line(curve.weights, curve.losses)}/>`,
    {
      label: t('playground.derivative.plot', {
        value: compact(value),
        loss: compact(loss),
        slope: compact(derivative),
      }),
      xLabel: t('playground.lens.weight'),
      yLabel: t('playground.loss'),
      over: svg`<circle class="here" cx=${plot.px(value)} cy=${plot.py(loss)} r="5"/>`,
    },
  );
}

customElements.define('dl-derivative-lens', DerivativeLens);
