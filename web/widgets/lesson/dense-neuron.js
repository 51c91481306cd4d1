import { html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import '../live-code.js';
import '../slider-field.js';
import { drawNeuron, neuronStyle } from './neuron-drawing.js';
import { neuronPlot } from './neuron-plot.js';
import { inputsOf, mostInputs, samplesOf } from './neuron-samples.js';
import './own-columns.js';
import { evenly, plotStyle, short } from './plot.js';
import { buildModel, changed, codeParts } from './recipe.js';
import { widget } from './style.js';
import { Training } from './training.js';
import { trainingBar } from './training-bar.js';
import { LessonWidget } from './widget.js';

/** @typedef {import('./samples.js').Samples} Samples */

const curvePoints = 81;

/**
 * `<dense-neuron inputs="1" activation="linear">`: one neuron with its inputs, the constant input 1, its weights
 * and its bias, all live: by hand, or trained on a small data set or on one's own numbers.
 *
 * Attributes: inputs (1…8, 1), activation (linear | sigmoid: the answer is a probability, the targets are 0 and 1),
 * epochs (500), bare (without the data and the training).
 *
 * `dl-state`: inputs; activation; x1…xn, w1…wn, b; z (the sum), a (the answer); and with data: data (cars, o-rings,
 * plane, two-sides or own), samples, epoch, loss, with sigmoid accuracy too.
 */
class DenseNeuron extends LessonWidget {
  static properties = {
    inputs: { type: Number },
    activation: {},
    epochs: { type: Number },
    bare: { type: Boolean },
    own: { state: true },
    choice: { state: true },
  };

  static styles = [widget, plotStyle, neuronStyle];

  constructor() {
    super();
    this.inputs = 1;
    this.activation = 'linear';
    this.epochs = 500;
    this.bare = false;
    /** @type {import('./columns.js').Columns | null} a table of the reader's */
    this.own = null;
    /** of that table: the columns that are input and target, and whether they are scaled */
    this.choice = { feature: 0, target: 1, scaled: false };
    /** @type {Samples | null} */
    this.samples = null;
    /** why there are none */
    this.problem = '';
    /** @type {number[]} what goes in at the moment */
    this.x = [];
    /** @type {number[] | null} weights and bias as they were last put by hand */
    this.hand = null;
    /** @type {any} the sum alone, where the neuron goes on with a sigmoid */
    this.sum = null;
    this.training = new Training(this, (model, dl) => this.#look(model, dl));
  }

  get sigmoid() {
    return this.activation === 'sigmoid';
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    const causes = ['inputs', 'activation', 'own', 'choice'];
    if (causes.some((name) => changes.has(name))) this.#begin();
    else if (changes.has('epochs')) this.training.recipe = this.recipe;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sum?.dispose();
    this.sum = null;
  }

  #begin() {
    this.inputs = inputsOf(this.inputs, this.own);
    this.hand = null;
    const { samples, problem } = samplesOf(this, this.choice);
    this.problem = problem;
    if (!samples) return;
    this.samples = samples;
    this.x = samples.names.map((_, i) => middle(samples.x.map((row) => row[i])));
    const data = { x: samples.x, y: samples.y.map((value) => [value]) };
    this.training.prepare(this.recipe, data, { metrics: this.sigmoid ? ['accuracy'] : [] });
  }

  /** @returns {import('./recipe.js').Recipe} */
  get recipe() {
    const { inputs, sigmoid, epochs } = this;
    return {
      layers: [{ units: 1, inputDim: inputs, ...(sigmoid ? { activation: 'sigmoid' } : {}) }],
      loss: sigmoid ? 'binary_crossentropy' : 'mean_squared_error',
      optimizer: 'sgd',
      epochs,
    };
  }

  /** The sum, the answer, and the answers along the data. @param {any} model @param {any} dl */
  async #look(model, dl) {
    const { x, sigmoid, inputs } = this;
    const samples = /** @type {Samples} */ (this.samples);
    const curve = inputs === 1 ? evenly(range(samples.x.flat(), 0.08), curvePoints) : [];
    const asked = inputs === 1 ? curve.map((value) => [value]) : samples.x;
    const answers = model.predict([x, ...asked]);
    const z = sigmoid ? await this.#sumOf(await model.getWeights(), dl) : null;
    const { data } = await answers;
    return { x, a: data[0], z: z ?? data[0], curve, answers: data.subarray(1) };
  }

  /** @param {any[]} weights @param {any} dl */
  async #sumOf(weights, dl) {
    if (this.sum?.inputs !== this.inputs) {
      this.sum?.model.dispose();
      const layers = [{ units: 1, inputDim: this.inputs }];
      const model = await buildModel(dl, { ...this.recipe, layers, loss: 'mean_squared_error' });
      this.sum = { inputs: this.inputs, model, dispose: () => model.dispose() };
    }
    await this.sum.model.setWeights(weights);
    return (await this.sum.model.predict([this.x])).data[0];
  }

  /** Weights and bias in one row. */
  get #numbers() {
    const { now } = this.training;
    return now ? now.weights.flatMap(({ data }) => [...data]) : [];
  }

  get state() {
    const { now } = this.training;
    const { samples, inputs, activation } = this;
    if (!now || !samples || now.seen.x.length !== inputs) return null;
    const numbers = this.#numbers;
    const named = (/** @type {string} */ letter, /** @type {number[]} */ values) =>
      Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));
    return {
      inputs,
      activation,
      ...named('x', now.seen.x),
      ...named('w', numbers.slice(0, -1)),
      b: /** @type {number} */ (numbers.at(-1)),
      z: now.seen.z,
      a: now.seen.a,
      ...(this.bare
        ? {}
        : {
            data: samples.id,
            samples: samples.y.length,
            epoch: now.epoch,
            loss: now.loss,
            ...(this.sigmoid ? { accuracy: now.accuracy } : {}),
          }),
    };
  }

  render() {
    const { now } = this.training;
    const ready = now && now.seen.x.length === this.inputs && this.samples;
    return html`<div class="columns">
      <div class="stack">${ready ? this.#neuron() : html`<p class="hint">${t('lesson.waiting')}</p>`}</div>
      ${this.bare ? nothing : html`<div class="stack">${this.#data()}</div>`}
    </div>`;
  }

  #neuron() {
    const { seen } = /** @type {import('./training.js').Snapshot} */ (this.training.now);
    const w = this.#numbers.slice(0, -1);
    const b = /** @type {number} */ (this.#numbers.at(-1));
    return html`${drawNeuron({ ...seen, w, b, sigmoid: this.sigmoid, label: t('lesson.neuron.label', { n: this.inputs }) })}
      <p class="formula" data-formula>${sumInWords(seen.x, w, b)} = <b>${short(seen.z)}</b>${
        this.sigmoid ? html`<br />a = σ(${short(seen.z)}) = <b>${short(seen.a)}</b>` : nothing
      }</p>
      <div class="controls">${this.#sliders()}</div>
      ${this.bare ? nothing : this.#code()}`;
  }

  #sliders() {
    const samples = /** @type {Samples} */ (this.samples);
    const numbers = this.hand ?? this.#numbers;
    const most = this.sigmoid ? 10 : Math.max(10, ...samples.y.map(Math.abs));
    const several = this.inputs > 1;
    const slider = (
      /** @type {string} */ label,
      /** @type {number} */ value,
      /** @type {[number, number]} */ [min, max],
      /** @type {(value: number) => void} */ change,
    ) =>
      html`<dl-slider-field
        .label=${label}
        .value=${value}
        .min=${min}
        .max=${max}
        .step=${(max - min) / 400}
        .format=${short}
        @dl-change=${(/** @type {CustomEvent<number>} */ event) => change(event.detail)}
      ></dl-slider-field>`;
    return [
      ...this.x.map((value, i) =>
        slider(
          several ? t('lesson.neuron.x', { n: i + 1 }) : t('lesson.neuron.oneX'),
          value,
          range(
            samples.x.map((row) => row[i]),
            0.08,
          ),
          (x) => this.#putX(i, x),
        ),
      ),
      ...numbers.map((value, i) => {
        const bias = i === numbers.length - 1;
        const weight = several ? t('lesson.neuron.w', { n: i + 1 }) : t('lesson.neuron.oneW');
        return slider(bias ? t('lesson.neuron.b') : weight, value, [-most, most], (put) =>
          this.#putWeight(i, put),
        );
      }),
    ];
  }

  /** @param {number} index @param {number} value */
  #putX(index, value) {
    this.x = this.x.with(index, value);
    this.requestUpdate();
    this.training.refresh();
  }

  /** @param {number} index of the weight; the bias is the last @param {number} value */
  #putWeight(index, value) {
    this.hand = (this.hand ?? this.#numbers).with(index, value);
    const { inputs } = this;
    this.training.pause();
    this.training.setWeights([
      { data: this.hand.slice(0, -1), shape: [inputs, 1] },
      { data: this.hand.slice(-1), shape: [1] },
    ]);
  }

  #data() {
    const { samples, training } = this;
    if (training.playing) this.hand = null;
    return html`
      ${samples && training.now?.seen.x.length === this.inputs ? neuronPlot(samples, training.now, this.sigmoid, (x) => this.#putX(0, x)) : nothing}
      ${trainingBar(training, {
        reset: () => {
          this.hand = null;
          training.reset();
        },
      })}
      <p class="source">${samples?.source}</p>
      <dl-own-columns
        .own=${this.own}
        .choice=${this.choice}
        .inputs=${this.inputs}
        .problem=${this.problem}
        @dl-columns=${(/** @type {CustomEvent} */ event) => Object.assign(this, event.detail)}
      ></dl-own-columns>
    `;
  }

  #code() {
    return html`<dl-live-code
        .label=${t('lesson.code')}
        .parts=${codeParts(this.recipe, {
          'layers.0.inputDim': {
            min: 1,
            max: Math.min(mostInputs, (this.own?.names.length ?? Infinity) - 1),
          },
          epochs: { min: 1, max: 100_000 },
        })}
        @dl-change=${this.#change}
      ></dl-live-code>`;
  }

  /** @param {CustomEvent<{ name: string, value: number }>} event */
  #change({ detail: { name, value } }) {
    const recipe = changed(this.recipe, name, value);
    this.epochs = recipe.epochs;
    this.inputs = recipe.layers[0].inputDim ?? 1;
  }
}

/** w1·x1 + … + b·1 with its numbers. @param {number[]} x @param {number[]} w @param {number} b */
function sumInWords(x, w, b) {
  const factor = (/** @type {number} */ value) => (value < 0 ? `(${short(value)})` : short(value));
  return [...x.map((value, i) => `${factor(w[i])}·${factor(value)}`), `${factor(b)}·1`].join(' + ');
}

/** @param {number[]} values @param {number} air @returns {[number, number]} */
function range(values, air) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = air * (high - low || 1);
  return [low - more, high + more];
}

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

customElements.define('dense-neuron', DenseNeuron);
