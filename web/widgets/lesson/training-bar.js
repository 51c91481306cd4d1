import { css, html, nothing } from 'lit';
import { formatLoss, formatNumber, formatPercent, t } from '../../languages/index.js';
import { icon } from '../icon.js';

/** @typedef {import('./training.js').Training} Training */

/** For `trainingBar`. */
export const trainingStyle = css`
  .training {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }

  .training .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    color: var(--ink-2);
    font-size: var(--text-s);
  }

  .training .figures .number {
    display: inline-block;
    min-width: 4ch;
    color: var(--ink);
  }

  .training .buttons {
    display: flex;
    gap: var(--space-2);
  }
`;

/**
 * Train or Pause, Reset, and how far it is.
 * @param {Training} training
 * @param {{ reset?: () => void }} [options] what Reset does, where it is more than to begin anew
 */
export function trainingBar(training, { reset = () => training.reset() } = {}) {
  const { now, playing } = training;
  return html`<div class="training">
      <div class="buttons">
        ${
          playing
            ? html`<button type="button" class="button" @click=${() => training.pause()}>
                ${icon('pause')} ${t('training.pause')}
              </button>`
            : html`<button type="button" class="button primary" ?disabled=${!now} @click=${() => training.play()}>
                ${icon('play')} ${t('training.train')}
              </button>`
        }
        <button type="button" class="button" @click=${reset}>${icon('reset')} ${t('training.reset')}</button>
      </div>
      ${now ? figures(now) : nothing}
    </div>
    <div role="alert">
      ${training.error ? html`<p class="error">${training.error}</p>` : nothing}
      ${training.diverged ? html`<p class="error">${t('lesson.diverged')}</p>` : nothing}
    </div>`;
}

/** @param {import('./training.js').Snapshot} now */
function figures({ epoch, loss, accuracy }) {
  return html`<p class="figures">
    <span>${t('lesson.epoch')} <b class="number" data-figure="epoch">${formatNumber(epoch)}</b></span>
    <span>${t('training.loss')} <b class="number" data-figure="loss">${formatLoss(loss)}</b></span>
    ${
      Number.isNaN(accuracy)
        ? nothing
        : html`<span
            >${t('training.accuracy')}
            <b class="number" data-figure="accuracy">${formatPercent(accuracy)}</b></span
          >`
    }
  </p>`;
}
