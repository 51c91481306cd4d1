import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { icon } from '../icon.js';
import '../live-code.js';
import '../slider-field.js';
import { Latest } from './latest.js';
import { drawLayers, layersStyle } from './layer-drawing.js';
import { layerParts } from './recipe.js';
import { widget } from './style.js';
import { LessonWidget } from './widget.js';

const most = 12;
const mostLayers = 6;

/** @typedef {{ sizes: number[], params: number[], total: number, text: string }} Answer */

/**
 * `<dense-layer units="2" input-dim="3">`: Dense(units, input_dim) drawn with every line, the constant input 1 of each
 * layer, and the number of parameters, as the engine counts them too. More layers come with a button.
 *
 * Attributes: units (of each layer, from the first: "2" or "4,3,1"; each 1…12), input-dim (1…12).
 *
 * `dl-state`: inputs, layers (how many), units1…, params1… (of each layer), parameters (all).
 */
class DenseLayer extends LessonWidget {
  static properties = {
    units: {},
    inputDim: { type: Number, attribute: 'input-dim' },
    answer: { state: true },
  };

  static styles = [
    widget,
    layersStyle,
    css`
      pre {
        margin: 0;
        padding: var(--space-3) var(--space-4);
        overflow-x: auto;
        border-radius: var(--radius-m);
        background: var(--sunken);
        font: 400 var(--text-xs) / 1.6 var(--font-mono);
      }
    `,
  ];

  constructor() {
    super();
    this.units = '2';
    this.inputDim = 3;
    /** @type {Answer | null} */
    this.answer = null;
    this.latest = new Latest();
  }

  /** Inputs, then the units of each layer. */
  get sizes() {
    const units = String(this.units).split(',').slice(0, mostLayers);
    return [this.inputDim, ...units].map((size) =>
      Math.max(1, Math.min(most, Math.round(Number(size)) || 1)),
    );
  }

  /** @param {import('lit').PropertyValues} changes */
  willUpdate(changes) {
    if (changes.has('units') || changes.has('inputDim')) this.#ask();
  }

  #ask() {
    const { sizes } = this;
    this.latest.ask(
      async () => {
        const dl = await this.engine;
        const [inputDim, ...units] = sizes;
        const layers = units.map((size, i) => ({ units: size, ...(i ? {} : { inputDim }) }));
        const model = await dl.sequential({ layers: layers.map(dl.layers.dense) });
        const { layers: counted, params, text } = await model.summary();
        await model.dispose();
        return {
          sizes,
          params: counted.map((/** @type {{ params: number }} */ layer) => layer.params),
          total: params,
          text,
        };
      },
      (answer) => {
        this.answer = answer;
      },
    );
  }

  get state() {
    const { answer } = this;
    if (!answer) return null;
    const [inputs, ...units] = answer.sizes;
    const named = (/** @type {string} */ name, /** @type {number[]} */ values) =>
      Object.fromEntries(values.map((value, i) => [`${name}${i + 1}`, value]));
    return {
      inputs,
      layers: units.length,
      ...named('units', units),
      ...named('params', answer.params),
      parameters: answer.total,
    };
  }

  render() {
    const { sizes } = this;
    const notes = sizes.map((_, i) => (i ? `Dense ${i}` : t('lesson.layer.inputs')));
    return html`<div class="columns">
      <div class="stack">
        <div class="scroll" tabindex="0" role="group" aria-label=${t('lesson.layer.drawing')}>
          ${drawLayers(sizes, notes, t('lesson.layer.label', { n: sizes.length - 1, sizes: sizes.join(' → ') }))}
        </div>
        <p class="hint">${t('lesson.layer.text')}</p>
        ${this.answer ? this.#counts(this.answer) : html`<p class="hint">${t('lesson.waiting')}</p>`}
      </div>
      <div class="stack">${this.#controls()}</div>
    </div>`;
  }

  #controls() {
    const { sizes } = this;
    return html`<div class="controls">
        ${sizes.map(
          (size, i) =>
            html`<dl-slider-field
              .label=${i ? t('lesson.layer.units', { n: i }) : t('lesson.layer.inputDim')}
              .value=${size}
              .min=${1}
              .max=${most}
              .step=${1}
              @dl-change=${(/** @type {CustomEvent<number>} */ event) => this.#put(i, event.detail)}
            ></dl-slider-field>`,
        )}
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          ?disabled=${sizes.length > mostLayers}
          @click=${() => this.#putAll([...sizes, 1])}
        >
          ${icon('plus')} ${t('lesson.layer.add')}
        </button>
        <button
          type="button"
          class="button"
          ?disabled=${sizes.length <= 2}
          @click=${() => this.#putAll(sizes.slice(0, -1))}
        >
          ${t('lesson.layer.remove')}
        </button>
      </div>
      <dl-live-code .label=${t('lesson.code')} .parts=${this.#code()} @dl-change=${this.#change}></dl-live-code>
      ${
        this.answer
          ? html`<pre tabindex="0" role="group" aria-label=${t('lesson.layer.summary')}>${this.answer.text.trim()}</pre>`
          : nothing
      }`;
  }

  #code() {
    const [inputDim, ...units] = this.sizes;
    const limits = { min: 1, max: most };
    return [
      'model = Sequential()\n',
      ...units.flatMap((size, i) => {
        const layer = { units: size, ...(i ? {} : { inputDim }) };
        return layerParts(layer, i, {
          [`layers.${i}.units`]: limits,
          'layers.0.inputDim': limits,
        });
      }),
      'model.summary()',
    ];
  }

  /** @param {CustomEvent<{ name: string, value: number }>} event */
  #change({ detail: { name, value } }) {
    const [, index, key] = name.split('.');
    this.#put(key === 'inputDim' ? 0 : Number(index) + 1, value);
  }

  /** @param {number} column @param {number} size */
  #put(column, size) {
    this.#putAll(this.sizes.with(column, size));
  }

  /** @param {number[]} sizes */
  #putAll([inputDim, ...units]) {
    this.inputDim = inputDim;
    this.units = units.join(',');
  }

  /** Inputs times units for the weights, and a bias for each unit. @param {Answer} answer */
  #counts({ sizes, params, total }) {
    return html`<p class="formula" data-counts>
      ${params.map((count, i) => {
        const [inputs, units] = [sizes[i], sizes[i + 1]];
        return html`Dense ${i + 1}: ${inputs} × ${units} + ${units} = <b>${formatNumber(count)}</b><br />`;
      })}
      ${t('lesson.layer.parameters')}: <b>${formatNumber(total)}</b>
    </p>`;
  }
}

customElements.define('dense-layer', DenseLayer);
