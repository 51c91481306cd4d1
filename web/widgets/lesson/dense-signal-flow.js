import { css, html, nothing } from 'lit';
import { formatLoss, formatNumber, t } from '../../languages/index.js';
import '../curves.js';
import { icon } from '../icon.js';
import '../live-code.js';
import '../playground/lenses/flow-lens.js';
import { gradientRatio } from '../playground/lenses/flow-reading.js';
import '../playground/plane-view.js';
import '../segmented.js';
import { constantLoss } from './constant-answer.js';
import { rateAndEpochs } from './session-code.js';
import { SessionWidget } from './session-widget.js';
import { widget } from './style.js';
import { vanishing, vanishingEpochs, vanishingRates } from './vanishing.js';

/**
 * @typedef {import('../live-code.js').Part} Part
 * @typedef {import('../playground/lenses/flow-reading.js').LayerFlow} LayerFlow
 */

/** Kept in so many epochs a frame: the whole training takes a few seconds. */
const speed = 2;

/**
 * `<dense-signal-flow activation="sigmoid" layers="8">`: the prepared deep network of chapters L12 and L13. With sigmoids
 * signal and gradient fade from layer to layer, in numbers and picture, and no learning rate helps; with ReLU, one
 * click away, the same network learns, and the decision surface is made of polygons that other first weights change.
 *
 * Attributes: `activation`: 'sigmoid' or 'relu' ('sigmoid'); `learning-rate`, one of 0.001 … 1 (0.1); `layers`, how
 * many hidden ones of 8 neurons (8); `epochs` of a training (300); `seed` of the first weights ('1').
 * Emits `dl-state`: { epoch, loss, testLoss, activation, learningRate, seed } and, as soon as they are known,
 * `constant` (the loss of the best constant answer) and, once it has trained, `ratio` (the gradient at the
 * first layer's weights as a share of that at the last layer's).
 */
class DenseSignalFlow extends SessionWidget {
  static properties = {
    ...SessionWidget.properties,
    layers: { type: Number },
    flow: { state: true },
    constant: { state: true },
  };

  static styles = [
    widget,
    css`
      .see {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
        gap: var(--space-4) var(--space-5);
        align-items: start;
      }

      .see > * {
        min-width: 0;
      }

      .answer {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: minmax(0, 1fr);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-4);
      }

      .choices dl-segmented {
        flex: 1 1 150px;
      }

      .choices .rates {
        flex: 1 1 330px;
      }

      dl-plane-view {
        max-width: 340px;
      }

      @container (max-width: 760px) {
        .see {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.activation = vanishing.activation;
    this.learningRate = vanishing.learningRate;
    this.layers = vanishing.networkShape.length;
    this.rounds = vanishingEpochs;
    this.seed = vanishing.seed;
    /** @type {LayerFlow[] | null} */
    this.flow = null;
    this.constant = Number.NaN;
    this.addEventListener('dl-flow', (event) => {
      this.flow = /** @type {CustomEvent<LayerFlow[]>} */ (event).detail;
    });
  }

  /** @type {import('../playground/settings.js').Settings} */
  get settings() {
    const { activation, learningRate, seed } = this;
    const networkShape = Array.from({ length: this.layers }, () => vanishing.networkShape[0]);
    return { ...vanishing, networkShape, activation, learningRate, seed, speed };
  }

  /** @returns {import('./widget.js').State | null} */
  get state() {
    const { frame } = this.session;
    if (!frame) return null;
    const { activation, learningRate, seed, flow, constant } = this;
    const ratio = flow && gradientRatio(flow);
    return {
      epoch: frame.epoch,
      loss: frame.trainLoss,
      testLoss: frame.testLoss,
      activation,
      learningRate,
      seed,
      ...(Number.isFinite(constant) ? { constant } : {}),
      ...(ratio !== null && frame.epoch > 0 ? { ratio } : {}),
    };
  }

  newSession() {
    const session = super.newSession();
    session.addEventListener('restart', async () => {
      this.flow = null;
      const { settings } = session;
      const measured = settings && session.ask((net, dl) => constantLoss(net, dl, settings));
      this.constant = (await measured) ?? Number.NaN;
    });
    return session;
  }

  render() {
    return html`<div class="stack">
      ${this.#choices()}
      <div class="see">
        <div class="answer">
          ${this.bar()}
          <dl-plane-view .session=${this.session}></dl-plane-view>
          ${this.#curves()}
          <p class="hint" role="status">${this.#verdict()}</p>
        </div>
        <dl-flow-lens .session=${this.session}></dl-flow-lens>
      </div>
      <dl-live-code .label=${t('lesson.code')} .parts=${this.#code()} @dl-change=${this.#change}></dl-live-code>
    </div>`;
  }

  #choices() {
    return html`<div class="choices">
      <dl-segmented
        .label=${t('lesson.code.activation')}
        .options=${[
          { value: 'sigmoid', label: t('lesson.flow.sigmoid') },
          { value: 'relu', label: 'ReLU' },
        ]}
        .value=${this.activation}
        @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) => {
          this.activation = detail;
        }}
      ></dl-segmented>
      <dl-segmented
        class="rates"
        .label=${t('lesson.code.learningRate')}
        .options=${vanishingRates.map((rate) => ({ value: String(rate), label: formatNumber(rate, { maximumSignificantDigits: 3 }) }))}
        .value=${String(this.learningRate)}
        @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) => {
          // From the beginning: what another rate left behind would only confuse.
          this.learningRate = Number(detail);
          this.session.reset();
        }}
      ></dl-segmented>
      <button type="button" class="button" @click=${this.#otherWeights}>${icon('dice')} ${t('lesson.flow.otherWeights')}</button>
    </div>`;
  }

  #curves() {
    const { epochs, train } = this.session.history;
    const constant = Number.isFinite(this.constant)
      ? [
          {
            label: t('lesson.flow.constant'),
            colour: '--line-control',
            values: epochs.map(() => this.constant),
            format: formatLoss,
          },
        ]
      : [];
    return html`<dl-curves
      .title=${t('lesson.flow.loss')}
      .help=${t('lesson.flow.help.constant')}
      .xs=${[...epochs]}
      linear
      .range=${[0, 0.8]}
      .series=${[
        ...constant,
        {
          label: t('lesson.flow.network'),
          colour: '--contrast',
          values: train.map((loss) => (Number.isFinite(loss) ? loss : null)),
          format: formatLoss,
        },
      ]}
    ></dl-curves>`;
  }

  #verdict() {
    const { frame, running } = this.session;
    if (!frame || frame.epoch === 0 || running || !Number.isFinite(this.constant)) return nothing;
    const figures = { loss: formatLoss(frame.trainLoss), constant: formatLoss(this.constant) };
    if (frame.trainLoss > 0.95 * this.constant) return t('lesson.flow.learnsNothing', figures);
    return t(
      frame.testLoss < 0.1 * this.constant ? 'lesson.flow.learns' : 'lesson.flow.learnsABit',
      figures,
    );
  }

  /** @returns {Part[]} */
  #code() {
    const units = vanishing.networkShape[0];
    return [
      'activation = ',
      {
        name: 'activation',
        label: t('lesson.code.activation'),
        value: this.activation,
        options: ['sigmoid', 'relu'],
      },
      `\nmodel = Sequential()\nmodel.add(Dense(units=${units}, input_dim=2, activation=activation))\nfor _ in range(`,
      {
        name: 'more',
        label: t('lesson.flow.moreLayers'),
        value: this.layers - 1,
        min: 1,
        max: 15,
        whole: true,
      },
      `):\n    model.add(Dense(units=${units}, activation=activation))\n`,
      "model.add(Dense(units=1, activation='sigmoid'))\n",
      "model.compile(loss='binary_crossentropy',\n              optimizer=SGD(learning_rate=",
      ...rateAndEpochs(this, {
        min: Math.min(...vanishingRates),
        max: Math.max(...vanishingRates),
      }),
      ', shuffle=False)',
    ];
  }

  /** @param {CustomEvent<{ name: string, value: never }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'more') this.layers = value + 1;
    else this[/** @type {'activation' | 'learningRate' | 'rounds'} */ (name)] = value;
    if (name === 'learningRate') this.session.reset();
  }

  #otherWeights() {
    this.seed = String(Number(this.seed) + 1 || 1);
  }
}

customElements.define('dense-signal-flow', DenseSignalFlow);
