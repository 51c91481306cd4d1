import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import '../../../widgets/help.js';
import { denseLayers } from './anatomy.js';
import { evenly } from './material.js';
import './sample-gallery.js';
import { largest } from './scores.js';
import { View } from './view.js';

/** among so many images those are looked for that move a neuron most */
const looked = 2000;
const listed = 6;

/** One neuron of the first layer: its weights large, its bias, the images that it answers most and least. */
class NeuronDetail extends View {
  static properties = {
    ...View.properties,
    unit: { attribute: false },
    bias: { attribute: false },
    strength: { attribute: false },
    picture: { attribute: false },
    outputs: { state: true },
  };

  static styles = [
    View.styles,
    css`
      .head {
        display: grid;
        grid-template-columns: minmax(0, 180px) minmax(0, 1fr);
        gap: var(--space-4);
        margin-bottom: var(--space-4);
      }

      /* Red, green and blue weights: a row of their own. */
      .apart {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: repeat(3, 1fr);
        gap: 2px;
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px var(--space-3);
        align-content: start;
        font-size: var(--text-s);
      }

      dt {
        color: var(--ink-2);
      }

      h4 {
        margin: var(--space-3) 0 var(--space-2);
        font-size: var(--text-s);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    this.unit = 0;
    this.bias = 0;
    this.strength = 0;
    /** @type {unknown} */
    this.picture = nothing;
    /** @type {{ answers: import('./material.js').Answers, data: Float32Array, units: number } | null} */
    this.outputs = null;
  }

  /** @param {() => boolean} current @param {import('./material.js').Tell} tell */
  async load(current, tell) {
    const { material } = this;
    if (!('layerOutput' in material.model)) return;
    const outputs = await material.once('first outputs', async () => {
      const samples = evenly(await material.samples('all'), looked);
      const [{ index: layer, units }] = await denseLayers(material);
      const ask = (/** @type {any} */ model, /** @type {any} */ source) =>
        model.layerOutput(source, { layer });
      const { data } = await material.ask(samples, ask, tell);
      return { answers: await material.answersFor(samples), data, units };
    });
    if (current()) this.outputs = outputs;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    const { outputs, unit } = this;
    if (!outputs || !(changed.has('outputs') || changed.has('unit'))) return;
    const { data, units, answers } = outputs;
    const values = Float32Array.from(answers.ids, (_, row) => data[row * units + unit]);
    this.most = largest(values, listed);
    this.least = largest(
      values.map((value) => -value),
      listed,
    );
  }

  render() {
    return html`
      <h3>${t('neurons.title', { n: this.unit + 1 })}</h3>
      <div class="head">
        ${this.picture}
        <dl>
          <dt>${t('neurons.strength')} <dl-help .term=${t('neurons.strength')} .text=${t('help.neurons.strength')}></dl-help></dt>
          <dd class="number">${formatNumber(this.strength, digits)}</dd>
          <dt>${t('neurons.bias')} <dl-help .term=${t('neurons.bias')} .text=${t('help.neurons.bias')}></dl-help></dt>
          <dd class="number">${formatNumber(this.bias, digits)}</dd>
        </dl>
      </div>
      ${this.outputs && this.material.settled > 0 ? [this.#list('most', this.most), this.#list('least', this.least)] : nothing}
    `;
  }

  /** @param {'most' | 'least'} which @param {number[] | undefined} places */
  #list(which, places = []) {
    return html`
      <h4>${t(`neurons.${which}`)}</h4>
      <dl-sample-gallery
        .material=${this.material}
        .answers=${this.outputs?.answers}
        .places=${places}
        .label=${t(`neurons.${which}`)}
      ></dl-sample-gallery>
    `;
  }
}

const digits = { maximumSignificantDigits: 3 };

customElements.define('dl-neuron-detail', NeuronDetail);
