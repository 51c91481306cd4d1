import { html } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import '../../../widgets/fold.js';
import { places } from '../split.js';
import { augmentationOf } from '../training/compile.js';
import { settingParts } from './later-parts.js';
import { StoreElement } from './store-element.js';

/** Step 2, second half: how images are prepared and how the network is trained, folded into four parts. */
class SettingsPanel extends StoreElement {
  static properties = {
    ...StoreElement.properties,
    library: { attribute: false },
    lock: { attribute: false },
    open: { state: true },
  };

  constructor() {
    super();
    this.library = /** @type {import('../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
    this.lock = /** @type {import('../training/lock.js').SplitLock} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {Record<string, boolean>} parts whose pictures are looked at */
    this.open = {};
  }

  render() {
    const { store, library, open } = this;
    return html`
      ${this.#part('images', this.#images(), html`<dl-image-options .store=${store} .library=${library} ?open=${open.images}></dl-image-options>`)}
      ${this.#part('augmentation', this.#augmentation(), html`<dl-augmentation-options .store=${store} .library=${library} ?open=${open.augmentation}></dl-augmentation-options>`)}
      ${this.#part('split', this.#split(), html`<dl-split-options .store=${store} .lock=${this.lock}></dl-split-options>`)}
      ${this.#part('training', this.#training(), html`<dl-training-options .store=${store} .library=${library}></dl-training-options>`)}
    `;
  }

  /** @param {string} name @param {string} summary @param {unknown} inside */
  #part(name, summary, inside) {
    const toggle = (/** @type {CustomEvent<boolean>} */ event) => {
      if (event.detail) settingParts.need(this);
      this.open = { ...this.open, [name]: event.detail };
    };
    return html`<dl-fold .label=${t(`settings.${name}`)} .summary=${summary} @dl-fold=${toggle}>${inside}</dl-fold>`;
  }

  #images() {
    const { width, height, channels } = this.store.preparation;
    const { fit, inputs } = this.settings;
    const colour = t(channels === 1 ? 'settings.grey' : 'settings.rgb');
    const how = t(inputs === 'pixels' ? `settings.fit.${fit}` : `settings.inputs.${inputs}`);
    return `${width} × ${height} · ${colour} · ${how}`;
  }

  #augmentation() {
    const changes = Object.entries(augmentationOf(this.settings) ?? {}).filter(
      ([, value]) => value,
    );
    if (changes.length === 0) return t('augmentation.off');
    return changes.map(([key]) => t(`settings.${key}`)).join(', ');
  }

  #split() {
    const { splitSizes: sizes, state } = this.store;
    const [a, b, c] = places.map((place) =>
      formatNumber(sizes[place].reduce((sum, size) => sum + size, 0)),
    );
    return t(state.locked ? 'split.summaryLocked' : 'split.summary', { a, b, c });
  }

  #training() {
    const { optimizer, learningRate, epochs, batchSize } = this.settings;
    const rate = formatNumber(learningRate, { maximumSignificantDigits: 6 });
    return t('settings.summary', { optimizer, rate, n: epochs, batch: batchSize });
  }
}

customElements.define('dl-settings-panel', SettingsPanel);
