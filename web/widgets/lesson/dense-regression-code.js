import { html, nothing } from 'lit';
import { formatLoss, formatPercent, t } from '../../languages/index.js';
import { icon } from '../icon.js';
import '../live-code.js';
import { codeStyle, keyStyle } from './code-style.js';
import { codeTasks } from './code-tasks.js';
import './decision-map.js';
import { mapPlaces } from './decision-map.js';
import { fitOutput } from './fit-output.js';
import { around, evenly, plotStyle, short } from './plot.js';
import { changed, codeParts } from './recipe.js';
import { regressionPlot } from './regression-plot.js';
import { widget } from './style.js';
import { Training } from './training.js';
import { LessonWidget } from './widget.js';

/** @typedef {import('./recipe.js').Recipe} Recipe */
/** How a model ended that was made by other code. @typedef {{ answers: Float32Array, loss: number, accuracy: number, activation: string, lossName: string }} Before */

const reach = 5.4;
/** a line of code that must not stand where it stands */
const extraLine = 'model.add(Dense(units=1))\n';

/**
 * `<dense-regression-code task="linear">`: Keras code that runs as it stands, what it prints, and what came of it.
 *
 * Attributes: task: linear (a line through the stopping distances of cars; the line that adds a layer after compile can
 * be switched on), or logistic (two classes, begun as linear regression: activation and loss are the learner's to
 * change; before and after are shown); hidden-neurons="10" (in place of a task): so many hidden neurons and one output on a
 * disc in a ring.
 *
 * `dl-state`: task (linear, logistic or hidden), activation (of the last layer), lossName, units (of the first layer),
 * hiddenActivation (with hidden neurons),
 * runs (how often the code was run), epoch, loss, error (what the engine says against the code, or ''); where there are
 * classes accuracy; with a single neuron w1 and b; once the code was changed after a run beforeLoss, beforeAccuracy,
 * beforeActivation and beforeLossName.
 */
class DenseRegressionCode extends LessonWidget {
  static properties = {
    task: {},
    hiddenNeurons: { type: Number, attribute: 'hidden-neurons' },
    recipe: { state: true },
    extra: { state: true },
  };

  static styles = [widget, plotStyle, codeStyle, keyStyle];

  constructor() {
    super();
    this.task = 'linear';
    this.hiddenNeurons = 0;
    /** @type {Recipe} */
    this.recipe = codeTasks.linear.recipe();
    /** whether a layer is added after compile */
    this.extra = false;
    this.runs = 0;
    /** @type {Before | null} */
    this.earlier = null;
    /** @type {import('./samples.js').Samples | null} */
    this.samples = null;
    this.training = new Training(this, (model) => this.#look(model));
  }

  get kind() {
    if (this.hiddenNeurons > 0) return 'hidden';
    return this.task === 'logistic' ? 'logistic' : 'linear';
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (!changes.has('task') && !changes.has('hiddenNeurons')) return;
    this.recipe = codeTasks[this.kind].recipe(this.hiddenNeurons);
    this.earlier = null;
    this.#begin();
  }

  async #begin() {
    const { kind } = this;
    const samples = await codeTasks[kind].samples(await this.engine);
    // The task may have become another one meanwhile.
    if (kind !== this.kind) return;
    this.samples = samples;
    this.#prepare();
  }

  /** A new model, as the code says. */
  #prepare() {
    if (!this.samples) return;
    const { x, y } = this.samples;
    return this.training.prepare(
      this.recipe,
      { x, y: y.map((value) => [value]) },
      {
        metrics: this.kind === 'linear' ? [] : ['accuracy'],
        after: async (model, dl) => {
          if (this.extra && this.runs) await model.add(dl.layers.dense({ units: 1 }));
        },
      },
    );
  }

  async #run() {
    if (this.training.playing) return this.training.pause();
    this.runs++;
    await this.#prepare();
    if (!this.training.error) this.training.play();
  }

  /** Along the one feature, or all over the plane. */
  get places() {
    if (this.kind === 'hidden') return mapPlaces(reach);
    return evenly(around((this.samples?.x ?? []).flat()), 81).map((value) => [value]);
  }

  /** @param {any} model */
  async #look(model) {
    return { answers: (await model.predict(this.places)).data, recipe: this.recipe };
  }

  get state() {
    const { training, recipe, earlier } = this;
    const { now, error } = training;
    if (!now && !error) return null;
    const weights = now?.weights.flatMap(({ data }) => [...data]) ?? [];
    return {
      task: this.kind,
      activation: recipe.layers[recipe.layers.length - 1].activation ?? 'linear',
      lossName: recipe.loss,
      units: recipe.layers[0].units,
      ...(this.kind === 'hidden'
        ? { hiddenActivation: recipe.layers[0].activation ?? 'linear' }
        : {}),
      runs: this.runs,
      error,
      ...(now ? { epoch: now.epoch, loss: now.loss } : {}),
      ...(now && this.kind !== 'linear' ? { accuracy: now.accuracy } : {}),
      ...(weights.length === 2 ? { w1: weights[0], b: weights[1] } : {}),
      ...(earlier
        ? {
            beforeLoss: earlier.loss,
            beforeAccuracy: earlier.accuracy,
            beforeActivation: earlier.activation,
            beforeLossName: earlier.lossName,
          }
        : {}),
    };
  }

  render() {
    const { training, samples } = this;
    return html`<div class="columns">
      <div class="stack">
        ${this.#code()}
        <div class="row">
          <button type="button" class="button ${training.playing ? '' : 'primary'}" @click=${this.#run}>
            ${
              training.playing
                ? html`${icon('stop')} ${t('training.stop')}`
                : html`${icon('play')} ${t('lesson.regression.run')}`
            }
          </button>
        </div>
        <div class="stack">
          <h3>${t('lesson.regression.output')}</h3>
          <pre role="log" tabindex="0" aria-label=${t('lesson.regression.output')}>${this.#output()}</pre>
        </div>
      </div>
      <div class="stack">${training.now && samples ? this.#picture(training.now, samples) : html`<p class="hint">${t('lesson.waiting')}</p>`}</div>
    </div>`;
  }

  updated() {
    super.updated();
    // As in a terminal, the last line is in sight while it is being printed.
    const log = this.renderRoot.querySelector('pre');
    if (log && this.training.playing) log.scrollTop = log.scrollHeight;
  }

  #code() {
    const line = {
      name: 'extra',
      label: t('lesson.regression.extra'),
      value: this.extra,
      text: extraLine.trim(),
    };
    const after = this.kind === 'linear' ? [line, '\n'] : [];
    return html`<dl-live-code
      .label=${t('lesson.code')}
      .parts=${codeParts(this.recipe, codeTasks[this.kind].editable, { imports: true, after })}
      @dl-change=${this.#change}
    ></dl-live-code>`;
  }

  /** Other code makes another model when it is run; what the last one came to stays in sight. @param {CustomEvent} event */
  #change({ detail: { name, value } }) {
    const { now } = this.training;
    if (name === 'extra') this.extra = value;
    else {
      if (now?.epoch) {
        // The code may have been changed since, before anything came of it.
        const { layers, loss: lossName } = now.seen.recipe;
        const activation = layers[layers.length - 1].activation ?? 'linear';
        const { loss, accuracy } = now;
        this.earlier = { answers: now.seen.answers, loss, accuracy, activation, lossName };
      }
      this.recipe = changed(this.recipe, name, value);
    }
    this.#prepare();
  }

  #output() {
    const { training, recipe, samples } = this;
    if (training.error && this.runs) {
      return html`<span class="wrong">ValueError: ${training.error}</span>${
        this.extra ? `\n\n${t('lesson.regression.frozen')}` : ''
      }`;
    }
    const printed = fitOutput(training, samples?.y.length ?? 0, recipe.epochs);
    return printed || t('lesson.regression.nothing');
  }

  /** @param {import('./training.js').Snapshot} now @param {import('./samples.js').Samples} samples */
  #picture(now, samples) {
    const { earlier, kind } = this;
    const answers = /** @type {Float32Array} */ (now.seen.answers);
    const result = (/** @type {{ loss: number, accuracy: number }} */ { loss, accuracy }) =>
      html`${t('lesson.regression.loss')} <b class="number">${formatLoss(loss)}</b>${
        kind === 'linear'
          ? nothing
          : html`, ${t('lesson.regression.accuracy')} <b class="number">${formatPercent(accuracy)}</b>`
      }`;
    return html`${
      kind === 'hidden'
        ? html`<dl-decision-map
              .label=${t('lesson.map.label')}
              .samples=${samples}
              .classes=${2}
              .reach=${reach}
              .values=${answers}
              .point=${null}
            ></dl-decision-map>`
        : regressionPlot(
            samples,
            this.places.flat(),
            answers,
            earlier?.answers,
            kind === 'logistic',
          )
    }
      <div role="status">
        ${earlier ? html`<p class="hint" data-before>${kind === 'hidden' ? nothing : html`<span class="key second"></span>`}${t('lesson.regression.before', codeNames(earlier))} ${result(earlier)}</p>` : nothing}
        <p class="hint" data-now>${earlier && kind !== 'hidden' ? html`<span class="key"></span>` : nothing}${t('lesson.regression.now', { n: now.epoch })} ${result(now)}</p>
      </div>
      ${kind === 'hidden' ? this.#weights(now) : html`<p class="formula">${this.#answer(now)}</p>`}
      ${this.training.diverged ? html`<p class="error" role="alert">${t('lesson.diverged')}</p>` : nothing}
      <p class="source">${samples.source}</p>`;
  }

  /** @param {import('./training.js').Snapshot} now */
  #weights({ weights }) {
    const count = weights.reduce((sum, { data }) => sum + data.length, 0);
    return html`<p class="hint">${t('lesson.regression.weights', { n: count })}</p>`;
  }

  /** @param {import('./training.js').Snapshot} now */
  #answer({ weights }) {
    const [w, b] = weights.map(({ data }) => data[0]);
    const line = `${short(w)}·x ${b < 0 ? '−' : '+'} ${short(Math.abs(b))}`;
    const { activation } = this.recipe.layers[0];
    return activation === 'sigmoid' ? `a = σ(${line})` : `a = ${line}`;
  }
}

/** @param {Before} before */
const codeNames = ({ activation, lossName }) => ({ activation, loss: lossName });

customElements.define('dense-regression-code', DenseRegressionCode);
