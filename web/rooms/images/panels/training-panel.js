import { css, html, nothing } from 'lit';
import {
  formatDuration,
  formatLoss,
  formatNumber,
  formatPercent,
  t,
} from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/help.js';
import '../../../widgets/progress.js';
import { panel } from '../../../styles/panel.js';
import { Follows } from '../store.js';
import { trainingKey } from '../trainer.js';
import { engineLimit, estimate } from '../training/estimate.js';
import { trainedParts } from './later-parts.js';
import './training/estimate-note.js';

/** Step 2, the button: train, watch, pause, stop, go on, start again. */
class TrainingPanel extends DenseElement {
  static properties = {
    store: { attribute: false },
    trainer: { attribute: false },
    runs: { attribute: false },
  };

  static styles = [
    base,
    buttons,
    panel,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .actions .big {
        flex: 1 1 130px;
      }

      dl-estimate-note {
        margin-bottom: var(--space-3);
      }

      .note {
        margin-top: var(--space-2);
      }

      dl-progress {
        margin-top: var(--space-3);
      }

      .curves {
        display: grid;
        gap: var(--space-4);
        margin-top: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trainer = /** @type {import('../trainer.js').Trainer} */ (/** @type {unknown} */ (null));
    this.runs = /** @type {import('../training/runs.js').Runs} */ (/** @type {unknown} */ (null));
    this.status = 'idle';
    new Follows(this);
  }

  willUpdate() {
    const { status } = this.store.state.run;
    if (status !== this.status && status !== 'idle') trainedParts.need(this);
    this.status = status;
  }

  render() {
    const { run, preparing, preparationError } = this.store.state;
    return html`
      <dl-estimate-note .store=${this.store}></dl-estimate-note>
      <div class="actions">${this.#actions()}</div>
      ${this.#note()}
      ${
        preparing
          ? html`<dl-progress
              .label=${t('training.preparing')}
              .value=${preparing.done / preparing.total}
              .text=${t('training.preparingText', preparing)}
            ></dl-progress>`
          : nothing
      }
      ${this.#progress()}
      ${run.status === 'failed' ? html`<p class="error note" role="alert">${run.error}</p>` : nothing}
      ${preparationError ? html`<p class="error note" role="alert">${preparationError}</p>` : nothing}
      ${this.#curves()}
      <dl-own-test .store=${this.store} .runs=${this.runs}></dl-own-test>
      <p class="hidden-text" role="status">${this.#news()}</p>
    `;
  }

  #actions() {
    const { run, trained } = this.store.state;
    const fits = (estimate(this.store)?.memory ?? 0) <= engineLimit;
    const ready = this.store.filled.length >= 2 && fits;
    switch (run.status) {
      case 'preparing':
        return html`<button type="button" class="button big" disabled>${t('training.starting')}</button>`;
      case 'running':
        return html`${this.#button('pause', 'pause', () => this.trainer.pause())}
        ${this.#button('stop', 'stop', () => this.trainer.stop())}`;
      case 'paused':
        return html`${this.#button('resume', 'play', () => this.trainer.resume(), 'primary')}
        ${this.#button('stop', 'stop', () => this.trainer.stop())}`;
      default:
        if (trained && trained.key === trainingKey(this.store)) {
          return html`${this.#button('continue', 'play', () => this.trainer.proceed())}
          ${this.#button('reset', 'reset', () => this.trainer.reset())}`;
        }
        return this.#button(
          trained ? 'again' : 'train',
          'play',
          () => this.trainer.train(),
          ready ? 'primary' : '',
          !ready,
        );
    }
  }

  /**
   * @param {string} action
   * @param {Parameters<typeof icon>[0]} symbol
   * @param {() => void} act
   * @param {string} [kind]
   * @param {boolean} [disabled]
   */
  #button(action, symbol, act, kind = '', disabled = false) {
    const n = this.store.state.settings.epochs;
    return html`<button type="button" class="button big ${kind}" ?disabled=${disabled} @click=${act}>
      ${icon(symbol)} ${t(`training.${action}`, { n })}
    </button>`;
  }

  /** What to know before pressing the button, or after. */
  #note() {
    const { classes, trained, run } = this.store.state;
    const { filled, training } = this.store;
    if (training) return nothing;
    const empty = classes.filter((item) => !item.disabled).length - filled.length;
    const notes = [];
    if (filled.length < 2) notes.push(t('training.needsClasses'));
    else if (empty > 0) notes.push(t('training.emptyClasses', { n: empty }));
    if (trained && trained.key !== trainingKey(this.store)) notes.push(t('training.changed'));
    if (run.status === 'stopped') notes.push(t('training.stopped'));
    if (run.status === 'stopped' || run.status === 'done') notes.push(...this.#held());
    return notes.map((note) => html`<p class="hint note">${note}</p>`);
  }

  /** When it ended by itself, and whose weights the network has if not the last epoch's. */
  #held() {
    const { curves, ending, held } = this.store.state.run;
    const last = curves.loss.length;
    const notes = [];
    if (ending === 'earlyStopped') notes.push(t('training.earlyStopped', { last }));
    if (held >= 0 && held + 1 < last) notes.push(t('training.heldBest', { best: held + 1, last }));
    else if (ending === 'earlyStopped') notes.push(t('training.heldLast', { last }));
    return notes;
  }

  #progress() {
    const { run } = this.store.state;
    if (run.status === 'idle' || run.status === 'preparing' || run.status === 'failed')
      return nothing;
    const done = run.curves.loss.length;
    const parts = [
      t('training.epoch', {
        done: Math.min(run.epochs, done + (this.store.training ? 1 : 0)),
        all: run.epochs,
      }),
    ];
    if (run.speed > 0)
      parts.push(t('training.speed', { n: Math.round(Number(run.speed.toPrecision(3))) }));
    if (this.store.training && run.secondsLeft > 0)
      parts.push(t('training.left', { time: formatDuration(run.secondsLeft) }));
    return html`<dl-progress
      .label=${t('training.title')}
      .value=${run.progress}
      .text=${parts.join(' · ')}
    ></dl-progress>`;
  }

  #curves() {
    const { status, curves, epochs } = this.store.state.run;
    if (status === 'idle' || status === 'preparing') return nothing;
    const validated = curves.val_loss.length > 0;
    const series = (
      /** @type {'loss' | 'accuracy'} */ name,
      /** @type {(value: number) => string} */ format,
    ) => [
      { label: t('training.onTraining'), colour: '--accent', values: curves[name], format },
      ...(validated
        ? [
            {
              label: t('training.onValidation'),
              colour: '--contrast',
              values: curves[`val_${name}`],
              format,
            },
          ]
        : []),
    ];
    return html`<div class="curves">
      <dl-curves
        .title=${t('training.loss')}
        .help=${t('help.loss')}
        .length=${epochs}
        .series=${series('loss', formatLoss)}
      ></dl-curves>
      <dl-curves
        .title=${t('training.accuracy')}
        .help=${t('help.accuracy')}
        .length=${epochs}
        .series=${series('accuracy', formatPercent)}
      ></dl-curves>
    </div>`;
  }

  /** For those who listen: the start, every fifth of the way, the end with its result. */
  #news() {
    const { status, curves, progress } = this.store.state.run;
    if (status === 'running')
      return t('training.news', { percent: formatNumber(Math.floor(progress * 5) * 20) });
    if (status !== 'done' && status !== 'stopped')
      return status === 'paused' ? t('training.pausedNews') : '';
    const accuracy = curves.val_accuracy.at(-1) ?? curves.accuracy.at(-1);
    const n = curves.loss.length;
    return accuracy === undefined
      ? t('training.stopped')
      : t('training.result', { n, accuracy: formatPercent(accuracy) });
  }
}

customElements.define('dl-training-panel', TrainingPanel);
