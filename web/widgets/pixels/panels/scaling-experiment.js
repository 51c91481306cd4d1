import { css, html, nothing } from 'lit';
import { formatLoss, formatPercent, t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { base, buttons } from '../../../styles/controls.js';
import '../../curves.js';
import { DenseElement } from '../../element.js';
import { icon } from '../../icon.js';
import '../../progress.js';
import { experiment, runExperiment, variants } from '../experiment.js';
import { card } from './card.js';

/** @typedef {import('../experiment.js').Variant} Variant */

const colours = { bytes: '--contrast', shares: '--accent' };

/** One button: the same network trained on 0…255 and on 0…1, side by side, and what came of it. */
class ScalingExperiment extends DenseElement {
  static properties = {
    engine: { attribute: false },
    status: { state: true },
    curves: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    buttons,
    card,
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
    this.engine = /** @type {import('../../../engine.js').Engine} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {'idle' | 'running' | 'done'} */
    this.status = 'idle';
    this.curves = emptyCurves();
    this.error = '';
    this.abort = new AbortController();
  }

  render() {
    const { status, curves } = this;
    const running = status === 'running';
    const done = curves.bytes.loss.length + curves.shares.loss.length;
    return html`
      <h3>${t('experiment.title')}</h3>
      <p class="lead">${t('experiment.text', { images: experiment.images, units: experiment.units, n: experiment.epochs })}</p>
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

  #curves() {
    const series = (
      /** @type {'loss' | 'accuracy'} */ name,
      /** @type {(value: number) => string} */ format,
    ) =>
      variants.map((variant) => ({
        label: t(`experiment.${variant}`),
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

  #result() {
    const last = (/** @type {Variant} */ variant, /** @type {'loss' | 'accuracy'} */ name) =>
      this.curves[variant][name].at(-1) ?? Number.NaN;
    return html`<p class="news">
      ${t('experiment.result', {
        bytes: formatPercent(last('bytes', 'accuracy')),
        shares: formatPercent(last('shares', 'accuracy')),
        bytesLoss: formatLoss(last('bytes', 'loss')),
        sharesLoss: formatLoss(last('shares', 'loss')),
      })}
    </p>`;
  }

  async #run() {
    this.abort = new AbortController();
    this.status = 'running';
    this.error = '';
    this.curves = emptyCurves();
    try {
      const dl = await this.engine.ready;
      await runExperiment(dl, (variant, logs) => this.#grow(variant, logs), this.abort.signal);
      this.status = this.abort.signal.aborted ? 'idle' : 'done';
    } catch (error) {
      this.status = 'idle';
      if (!this.abort.signal.aborted) this.error = reasonOf(error);
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
