import { css, html } from 'lit';
import { sharedEngine } from '../../engine.js';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { dataIcon } from './data/icons.js';
import { severalClasses, syntheticData } from './data.js';
import { classToken, heatColours, shadeColour } from './heat-themed.js';
import { paintPoints } from './plane-painter.js';
import { dataSetOf, dataSets, defaults, ownDataSets } from './settings.js';

/** `<dl-data-set-choice .settings=${Settings}>`: the data sets as small pictures of themselves. Emits `dl-set`. */
class DataSetChoice extends DenseElement {
  static properties = { settings: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        min-width: 0;
      }

      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        margin-bottom: var(--space-1);
        padding: 0;
        color: var(--ink-2);
        font-size: var(--text-s);
        font-weight: 500;
      }

      legend b {
        display: block;
        color: var(--ink);
        font-weight: 600;
      }

      .made {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
        gap: 2px;
      }

      .own {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
        gap: 2px;
        margin-top: var(--space-2);
      }

      label {
        position: relative;
        display: block;
        padding: 1px;
        border: 2px solid transparent;
        border-radius: var(--radius-m);
        cursor: pointer;
      }

      .own label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        padding: 0 6px;
        font-size: var(--text-s);
      }

      .own svg {
        flex: none;
        width: 17px;
        height: 17px;
        color: var(--ink-2);
        stroke-width: 1.8;
      }

      label:hover {
        background: var(--sunken);
      }

      label:has(:checked) {
        border-color: var(--accent);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }

      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }

      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: 5px;
        background: var(--sunken);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('./settings.js').Settings} */ (/** @type {unknown} */ (null));
    this.themed = new Themed(this, () => this.#draw());
  }

  render() {
    const { problem } = this.settings;
    const name = dataSetOf(this.settings);
    return html`<fieldset>
      <legend>${t('playground.data')} <b>${t(`playground.data.${name}`)}</b></legend>
      <div class="made">
        ${dataSets[problem].map(
          (set) => html`<label title=${t(`playground.data.${set}`)}>
            ${this.#radio(set)}
            <canvas data-set=${set} width="96" height="96" aria-hidden="true"></canvas>
          </label>`,
        )}
      </div>
      <div class="own">
        ${ownDataSets[problem].map(
          (set) =>
            html`<label>${this.#radio(set)} ${dataIcon(set)} ${t(`playground.data.${set}`)}</label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** @param {string} set */
  #radio(set) {
    const key = this.settings.problem === 'classification' ? 'dataset' : 'regDataset';
    return html`<input
      type="radio"
      name="set"
      aria-label=${t(`playground.data.${set}`)}
      .checked=${set === dataSetOf(this.settings)}
      @change=${() => this.emit('dl-set', { [key]: set })}
    />`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const before = changed.get('settings');
    if (changed.has('settings') && before?.problem !== this.settings.problem) this.#draw();
  }

  async #draw() {
    const { problem } = this.settings;
    const dl = await sharedEngine().ready;
    for (const set of dataSets[problem]) {
      const key = problem === 'classification' ? 'dataset' : 'regDataset';
      const few = severalClasses.includes(set) ? 3 : 2;
      const data = await syntheticData(dl, {
        ...defaults,
        problem,
        [key]: set,
        classes: set === 'checkerboard' ? 2 : few,
        noise: 5,
        samples: 150,
      });
      const canvas = this.renderRoot.querySelector(`[data-set="${set}"]`);
      if (!(canvas instanceof HTMLCanvasElement)) return;
      this.#picture(canvas, data);
    }
  }

  /** @param {HTMLCanvasElement} canvas @param {import('./data.js').PlayData} data */
  #picture(canvas, data) {
    const { shades } = heatColours(this.themed, 0);
    const tokens = data.classes.map((_, index) =>
      this.themed.colour(classToken(index, data.classes.length)),
    );
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    paintPoints(canvas, data, {
      from: 0,
      to: data.targets.length,
      colourOf: (target) => tokens[target] ?? shadeColour(shades, target),
      edge: 'transparent',
      radius: 2.8,
    });
  }
}

customElements.define('dl-data-set-choice', DataSetChoice);
