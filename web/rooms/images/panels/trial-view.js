import { css, html, nothing } from 'lit';
import { formatPercent, t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/help.js';
import '../../../widgets/pixel-view.js';
import '../../../widgets/probability-bars.js';
import { answerOf, classesOf, trialName } from '../answers.js';
import { Follows } from '../store.js';

/** One picture: as it is, as the network sees it, and the network's answer in words and bars. */
class TrialView extends DenseElement {
  static properties = { store: { attribute: false } };

  static styles = [
    base,
    css`
      .pictures {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-3);
      }

      figure dl-pixel-view {
        overflow: hidden;
        border-radius: var(--radius-m);
      }

      .frame {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius-m);
        background: var(--sunken);
      }

      .frame dl-pixel-view {
        width: 100%;
      }

      .frame.tall dl-pixel-view {
        width: auto;
        height: 100%;
      }

      figcaption {
        margin-top: 6px;
        color: var(--ink-2);
        font-size: var(--text-s);
        line-height: 1.35;
      }

      .answer {
        margin: var(--space-4) 0 var(--space-2);
        font-size: var(--text-l);
        font-weight: 600;
        letter-spacing: -0.01em;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  render() {
    const { live, trials, trained } = this.store.state;
    const chosen = live?.chosen ?? this.store.state.chosen;
    const trial = live?.trial ?? trials.find(({ id }) => id === chosen?.id);
    if (!trial || !chosen) return nothing;
    const { width, height, channels } = trained?.preparation ?? this.store.preparation;
    return html`
      <div class="pictures">
        ${this.#figure(chosen.picture, t('try.picture', { name: trialName(trial) }), trialName(trial))}
        ${this.#figure(
          chosen.seen,
          t('try.seenLabel', { name: trialName(trial) }),
          html`${t('try.seen')} <dl-help .term=${t('try.seen')} .text=${t('help.seen', { width, height, channels, n: width * height * channels })}></dl-help>`,
        )}
      </div>
      ${trial.probabilities ? this.#answer(trial) : html`<p class="hint answer">${t('try.noNetwork')}</p>`}
    `;
  }

  /** @param {ImageData | null} image @param {string} label @param {unknown} caption */
  #figure(image, label, caption) {
    const tall = image !== null && image.height > image.width;
    return html`<figure>
      <div class="frame ${tall ? 'tall' : ''}">
        <dl-pixel-view .image=${image} .label=${label}></dl-pixel-view>
      </div>
      <figcaption>${caption}</figcaption>
    </figure>`;
  }

  /** @param {import('../store.js').Trial} trial */
  #answer(trial) {
    const classes = classesOf(this.store);
    const probabilities = trial.probabilities ?? [];
    const answer = answerOf(classes, probabilities);
    if (!answer) return nothing;
    const { certainty, best, second } = answer;
    const percent = formatPercent(best.probability);
    return html`
      <p class="answer" role="status">
        ${t(`answer.${certainty}`, { name: best.name, percent, second: second.name })}
      </p>
      <dl-probability-bars
        .items=${classes.map((item, index) => ({ ...item, probability: probabilities[index] }))}
      ></dl-probability-bars>
    `;
  }
}

customElements.define('dl-trial-view', TrialView);
