import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { icon } from '../icon.js';
import '../live-code.js';
import '../playground/lenses/fold-lens.js';
import '../playground/network-view.js';
import '../playground/plane-view.js';
import { defaults } from '../playground/settings.js';
import { firstLayer, rateAndEpochs } from './session-code.js';
import { planeInputs, SessionWidget } from './session-widget.js';
import { widget } from './style.js';

/** @typedef {import('../live-code.js').Part} Part */

const activations = ['linear', 'sigmoid', 'relu', 'tanh'];

/**
 * `<dense-fold neurons="2" activation="linear" epochs="60">`: a network with one hidden layer, trained on a slope and
 * folded at a click into the one neuron that it equals, with every product of weights written out. With an
 * activation between the layers folding is refused, with the reason.
 *
 * Attributes: `neurons` of the hidden layer, 1 to 4 (2); `activation`: 'linear', 'sigmoid', 'relu' or 'tanh'
 * ('linear'); `epochs` of a training (60); `learning-rate` (0.03); `seed` of data and first weights ('1').
 * Emits `dl-state`: { epoch, loss, neurons, activation, folded: 'no' | 'yes' | 'refused' }, and once folded
 * `difference`, the largest between outputs of the network and of the one neuron.
 */
class DenseFold extends SessionWidget {
  static properties = {
    ...SessionWidget.properties,
    neurons: { type: Number },
    open: { state: true },
    folding: { state: true },
  };

  static styles = [
    widget,
    css`
      .network {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(120px, 200px);
        gap: var(--space-4);
        align-items: center;
      }

      @container (max-width: 520px) {
        .network {
          grid-template-columns: minmax(0, 1fr);
        }

        .network dl-plane-view {
          max-width: 260px;
        }
      }

      .folded {
        margin-top: var(--space-4);
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }
    `,
  ];

  constructor() {
    super();
    this.neurons = 2;
    this.activation = 'linear';
    this.rounds = 60;
    this.learningRate = 0.03;
    this.open = false;
    /** @type {import('../playground/lenses/folding.js').Folding | null | undefined} null: refused */
    this.folding = undefined;
  }

  /** @type {import('../playground/settings.js').Settings} */
  get settings() {
    return {
      ...defaults,
      problem: 'regression',
      regDataset: 'reg-plane',
      samples: 200,
      noise: 10,
      loss: 'meanSquaredError',
      initializer: 'glorotUniform',
      networkShape: [this.neurons],
      activation: this.activation,
      learningRate: this.learningRate,
      seed: this.seed,
    };
  }

  /** @returns {import('./widget.js').State | null} */
  get state() {
    const { frame } = this.session;
    if (!frame) return null;
    const { neurons, activation, folding } = this;
    const known = this.open && folding !== undefined;
    return {
      epoch: frame.epoch,
      loss: frame.trainLoss,
      neurons,
      activation,
      folded: known ? (folding ? 'yes' : 'refused') : 'no',
      ...(known && folding ? { difference: folding.largest } : {}),
    };
  }

  render() {
    return html`<div class="stack">
        <div class="columns">
          <div class="stack">
            <div class="network">
              <dl-network-view .session=${this.session} .inputs=${planeInputs} .fixed=${true}></dl-network-view>
              <dl-plane-view .session=${this.session}></dl-plane-view>
            </div>
            ${this.bar()}
          </div>
          <dl-live-code .label=${t('lesson.code')} .parts=${this.#code()} @dl-change=${this.#change}></dl-live-code>
        </div>
        <div>
          <button
            type="button"
            class="button ${this.open ? '' : 'primary'}"
            aria-expanded=${this.open}
            @click=${() => {
              this.open = !this.open;
            }}
          >
            ${icon('scale')} ${t(this.open ? 'lesson.fold.unfold' : 'lesson.fold.fold')}
          </button>
        </div>
      </div>
      ${
        this.open
          ? html`<div class="folded">
              <dl-fold-lens
                .session=${this.session}
                @dl-folding=${(/** @type {CustomEvent} */ { detail }) => {
                  this.folding = detail;
                }}
                @dl-set=${() => {
                  this.activation = 'linear';
                }}
              ></dl-fold-lens>
            </div>`
          : nothing
      }`;
  }

  /** @returns {Part[]} */
  #code() {
    return [
      ...firstLayer(this, { most: 4, activations }),
      "))\nmodel.add(Dense(units=1))\nmodel.compile(loss='mean_squared_error',\n              optimizer=SGD(learning_rate=",
      ...rateAndEpochs(this, { min: 0.0001, max: 0.1 }),
      ',\n          batch_size=10, shuffle=False)',
    ];
  }

  /** @param {CustomEvent<{ name: 'neurons' | 'activation' | 'learningRate' | 'rounds', value: never }>} event */
  #change({ detail: { name, value } }) {
    this[name] = value;
    if (name !== 'rounds') this.folding = undefined;
  }
}

customElements.define('dense-fold', DenseFold);
