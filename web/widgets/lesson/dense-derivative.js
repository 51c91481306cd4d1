import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import '../live-code.js';
import '../playground/lenses/derivative-lens.js';
import { partOf, placeOf } from '../playground/lenses/weights.js';
import '../playground/network-view.js';
import { defaults } from '../playground/settings.js';
import '../segmented.js';
import { firstLayer, ofLayer, rateAndEpochs } from './session-code.js';
import { planeInputs, SessionWidget } from './session-widget.js';
import { widget } from './style.js';

/**
 * @typedef {import('../live-code.js').Part} Part
 * @typedef {import('../playground/lenses/weights.js').Place} Place
 */

const activations = ['tanh', 'sigmoid', 'relu', 'linear'];

/**
 * `<dense-derivative classes="3" neurons="3">`: a small network with softmax (or a sigmoid for two classes) under the
 * cross-entropy. Any weight is clicked, and the derivative of the loss that backpropagation finds for it stands
 * beside the finite difference.
 *
 * Attributes: `classes`, 2 to 5 (3); `neurons` of the hidden layer, 1 to 6 (3); its `activation`: 'tanh', 'sigmoid',
 * 'relu' or 'linear' ('tanh'); `learning-rate` (0.1); `epochs` of a training (50); `seed` ('1').
 * Emits `dl-state`: { epoch, loss, classes } and, once a weight is checked, { weight ('hidden1/kernel' and so on, by
 * layer, source and target), derivative, difference, relative (how far the two are apart), checked (how many
 * different weights) }.
 */
class DenseDerivative extends SessionWidget {
  static properties = {
    ...SessionWidget.properties,
    classes: { type: Number },
    neurons: { type: Number },
    place: { state: true },
    check: { state: true },
  };

  static styles = [
    widget,
    css`
      dl-segmented {
        max-width: 360px;
      }
    `,
  ];

  constructor() {
    super();
    this.classes = 3;
    this.neurons = 3;
    /** @type {Place} */
    this.place = { layer: 1, to: 0, from: 0 };
    /** @type {import('../playground/lenses/derivative-lens.js').Check | null} */
    this.check = null;
    /** the weights that were looked at @type {Set<string>} */
    this.checked = new Set();
  }

  /** @type {import('../playground/settings.js').Settings} */
  get settings() {
    const { classes, neurons, activation, learningRate, seed } = this;
    return {
      ...defaults,
      dataset: classes > 2 ? 'blobs' : 'moons',
      classes,
      samples: 240,
      noise: 20,
      loss: 'crossentropy',
      initializer: 'glorotUniform',
      batchSize: 32,
      networkShape: [neurons],
      activation,
      learningRate,
      seed,
    };
  }

  /** @returns {import('./widget.js').State | null} */
  get state() {
    const { frame } = this.session;
    if (!frame) return null;
    const { check, classes } = this;
    const { layer = 0, from = 0, to = 0 } = check?.place ?? {};
    return {
      epoch: frame.epoch,
      loss: frame.trainLoss,
      classes,
      ...(check
        ? {
            weight: `${layer} ${from ?? 'bias'} ${to}`,
            derivative: check.derivative,
            difference: check.difference,
            relative: check.relative,
            checked: this.checked.size,
          }
        : {}),
    };
  }

  render() {
    return html`<div class="stack">
      <div class="columns">
        <div class="stack">
          <dl-segmented
            .label=${t('lesson.derivative.end')}
            .options=${[
              { value: '2', label: t('lesson.derivative.two') },
              { value: '3', label: t('lesson.derivative.three') },
            ]}
            .value=${this.classes === 2 ? '2' : '3'}
            @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) => {
              this.classes = Number(detail);
            }}
          ></dl-segmented>
          <dl-network-view
            .session=${this.session}
            .inputs=${planeInputs}
            .fixed=${true}
            .selected=${partOf(this.place, planeInputs)}
            @dl-select=${(/** @type {CustomEvent} */ { detail }) => {
              this.place = placeOf(detail, planeInputs) ?? this.place;
            }}
          ></dl-network-view>
          ${this.bar()}
        </div>
        <dl-live-code .label=${t('lesson.code')} .parts=${this.#code()} @dl-change=${this.#change}></dl-live-code>
      </div>
      <dl-derivative-lens
        .session=${this.session}
        .place=${this.place}
        @dl-place=${(/** @type {CustomEvent<Place>} */ { detail }) => {
          this.place = detail;
        }}
        @dl-check=${this.#checked}
      ></dl-derivative-lens>
    </div>`;
  }

  /** @param {CustomEvent<import('../playground/lenses/derivative-lens.js').Check>} event */
  #checked({ detail }) {
    const { layer, from, to } = detail.place;
    this.checked.add(`${layer} ${from} ${to}`);
    this.check = detail;
  }

  /** @returns {Part[]} */
  #code() {
    const several = this.classes > 2;
    return [
      ...firstLayer(this, { most: 6, activations }),
      '))\nmodel.add(Dense(units=',
      several
        ? {
            name: 'classes',
            label: ofLayer(t('lesson.code.units'), 2),
            value: this.classes,
            min: 3,
            max: 5,
            whole: true,
          }
        : '1',
      several
        ? ", activation='softmax'))\nmodel.compile(loss='sparse_categorical_crossentropy',\n"
        : ", activation='sigmoid'))\nmodel.compile(loss='binary_crossentropy',\n",
      '              optimizer=SGD(learning_rate=',
      ...rateAndEpochs(this, { min: 0.0001, max: 10 }),
      ', shuffle=False)',
    ];
  }

  /** @param {CustomEvent<{ name: 'neurons' | 'activation' | 'classes' | 'learningRate' | 'rounds', value: never }>} event */
  #change({ detail: { name, value } }) {
    this[name] = value;
  }
}

customElements.define('dense-derivative', DenseDerivative);
