import { css, html } from 'lit';
import { formatDuration, t } from '../../../../languages/index.js';
import '../../../../widgets/segmented.js';
import { secondsOf } from '../../training/estimate.js';
import { factsOf } from '../../training/follow-preset.js';
import { presetSettings, presets } from '../../training/presets.js';
import { StoreElement } from '../store-element.js';

/** Step 2 begins with one choice: what kind of training this is to be. */
class PresetPanel extends StoreElement {
  static styles = [
    StoreElement.styles,
    css`
      :host {
        margin-bottom: var(--space-4);
      }

      .time {
        margin-top: var(--space-1);
        color: var(--ink-2);
        font-size: var(--text-s);
      }
    `,
  ];

  render() {
    const { preset } = this.settings;
    return html`
      <dl-segmented
        .label=${t('presets.title')}
        .help=${t('help.presets')}
        .hint=${t(`presets.${preset}.text`)}
        .options=${[...Object.keys(presets), 'custom'].map((value) => ({ value, label: t(`presets.${value}`) }))}
        .value=${preset}
        ?disabled=${this.store.training}
        @dl-change=${this.#choose}
      ></dl-segmented>
      <p class="time" id="preset-time">${this.#time()}</p>
    `;
  }

  #time() {
    const { filled } = this.store;
    const seconds = secondsOf(this.store, this.settings, this.store.state.speed);
    if (seconds === null) return t('presets.noTime');
    const n = filled.reduce((sum, { images }) => sum + images.length, 0);
    return t('presets.time', { time: formatDuration(Math.max(1, seconds)), n });
  }

  /** @param {CustomEvent<string>} event */
  #choose(event) {
    const preset = event.detail;
    const values = preset === 'custom' ? {} : presetSettings(preset, factsOf(this.store));
    this.store.setSettings({ ...values, preset });
  }
}

customElements.define('dl-preset-panel', PresetPanel);
