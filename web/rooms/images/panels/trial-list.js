import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { formatPercent, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/thumbnail.js';
import { answerOf, classesOf, samplePositions, trialName } from '../answers.js';
import { Follows } from '../store.js';

/** so many rows at once; the rest on demand */
const page = 100;

/** All pictures tried, each with the winner; one of them is looked at. */
class TrialList extends DenseElement {
  static properties = {
    store: { attribute: false },
    trials: { attribute: false },
    shown: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      ul {
        max-height: 320px;
        margin: 0 calc(-1 * var(--space-2));
        overflow-y: auto;
      }

      li button {
        display: grid;
        grid-template-columns: 36px minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-3);
        width: 100%;
        min-height: 48px;
        padding: 4px var(--space-2);
        border: 0;
        border-radius: var(--radius-m);
        background: none;
        color: var(--ink);
        font: 400 var(--text-s) / 1.35 var(--font);
        text-align: left;
        cursor: pointer;
      }

      li button:focus-visible {
        outline-offset: -2px;
      }

      li button:hover {
        background: var(--sunken);
      }

      li button[aria-pressed='true'] {
        background: var(--accent-soft);
      }

      .file {
        display: block;
        overflow: hidden;
        color: var(--ink-2);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .winner {
        display: flex;
        align-items: center;
        gap: 6px;
        font-weight: 500;
      }

      .dot {
        flex: none;
        width: 8px;
        height: 8px;
        border-radius: 50%;
      }

      .right {
        color: var(--accent);
      }

      .wrong {
        color: var(--danger);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    this.shown = page;
    new Follows(this);
  }

  render() {
    const { trials } = this.store.state;
    if (trials.length < 2) return nothing;
    const classes = classesOf(this.store);
    return html`
      <ul aria-label=${t('try.list')}>
        ${repeat(
          trials.slice(0, this.shown),
          ({ id }) => id,
          (trial) => this.#row(trial, classes),
        )}
      </ul>
      ${
        trials.length > this.shown
          ? html`<button type="button" class="button quiet" @click=${this.#more}>
              ${t('try.more', { n: trials.length - this.shown })}
            </button>`
          : nothing
      }
    `;
  }

  /** @param {import('../store.js').Trial} trial @param {{ name: string, colour: string }[]} classes */
  #row(trial, classes) {
    const answer = trial.probabilities && answerOf(classes, trial.probabilities);
    return html`<li>
      <button
        type="button"
        aria-pressed=${trial.id === this.store.state.chosen?.id}
        @click=${() => this.trials.choose(trial.id)}
      >
        <dl-thumbnail aria-hidden="true" .image=${trial.id} .load=${this.trials.thumbnail}></dl-thumbnail>
        <span>
          ${
            answer
              ? html`<span class="winner">
                  <span class="dot" style=${styleMap({ background: answer.best.colour })}></span>
                  <span class="class">${answer.best.name}</span>
                </span>`
              : nothing
          }
          <span class="file">${trialName(trial)}${this.#verdict(trial, answer?.best.index)}</span>
        </span>
        ${answer ? html`<span class="number">${formatPercent(answer.best.probability)}</span>` : nothing}
      </button>
    </li>`;
  }

  /**
   * Whether it is right, where the sample set knows.
   * @param {import('../store.js').Trial} trial
   * @param {number} [winner] the output with the highest probability
   */
  #verdict({ truth }, winner) {
    if (truth < 0 || winner === undefined) return nothing;
    const right = samplePositions(this.store.state.trained?.classes ?? [])[truth] === winner;
    return right
      ? html` · <span class="right">${t('try.right')}</span>`
      : html` · <span class="wrong">${t('try.wrong', { name: t(`fashion.${truth}`) })}</span>`;
  }

  #more() {
    this.shown += page;
  }
}

customElements.define('dl-trial-list', TrialList);
