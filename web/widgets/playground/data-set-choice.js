import { css, html } from 'lit';
import { sharedEngine } from '../../engine.js';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { syntheticData } from './data.js';
import { classToken, heatColours } from './heat-themed.js';
import { paintPoints } from './plane-painter.js';
import { dataSetOf, dataSets, defaults } from './settings.js';

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
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(48px, 1fr));
        gap: var(--space-1);
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

      label {
        position: relative;
        display: block;
        border: 2px solid transparent;
        border-radius: var(--radius-m);
        cursor: pointer;
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
        border-radius: 6px;
        background: var(--sunken);
      }

      /* On a phone one strip, to be pushed sideways. */
      @container (max-width: 620px) {
        fieldset {
          display: flex;
          overflow-x: auto;
          overscroll-behavior-x: contain;
          padding-bottom: var(--space-1);
        }

        label {
          flex: 0 0 72px;
        }
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
    const key = problem === 'classification' ? 'dataset' : 'regDataset';
    const chosen = dataSetOf(this.settings);
    return html`<fieldset>
      <legend>${t('playground.data')}</legend>
      ${dataSets[problem].map(
        (name) => html`<label title=${t(`playground.data.${name}`)}>
          <input
            type="radio"
            name="set"
            aria-label=${t(`playground.data.${name}`)}
            .checked=${name === chosen}
            @change=${() => this.emit('dl-set', { [key]: name })}
          />
          <canvas data-set=${name} width="116" height="116" aria-hidden="true"></canvas>
        </label>`,
      )}
    </fieldset>`;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const before = changed.get('settings');
    if (changed.has('settings') && before?.problem !== this.settings.problem) this.#draw();
  }

  async #draw() {
    const { problem } = this.settings;
    const dl = await sharedEngine().ready;
    for (const name of dataSets[problem]) {
      const key = problem === 'classification' ? 'dataset' : 'regDataset';
      const data = await syntheticData(dl, {
        ...defaults,
        problem,
        [key]: name,
        noise: 5,
        samples: 160,
      });
      const canvas = this.renderRoot.querySelector(`[data-set="${name}"]`);
      if (!(canvas instanceof HTMLCanvasElement)) return;
      const { shades } = heatColours(this.themed, 0);
      const tokens = data.classes.map((_, index) =>
        this.themed.colour(classToken(index, data.classes.length)),
      );
      const colourOf = (/** @type {number} */ target) => {
        if (tokens.length > 0) return tokens[target];
        const pixel = shades[Math.max(0, Math.min(255, Math.round(127.5 + 127.5 * target)))];
        return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
      };
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
      paintPoints(canvas, data, {
        from: 0,
        to: data.targets.length,
        colourOf,
        edge: 'transparent',
        radius: 2.6,
      });
    }
  }
}

customElements.define('dl-data-set-choice', DataSetChoice);
