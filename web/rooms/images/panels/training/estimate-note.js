import { html, nothing } from 'lit';
import { formatDuration, t } from '../../../../languages/index.js';
import { engineLimit, estimate } from '../../training/estimate.js';
import { StoreElement } from '../store-element.js';
import { formatBytes } from './format-bytes.js';

/** Before the button is pressed: how much memory and time it will take, or that it cannot be. */
class EstimateNote extends StoreElement {
  render() {
    const expected = estimate(this.store);
    if (!expected || this.store.training) return nothing;
    const parts = {
      memory: formatBytes(expected.memory),
      samples: formatBytes(expected.samples),
      weights: formatBytes(expected.weights),
      batch: formatBytes(expected.batch),
    };
    if (expected.memory > engineLimit) {
      const limit = formatBytes(engineLimit);
      return html`<p class="error" role="alert">${t('estimate.tooLarge', { ...parts, limit })}</p>`;
    }
    const { seconds } = expected;
    return html`<p class="hint">
      ${
        seconds === null
          ? t('estimate.memory', parts)
          : t('estimate.both', { ...parts, time: formatDuration(Math.max(1, seconds)) })
      }
      <dl-help .term=${t('estimate.term')} .text=${t('help.estimate', parts)}></dl-help>
    </p>`;
  }
}

customElements.define('dl-estimate-note', EstimateNote);
