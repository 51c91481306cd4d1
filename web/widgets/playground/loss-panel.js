import { css, html, nothing } from 'lit';
import { formatLoss, formatPercent, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import '../curves.js';
import { DenseElement } from '../element.js';
import { Watching } from './watching.js';

/** Milliseconds between two drawings of the curves: nobody reads them faster. */
const drawEvery = 120;

/**
 * `<dl-loss-panel .session=${Session}>`: loss on training and test data as curves, and how many answers are right.
 */
class LossPanel extends DenseElement {
  static properties = { session: { attribute: false } };

  static styles = [
    base,
    css`
      .accuracy {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--space-3);
        margin-bottom: var(--space-3);
        color: var(--ink-2);
        font-size: var(--text-s);
      }

      .accuracy b {
        flex: 1;
        font-weight: 500;
      }

      .accuracy .number {
        display: inline-block;
        min-width: 6.5ch;
        color: var(--ink);
        text-align: right;
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('./session.js').Session} */ (/** @type {unknown} */ (null));
    this.timer = 0;
    new Watching(this, { frame: () => this.#follow() });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.timer = 0;
  }

  render() {
    if (!this.session) return nothing;
    const { history, past, frame } = this.session;
    const { epochs, train, test } = history;
    // The losses of the network that is seen: an earlier moment's, or those of a weight that was changed by hand, are
    // not the last ones of the curves.
    const note = (/** @type {number | undefined} */ loss) =>
      loss !== undefined && Number.isFinite(loss) ? { note: formatLoss(loss) } : {};
    const series = [
      {
        label: t('playground.testLoss'),
        colour: '--ink',
        values: drawable(test),
        format: formatLoss,
        ...note(frame?.testLoss),
      },
      {
        label: t('playground.trainLoss'),
        colour: '--contrast',
        values: drawable(train),
        format: formatLoss,
        ...note(frame?.trainLoss),
      },
    ];
    return html`
      ${this.#accuracy()}
      <dl-curves
        .title=${t('playground.lossNow')}
        .help=${t('playground.help.lossNow')}
        .xs=${[...epochs]}
        .mark=${past?.epoch ?? 0}
        linear
        .series=${series}
      ></dl-curves>
    `;
  }

  /** Always once after the last frame, never more often than every so many milliseconds. */
  #follow() {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.requestUpdate();
    }, drawEvery);
  }

  #accuracy() {
    const { trainAccuracy = null, testAccuracy = null } = this.session.frame ?? {};
    if (trainAccuracy === null || testAccuracy === null) return nothing;
    return html`<p class="accuracy">
      <b>${t('playground.accuracy')}</b>
      <span>${t('playground.testLoss')} <span class="number" data-figure="testAccuracy">${formatPercent(testAccuracy)}</span></span>
      <span>${t('playground.trainLoss')} <span class="number">${formatPercent(trainAccuracy)}</span></span>
    </p>`;
  }
}

/** A curve has gaps where the loss is no number. @param {number[]} values */
function drawable(values) {
  return values.map((value) => (Number.isFinite(value) ? value : null));
}

customElements.define('dl-loss-panel', LossPanel);
