import { html, nothing } from 'lit';
import { formatLoss, t } from '../../languages/index.js';
import '../curves.js';
import '../live-code.js';
import '../probability-bars.js';
import './decision-map.js';
import { mapPlaces } from './decision-map.js';
import { changed, codeParts } from './recipe.js';
import { points } from './samples.js';
import { inner, widget } from './style.js';
import { Training } from './training.js';
import { trainingBar } from './training-bar.js';
import { LessonWidget } from './widget.js';

const reach = 10;

/**
 * `<dl-class-trial>`: one softmax layer learns three classes of points, and says at every place how probable it
 * finds each. `dl-state`: epoch, loss, accuracy, x and y (the place pointed at), trained1…trained3.
 */
class ClassTrial extends LessonWidget {
  static properties = {
    recipe: { state: true },
    point: { state: true },
    samples: { state: true },
  };

  static styles = [widget, inner];

  constructor() {
    super();
    /** @type {import('./recipe.js').Recipe} */
    this.recipe = {
      layers: [{ units: 3, inputDim: 2, activation: 'softmax' }],
      loss: 'sparse_categorical_crossentropy',
      optimizer: 'sgd',
      learningRate: 0.1,
      epochs: 150,
    };
    this.point = { x: 0, y: 0 };
    /** @type {import('./samples.js').Samples | null} */
    this.samples = null;
    this.training = new Training(this, (model) => this.#look(model));
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    const before = changes.get('recipe');
    if (changes.has('point') && this.training.now) this.training.refresh();
    if (!changes.has('recipe')) return;
    // Other epochs are no other model.
    if (before && before.epochs !== this.recipe.epochs) this.training.recipe = this.recipe;
    else this.#begin();
  }

  async #begin() {
    this.samples ??= await points(await this.engine, 'blobs');
    const { x, y } = this.samples;
    this.training.prepare(this.recipe, { x, y: y.map((c) => [c]) }, { metrics: ['accuracy'] });
  }

  /** @param {any} model */
  async #look(model) {
    const { point } = this;
    const [here, map] = await Promise.all([
      model.predict([[point.x, point.y]]),
      model.predict(mapPlaces(reach)),
    ]);
    return { point, here: [...here.data], map: map.data };
  }

  get state() {
    const { now } = this.training;
    if (!now) return null;
    const { x, y } = now.seen.point;
    const { epoch, loss, accuracy } = now;
    const trained = now.seen.here.map((/** @type {number} */ p, /** @type {number} */ i) => [
      `trained${i + 1}`,
      p,
    ]);
    return { epoch, loss, accuracy, x, y, ...Object.fromEntries(trained) };
  }

  render() {
    const { samples } = this;
    const { now, losses } = this.training;
    const probabilities = /** @type {number[]} */ (now?.seen.here ?? []);
    return html`<div class="columns">
      <div class="stack">
        <dl-decision-map
          .label=${t('lesson.map.label')}
          .samples=${samples}
          .classes=${3}
          .reach=${reach}
          .values=${now?.seen.map ?? []}
          .point=${this.point}
          @dl-point=${(/** @type {CustomEvent} */ event) => {
            this.point = event.detail;
          }}
        ></dl-decision-map>
        <p class="source">${samples?.source}</p>
      </div>
      <div class="stack">
        ${trainingBar(this.training)}
        <p class="hint">${t('lesson.map.here')}</p>
        <dl-probability-bars
          .items=${probabilities.map((probability, i) => ({
            name: t('lesson.map.class', { n: i + 1 }),
            colour: `var(--class-${i})`,
            probability,
          }))}
        ></dl-probability-bars>
        ${
          losses.length > 0
            ? html`<dl-curves
                .title=${t('training.loss')}
                .length=${this.recipe.epochs}
                .series=${[{ label: '', colour: '--accent', values: losses, format: formatLoss }]}
              ></dl-curves>`
            : nothing
        }
        <dl-live-code
          .label=${t('lesson.code')}
          .parts=${codeParts(this.recipe, {
            learningRate: { min: 0.0001, max: 10 },
            epochs: { min: 1, max: 10_000 },
          })}
          @dl-change=${(/** @type {CustomEvent} */ event) => {
            this.recipe = changed(this.recipe, event.detail.name, event.detail.value);
          }}
        ></dl-live-code>
      </div>
    </div>`;
  }
}

customElements.define('dl-class-trial', ClassTrial);
