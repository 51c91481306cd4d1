import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { formatLoss, formatNumber, formatPercent, t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import '../live-code.js';
import '../pixel-view.js';
import { grey } from '../pixels/colour-tables.js';
import { whole as all, paint } from '../pixels/paint.js';
import { viewStyle } from '../pixels/view-style.js';
import { channelsOf } from '../playground/heat-colours.js';
import '../progress.js';
import { Themed } from '../themed.js';
import { fullSize, shrunk, trainFullSize } from './full-size.js';
import { whole } from './picture-code.js';

/** @typedef {import('../pixels/picture.js').Pixels} Pixels */

const { width, height, images, unseen } = fullSize;
const features = width * height;
/** Images are shown with a pixel for so many by so many of theirs. */
const step = 8;
const megabyte = 2 ** 20;

/**
 * One button: logistic regression on full HD images as they are, with what it took. Emits `dl-trained` with
 * `{ images, features, epochs, seconds, megabytes, loss, accuracy }` when it is done.
 */
class FullSizeTraining extends DenseElement {
  static properties = {
    epochs: { state: true },
    rate: { state: true },
    status: { state: true },
    drawn: { state: true },
    epoch: { state: true },
    shown: { state: true },
    outcome: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    buttons,
    viewStyle,
    css`
      dl-live-code,
      dl-progress,
      .error,
      .pictures,
      .figures {
        margin-top: var(--space-3);
      }

      .start {
        margin-top: var(--space-3);
      }

      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
        gap: var(--space-3);
      }

      canvas {
        display: block;
        width: 100%;
        border-radius: var(--radius-m);
        background: var(--sunken);
      }

      figcaption {
        margin-top: var(--space-1);
        color: var(--ink-2);
        font-size: var(--text-s);
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: var(--space-3);
      }

      dt {
        color: var(--ink-2);
        font-size: var(--text-s);
      }

      dd {
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    this.epochs = 30;
    this.rate = 0.00001;
    /** @type {'idle' | 'drawing' | 'training' | 'done'} */
    this.status = 'idle';
    /** how many images there are */
    this.drawn = 0;
    /** how many epochs are done */
    this.epoch = 0;
    /** @type {ImageData[]} one of each class */
    this.shown = [];
    /** @type {Omit<import('./full-size.js').Outcome, 'weights'> | null} */
    this.outcome = null;
    /** @type {Float32Array | null} the weights, as small as they are shown */
    this.weights = null;
    this.error = '';
    this.abort = new AbortController();
    this.themed = new Themed(this, () => this.#drawWeights());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.abort.abort();
  }

  render() {
    const { status, outcome, shown } = this;
    const running = status === 'drawing' || status === 'training';
    return html`
      <h3>${t('lesson.images.full')}</h3>
      <p class="hint">${t('lesson.images.full.text', { images, unseen, features })}</p>
      <dl-live-code .label=${t('lesson.images.code')} .parts=${this.#parts()} @dl-change=${this.#change}></dl-live-code>
      <div class="start">
        ${
          running
            ? html`<button type="button" class="button" @click=${this.#stop}>${icon('stop')} ${t('training.stop')}</button>`
            : html`<button type="button" class="button primary" @click=${this.#run}>
                ${icon('play')} ${t('lesson.images.full.run')}
              </button>`
        }
      </div>
      ${running ? this.#progress() : nothing}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${
        shown.length > 0
          ? html`<div class="pictures">
              ${shown.map((image, label) => this.#picture(image, label))}
              ${outcome ? this.#weightsFigure() : nothing}
            </div>`
          : nothing
      }
      <div role="status">${outcome ? this.#figures(outcome) : nothing}</div>
    `;
  }

  /** @returns {import('../live-code.js').Part[]} */
  #parts() {
    const rate = { name: 'rate', label: t('lesson.images.full.rate'), min: 1e-7, max: 1e-3 };
    return [
      `features = images.reshape(${images}, -1) / 255.  # (${images}, ${features})\n\n`,
      'model = Sequential()\n',
      `model.add(Dense(units=1, input_dim=${features}, activation='sigmoid',\n`,
      "                kernel_initializer='zeros'))\n",
      "model.compile(loss='binary_crossentropy', optimizer=Adam(",
      { ...rate, value: this.rate },
      "), metrics=['accuracy'])\nmodel.fit(features, target, epochs=",
      whole('epochs', t('lesson.images.full.epochs'), this.epochs, 1, 200),
      `, batch_size=${images})`,
    ];
  }

  #progress() {
    const drawing = this.status === 'drawing';
    const [done, all] = drawing ? [this.drawn, images + unseen] : [this.epoch, this.epochs];
    return html`<dl-progress
      .label=${t('lesson.images.full')}
      .value=${done / all}
      .text=${t(drawing ? 'lesson.images.full.drawing' : 'lesson.images.full.training', { done, all })}
    ></dl-progress>`;
  }

  /** @param {ImageData} image @param {number} label */
  #picture(image, label) {
    const name = t(`lesson.images.full.class${label}`);
    return html`<figure>
      <dl-pixel-view .image=${image} .label=${name}></dl-pixel-view>
      <figcaption>${name}</figcaption>
    </figure>`;
  }

  #weightsFigure() {
    return html`<figure>
      <canvas
        width=${width / step}
        height=${height / step}
        role="img"
        aria-label=${t('lesson.images.full.weights', { n: features })}
      ></canvas>
      <figcaption>
        ${t('lesson.images.full.weights', { n: features })} ${t('lesson.images.full.signs')}
      </figcaption>
    </figure>`;
  }

  /** @param {Omit<import('./full-size.js').Outcome, 'weights'>} outcome */
  #figures({ seconds, bytes, loss, accuracy }) {
    const amount = formatNumber(bytes / megabyte, { maximumFractionDigits: 0 });
    const figures = {
      features: formatNumber(features),
      parameters: formatNumber(features + 1),
      time: t('lesson.images.full.seconds', {
        amount: formatNumber(seconds, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      }),
      memory: t('bytes.mega', { amount }),
      loss: formatLoss(loss),
      accuracy: formatPercent(accuracy, 0),
    };
    return html`<dl class="figures">
      ${Object.entries(figures).map(
        ([name, value]) =>
          html`<div>
            <dt>${t(`lesson.images.full.${name}`)}</dt>
            <dd class="number" data-full=${name}>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  updated() {
    this.#drawWeights();
  }

  /** Orange below 0, blue above, stronger the farther away. */
  #drawWeights() {
    const canvas = this.renderRoot?.querySelector('canvas');
    const { weights } = this;
    if (!canvas || !weights) return;
    const [below, above] = ['--below', '--above'].map((token) =>
      channelsOf(this.themed.colour(token)),
    );
    const limit = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    const image = new ImageData(canvas.width, canvas.height);
    for (let at = 0; at < weights.length; at++) {
      const colour = weights[at] < 0 ? below : above;
      for (let channel = 0; channel < 3; channel++) image.data[4 * at + channel] = colour[channel];
      image.data[4 * at + 3] = (255 * Math.abs(weights[at])) / limit;
    }
    canvas.getContext('2d')?.putImageData(image, 0, 0);
  }

  async #run() {
    const abort = new AbortController();
    Object.assign(this, { abort, status: 'drawing', error: '', outcome: null, shown: [] });
    this.drawn = 0;
    this.epoch = 0;
    try {
      const dl = await sharedEngine().ready;
      const { epochs, rate: learningRate } = this;
      const callbacks = {
        onImage: (/** @type {Pixels} */ image, /** @type {number} */ label) =>
          this.#showImage(image, label, abort.signal),
        onEpoch: (/** @type {number} */ epoch) => {
          this.epoch = epoch + 1;
        },
      };
      const result = await trainFullSize(dl, { epochs, learningRate }, callbacks, abort.signal);
      const { weights, ...outcome } = result;
      this.weights = await shrunk(weights, step);
      this.outcome = outcome;
      this.status = 'done';
      const { seconds, bytes, loss, accuracy } = outcome;
      const megabytes = bytes / megabyte;
      this.emit('dl-trained', { images, features, epochs, seconds, megabytes, loss, accuracy });
    } catch (error) {
      this.status = 'idle';
      if (!abort.signal.aborted) this.error = reasonOf(error);
    }
  }

  /** @param {Pixels} image @param {number} label @param {AbortSignal} signal */
  async #showImage({ data }, label, signal) {
    this.drawn++;
    if (this.drawn === images + unseen) this.status = 'training';
    if (this.drawn > 2) return;
    const small = Uint8Array.from(await shrunk(data, step));
    if (signal.aborted) return;
    const [columns, rows] = [width / step, height / step];
    const pixels = { data: small, width: columns, height: rows, channels: /** @type {1} */ (1) };
    this.shown = this.shown.toSpliced(label, 0, paint(pixels, all(pixels), grey));
  }

  #stop() {
    this.abort.abort();
  }

  /** @param {CustomEvent<{ name: 'epochs' | 'rate', value: number }>} event */
  #change({ detail: { name, value } }) {
    if (name === 'epochs') this.epochs = value;
    else this.rate = value;
  }
}

customElements.define('dl-full-size-training', FullSizeTraining);
