import { html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { gradientSentence, signalSentence } from './flow-reading.js';
import './flow-strips.js';
import { lens } from './style.js';
import { Watch } from './watch.js';

/** @typedef {import('./flow-reading.js').LayerFlow} LayerFlow */

/**
 * `<dl-flow-lens .session=${Session}>`: how signal and gradient fare from layer to layer, live. Emits `dl-flow`
 * (LayerFlow[]) with every new look.
 */
class FlowLens extends DenseElement {
  static properties = { session: { attribute: false } };
  static styles = [base, lens];

  constructor() {
    super();
    this.session = /** @type {import('../session.js').Session} */ (/** @type {unknown} */ (null));
    this.watch = new Watch(this, flowOf);
    /** @type {LayerFlow[] | null} the one that was told last */
    this.told = null;
  }

  updated() {
    const { answer } = this.watch;
    if (!answer || answer === this.told) return;
    this.told = answer;
    this.emit('dl-flow', answer);
  }

  render() {
    const { answer, error } = this.watch;
    if (error) return html`<p class="error" role="alert">${error}</p>`;
    if (!answer) return html`<p class="hint">${t('playground.lens.waiting')}</p>`;
    const signal = signalSentence(answer);
    return html`<div class="stack">
      <p class="says">
        <b>${gradientSentence(answer)}</b>
        ${signal || nothing}
      </p>
      <dl-flow-strips .layers=${answer}></dl-flow-strips>
    </div>`;
  }
}

/**
 * @param {import('../session.js').Net} net
 * @returns {Promise<LayerFlow[]>} of the layers that are drawn
 */
async function flowOf({ model, training, drawn }) {
  const { layers } = await model.gradientFlow(training.x, training.y);
  return drawn.map((index) => layers[index]);
}

customElements.define('dl-flow-lens', FlowLens);
