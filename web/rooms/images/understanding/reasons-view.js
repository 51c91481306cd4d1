import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import '../../../widgets/colour-bar.js';
import { limitOf } from '../../../widgets/diverging.js';
import '../../../widgets/help.js';
import '../../../widgets/network-diagram.js';
import '../../../widgets/pixel-view.js';
import '../../../widgets/probability-bars.js';
import '../../../widgets/select-field.js';
import '../../../widgets/signed-image.js';
import { denseLayers } from './anatomy.js';
import { activationsOf, gradientOf, occlusionOf } from './lenses.js';
import { winnersOf } from './scores.js';
import { SubjectView } from './subject-view.js';

/**
 * @typedef {{
 *   class: number, probabilities: Float32Array, seen: ImageData, gradient: Float32Array,
 *   of: 'output' | 'logit', occlusion: Float32Array, layers: import('./anatomy.js').DenseLayer[],
 *   activations: Float32Array[]
 * }} Reasons
 */

/** Why the network says what it says of one picture: pixels for and against, and the neurons they woke. */
class ReasonsView extends SubjectView {
  static properties = {
    ...SubjectView.properties,
    asked: { state: true },
    over: { state: true },
    reasons: { state: true },
  };

  static styles = [
    SubjectView.styles,
    css`
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: var(--space-5);
        margin-bottom: var(--space-5);
      }

      .pictures > * {
        min-width: 0;
        max-width: 420px;
      }

      h3 {
        min-height: 24px;
      }

      .hint {
        margin: var(--space-2) 0;
      }

      dl-select-field {
        width: 220px;
        max-width: 100%;
      }

      .over {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control);
        font-size: var(--text-s);
        cursor: pointer;
      }

      .over input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
      }

      .network {
        padding-top: var(--space-5);
        border-top: 1px solid var(--line);
      }

      dl-network-diagram {
        max-width: 760px;
      }
    `,
  ];

  constructor() {
    super();
    /** the class asked about; null: the network's answer @type {number | null} */
    this.asked = null;
    this.over = false;
    /** @type {Reasons | null} */
    this.reasons = null;
  }

  get key() {
    return super.key && `${super.key} ${this.asked}`;
  }

  /** @param {() => boolean} current */
  async look(current) {
    const { material } = this;
    const subject = this.subject;
    const { library, id } = subject;
    const { probabilities } = await material.answersFor({
      ...subject,
      ids: [id],
      truths: [-1],
      trained: 0,
    });
    const chosen = this.asked ?? winnersOf(probabilities, probabilities.length)[0];
    const { values: gradient, of } = await gradientOf(material, subject, chosen);
    const occlusion = await occlusionOf(material, subject, chosen);
    const activations = await activationsOf(material, subject);
    const layers = await denseLayers(material);
    const seen = await library.seen(id);
    if (!current() || !seen) return;
    this.reasons = {
      class: chosen,
      probabilities,
      seen,
      gradient,
      of,
      occlusion,
      layers,
      activations,
    };
  }

  /** Another picture: its own answer is asked about first. */
  subjectChanged() {
    this.asked = null;
  }

  render() {
    const { reasons } = this;
    return html`
      ${this.lead(t('reasons.lead'))}
      ${reasons ? [this.#pictures(reasons), this.#network(reasons)] : nothing}
    `;
  }

  /** @param {Reasons} reasons */
  #pictures(reasons) {
    const { classes } = this.material;
    const { name } = classes[reasons.class];
    return html`
      <div class="bar">
        <dl-select-field
          .label=${t('understand.class')}
          .options=${classes.map((item, index) => ({ value: String(index), label: item.name }))}
          .value=${String(reasons.class)}
          @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
            this.asked = Number(event.detail);
          }}
        ></dl-select-field>
        <label class="over">
          <input
            type="checkbox"
            .checked=${this.over}
            @change=${() => {
              this.over = !this.over;
            }}
          />
          ${t('reasons.over')}
        </label>
      </div>
      <div class="pictures">
        <div>
          <h3>${this.subjectName}</h3>
          <dl-pixel-view
            .image=${reasons.seen}
            .label=${t('understand.picture', { name: this.subjectName })}
          ></dl-pixel-view>
          <p class="hint">${t('reasons.pick')}</p>
          <dl-probability-bars
            .items=${classes.map((item, index) => ({ ...item, probability: reasons.probabilities[index] }))}
          ></dl-probability-bars>
        </div>
        ${this.#map('gradient', reasons.gradient, reasons, {
          text: t(reasons.of === 'logit' ? 'reasons.gradient.score' : 'reasons.gradient.text', {
            name,
          }),
          low: t('reasons.weakens'),
          high: t('reasons.strengthens'),
        })}
        ${this.#map('occlusion', reasons.occlusion, reasons, {
          text: t('reasons.occlusion.text', { name }),
          low: t('reasons.against'),
          high: t('reasons.for'),
        })}
      </div>
    `;
  }

  /**
   * @param {'gradient' | 'occlusion'} kind
   * @param {Float32Array} values
   * @param {Reasons} reasons
   * @param {{ text: string, low: string, high: string }} words
   */
  #map(kind, values, { seen }, { text, low, high }) {
    const limit = limitOf(values);
    return html`<div>
      <h3>
        ${t(`reasons.${kind}`)}
        <dl-help .term=${t(`reasons.${kind}.term`)} .text=${t(`help.reasons.${kind}`)}></dl-help>
      </h3>
      <dl-signed-image
        id=${kind}
        .values=${values}
        .width=${seen.width}
        .height=${seen.height}
        .limit=${limit}
        .under=${this.over ? seen : null}
        .label=${`${t(`reasons.${kind}.term`)}. ${text}`}
      ></dl-signed-image>
      <p class="hint">${text}</p>
      <dl-colour-bar .limit=${limit} .low=${low} .high=${high}></dl-colour-bar>
    </div>`;
  }

  /** @param {Reasons} reasons */
  #network({ seen, layers, activations }) {
    const { channels } = this.material.preparation;
    const { classes } = this.material;
    const pixels = Float32Array.from(
      { length: seen.width * seen.height * channels },
      (_, i) => seen.data[4 * Math.floor(i / channels) + (i % channels)] / 255,
    );
    const drawn = layers.map(({ units, activation }, index) => ({
      name: activation,
      units,
      activations: activations[index],
      colours: units === classes.length ? classes.map(({ colour }) => colour) : undefined,
    }));
    return html`<div class="network">
      <h3>
        ${t('reasons.network')}
        <dl-help .term=${t('reasons.activation.term')} .text=${t('help.reasons.activation')}></dl-help>
      </h3>
      <p class="hint">${t('reasons.network.text')}</p>
      <dl-network-diagram
        .layers=${[{ name: t('layers.input'), units: pixels.length, activations: pixels }, ...drawn]}
        .label=${t('reasons.network.label', { name: this.subjectName })}
      ></dl-network-diagram>
    </div>`;
  }
}

customElements.define('dl-reasons-view', ReasonsView);
