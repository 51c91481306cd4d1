import { css, html } from 'lit';
import { t } from '../../../../languages/index.js';
import { layerDefaults } from '../../settings.js';
import { layerOptions } from '../../training/options.js';
import { optionField } from '../option-field.js';
import { SettingsElement } from '../settings-element.js';

/** @typedef {Partial<import('../../settings.js').LayerExtras>} Extras */

/** Only hidden layers may drop or normalise what they put out. */
const hiddenOnly = ['dropout', 'batchNormalization'];

/** What Keras lets one choose of every layer besides its units and activation. */
class LayerOptions extends SettingsElement {
  static styles = [
    SettingsElement.styles,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      fieldset + fieldset {
        margin-top: var(--space-4);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }

      legend {
        float: left;
        width: 100%;
        margin-bottom: var(--space-2);
        padding: 0;
        font-size: var(--text-s);
        font-weight: 600;
      }

      .fields {
        clear: both;
      }
    `,
  ];

  render() {
    const { layers, output } = this.settings;
    return html`${layers.map((layer, index) =>
      this.#group(t('layers.hidden', { n: index + 1 }), layer, [], (change) =>
        this.store.setSettings({ layers: layers.with(index, { ...layer, ...change }) }),
      ),
    )}
    ${this.#group(t('layers.output'), output, hiddenOnly, (change) =>
      this.store.setSettings({ output: { ...output, ...change } }),
    )}`;
  }

  /** @param {string} name @param {Extras} extras @param {string[]} without @param {(change: Extras) => void} change */
  #group(name, extras, without, change) {
    const values = /** @type {Record<string, any>} */ ({ ...layerDefaults, ...extras });
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="fields">
        ${Object.entries(layerOptions)
          .filter(([key]) => !without.includes(key))
          .map(([key, option]) =>
            optionField(key, option, values[key], {
              disabled: this.store.training,
              change: (value) => change({ [key]: value }),
            }),
          )}
      </div>
    </fieldset>`;
  }
}

customElements.define('dl-layer-options', LayerOptions);
