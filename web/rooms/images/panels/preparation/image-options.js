import { css, html, nothing } from 'lit';
import { t } from '../../../../languages/index.js';
import { imageOptions } from '../../training/options.js';
import { commonSize } from '../../training/original-size.js';
import { optionField } from '../option-field.js';
import { SettingsElement } from '../settings-element.js';
import './seen-strip.js';

/** How images become the numbers that go into the network, and how they look then. */
class ImageOptions extends SettingsElement {
  static properties = {
    ...SettingsElement.properties,
    library: { attribute: false },
    open: { type: Boolean },
  };

  static styles = [
    SettingsElement.styles,
    css`
      dl-seen-strip {
        margin-top: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.library = /** @type {import('../../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
    this.open = false;
  }

  render() {
    const { channels } = this.store.preparation;
    const { fit, inputs, normalisation } = this.settings;
    return html`
      <div class="fields">
        ${this.#size()}
        <dl-segmented
          class="wide"
          .label=${t('settings.channels')}
          .help=${t('help.channels')}
          .options=${[
            { value: '1', label: t('settings.grey') },
            { value: '3', label: t('settings.rgb') },
          ]}
          .value=${String(channels)}
          ?disabled=${this.store.training}
          @dl-change=${(/** @type {CustomEvent} */ event) => this.store.setSettings({ channels: event.detail })}
        ></dl-segmented>
        ${this.field('fit', t(`help.fit.${fit}`))}
        ${this.field('inputs', t(`help.inputs.${inputs}`))}
        ${inputs === 'pixels' ? this.field('normalisation', t(`help.normalisation.${normalisation}`)) : nothing}
        ${this.field('invert')}
      </div>
      <dl-seen-strip .store=${this.store} .library=${this.library} ?open=${this.open}></dl-seen-strip>
    `;
  }

  #size() {
    const { square, width, height } = this.settings;
    const original = this.open ? commonSize(this.store, this.library) : null;
    const disabled = this.store.training;
    const side = (/** @type {number} */ value) =>
      this.store.setSettings({ width: value, height: value });
    return html`
      ${
        square
          ? optionField('size', imageOptions.width, width, { disabled, change: side })
          : this.fields(['width', 'height'])
      }
      ${optionField('square', imageOptions.square, square, {
        disabled,
        change: (value) =>
          this.store.setSettings(value ? { square: value, height: width } : { square: value }),
      })}
      ${
        original && (original.width !== width || original.height !== height)
          ? html`<div class="wide">
              <button type="button" class="button" ?disabled=${disabled} @click=${() => this.#takeOriginal(original)}>
                ${t('preparation.original', original)}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  /** @param {{ width: number, height: number }} original */
  #takeOriginal({ width, height }) {
    this.store.setSettings({ width, height, square: width === height });
  }
}

customElements.define('dl-image-options', ImageOptions);
