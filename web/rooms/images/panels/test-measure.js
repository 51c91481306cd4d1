import { css, html, nothing } from 'lit';
import { formatPercent, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/help.js';
import { sampleClasses, testImages } from '../../../sample-set.js';
import { samplePositions } from '../answers.js';
import { Follows } from '../store.js';

/** For networks trained on the sample set: the accuracy on its 10 000 test images. */
class TestMeasure extends DenseElement {
  static properties = { store: { attribute: false }, trials: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
        font-size: var(--text-s);
      }

      .figure {
        flex: 1;
        min-width: 160px;
      }

      strong {
        display: block;
        font: 600 var(--text-l) / 1.3 var(--font-mono);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  render() {
    const { trained, measured, trialProgress } = this.store.state;
    if (!trained || this.store.training) return nothing;
    const known = samplePositions(trained.classes).filter((position) => position !== undefined);
    if (known.length < sampleClasses) return nothing;
    return html`<div class="row">
      <span class="figure" role="status">
        ${
          measured
            ? html`<strong>${formatPercent(measured.accuracy)}</strong> ${t('test.result', { n: measured.count })}`
            : html`${t('test.title', { n: testImages })}
                <dl-help .term=${t('test.term')} .text=${t('help.test')}></dl-help>`
        }
      </span>
      ${
        measured
          ? nothing
          : html`<button type="button" class="button" ?disabled=${trialProgress !== null} @click=${this.#measure}>
              ${t('test.measure')}
            </button>`
      }
    </div>`;
  }

  #measure() {
    this.trials.measure();
  }
}

customElements.define('dl-test-measure', TestMeasure);
