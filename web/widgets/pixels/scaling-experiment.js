import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { formatLoss, formatNumber, formatPercent, t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons } from '../../styles/controls.js';
import '../curves.js';
import { DenseElement } from '../element.js';
import { icon } from '../icon.js';
import '../progress.js';
import { experiment, runExperiment, variants } from './experiment.js';
import { viewStyle } from './view-style.js';

/** @typedef {import('./experiment.js').Variant} Variant */

const colours = { bytes: '--contrast', shares: '--accent' };

/**
 * `<dl-scaling-experiment divisor="255">`, one button: the same network trained on 0…255 and on what dividing by
 * `divisor` leaves, side by side, and what came of it. Emits `dl-experiment` with `{ divisor, bytesLoss, bytesAccuracy,
 * sharesLoss, sharesAccuracy }`, measured on images that were not trained on, when both are done.
 */
class ScalingExperiment extends DenseElement {
  static properties = {
    divisor: { type: Number },
    status: { state: true },
    curves: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    buttons,
    viewStyle,
    css`
      .curves {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr));
        gap: var(--space-4);
        margin-top: var(--space-3);
      }

      dl-progress,
      .error {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.divisor = 255;
    /** @type {'idle' | 'running' | 'done'} */
    this.status = 'idle';
    this.curves = emptyCurves();
    this.error = '';
    this.abort = new AbortController();
  }

  render() {
    const { status, curves } = this;
    const top = this.#top;
    const running = status === 'running';
    const done = curves.bytes.loss.length + curves.shares.loss.length;
    return html`
      <h3>${t('experiment.title')}</h3>
      <p class="lead">${t('experiment.text', { images: experiment.images, units: experiment.units, n: experiment.epochs, top })}</p>
      ${
        running
          ? html`<button type="button" class="button" @click=${this.#stop}>
              ${icon('stop')} ${t('training.stop')}
            </button>`
          : html`<button type="button" class="button primary" @click=${this.#run}>
              ${icon('play')} ${t(status === 'done' ? 'experiment.again' : 'experiment.run')}
            </button>`
      }
      ${
        running
          ? html`<dl-progress
              .label=${t('experiment.title')}
              .value=${done / (2 * experiment.epochs)}
            ></dl-progress>`
          : nothing
      }
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${status !== 'idle' && done > 0 ? this.#curves() : nothing}
      <div role="status">${status === 'done' ? this.#result() : nothing}</div>
    `;
  }

  /** the largest number that is trained on in the second variant */
  get #top() {
    return formatNumber(255 / this.divisor);
  }

  #curves() {
    const series = (
      /** @type {'loss' | 'accuracy'} */ name,
      /** @type {(value: number) => string} */ format,
    ) =>
      variants.map((variant) => ({
        label: t(`experiment.${variant}`, { top: this.#top }),
        colour: colours[variant],
        values: this.curves[variant][name],
        format,
      }));
    return html`<div class="curves">
      <dl-curves
        .title=${t('training.loss')}
        .help=${t('help.loss')}
        .length=${experiment.epochs}
        .series=${series('loss', formatLoss)}
      ></dl-curves>
      <dl-curves
        .title=${t('training.accuracy')}
        .help=${t('help.accuracy')}
        .length=${experiment.epochs}
        .series=${series('accuracy', formatPercent)}
      ></dl-curves>
    </div>`;
  }

  /** What came of a variant in the end. @param {Variant} variant @param {'loss' | 'accuracy'} name */
  #last(variant, name) {
    return this.curves[variant][name].at(-1) ?? Number.NaN;
  }

  #result() {
    return html`<p class="news">
      ${t('experiment.result', {
        top: this.#top,
        bytes: formatPercent(this.#last('bytes', 'accuracy')),
        shares: formatPercent(this.#last('shares', 'accuracy')),
        bytesLoss: formatLoss(this.#last('bytes', 'loss')),
        sharesLoss: formatLoss(this.#last('shares', 'loss')),
      })}
    </p>`;
  }

  #report() {
    this.emit('dl-experiment', {
      divisor: this.divisor,
      bytesLoss: this.#last('bytes', 'loss'),
      bytesAccuracy: this.#last('bytes', 'accuracy'),
      sharesLoss: this.#last('shares', 'loss'),
      sharesAccuracy: this.#last('shares', 'accuracy'),
    });
  }

  /** Another divisor is another experiment: what came of the last one says nothing about it. @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('divisor') || !this.hasUpdated) return;
    this.abort.abort();
    this.status = 'idle';
    this.curves = emptyCurves();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.abort.abort();
  }

  async #run() {
    const abort = new AbortController();
    this.abort = abort;
    this.status = 'running';
    this.error = '';
    this.curves = emptyCurves();
    const grow = (/** @type {Variant} */ variant, /** @type {Record<string, number>} */ logs) => {
      if (this.abort === abort) this.#grow(variant, logs);
    };
    try {
      const dl = await sharedEngine().ready;
      await runExperiment(dl, this.divisor, grow, abort.signal);
      if (this.abort !== abort) return;
      this.status = abort.signal.aborted ? 'idle' : 'done';
      if (this.status === 'done') this.#report();
    } catch (error) {
      if (this.abort !== abort) return;
      this.status = 'idle';
      if (!abort.signal.aborted) this.error = reasonOf(error);
    }
  }

  /** @param {Variant} variant @param {Record<string, number>} logs */
  #grow(variant, logs) {
    const { loss, accuracy } = this.curves[variant];
    this.curves = {
      ...this.curves,
      [variant]: {
        loss: [...loss, logs.val_loss],
        accuracy: [...accuracy, logs.val_accuracy],
      },
    };
  }

  #stop() {
    this.abort.abort();
  }
}

/** @returns {Record<Variant, { loss: number[], accuracy: number[] }>} */
function emptyCurves() {
  return { bytes: { loss: [], accuracy: [] }, shares: { loss: [], accuracy: [] } };
}

customElements.define('dl-scaling-experiment', ScalingExperiment);
