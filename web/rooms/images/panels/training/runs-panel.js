import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, formatDuration, formatPercent, t } from '../../../../languages/index.js';
import { inputs } from '../../../../styles/controls.js';
import { icon } from '../../../../widgets/icon.js';
import { bestRun, mostCompared, runName } from '../../training/runs.js';
import { StoreElement } from '../store-element.js';
import './run-comparison.js';

/** @typedef {import('../../training/runs.js').RunRecord} RunRecord */

/** All finished trainings in a table, and those that are ticked side by side. */
class RunsPanel extends StoreElement {
  static properties = { ...StoreElement.properties, runs: { attribute: false } };

  static styles = [
    StoreElement.styles,
    inputs,
    css`
      .layout {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--space-5);
        align-items: start;
      }

      /* Positioned, so that what is only for screen readers stays inside. */
      .scroll {
        position: relative;
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th {
        padding: 0 var(--space-2) var(--space-1);
        color: var(--ink-2);
        font-weight: 500;
        text-align: right;
        white-space: nowrap;
      }

      td {
        padding: var(--space-1) var(--space-2);
        border-top: 1px solid var(--line);
        text-align: right;
        white-space: nowrap;
      }

      .left {
        text-align: left;
      }

      td.left {
        width: 100%;
      }

      tr.current td {
        background: var(--accent-soft);
      }

      .check {
        display: grid;
        place-items: center;
        width: var(--touch);
        height: var(--touch);
        cursor: pointer;
      }

      .check input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
      }

      input.name {
        border-color: transparent;
        background: none;
        font-weight: 600;
      }

      input.name:hover,
      input.name:focus {
        border-color: var(--line-control);
        background: var(--surface);
      }

      .about {
        padding: 0 var(--space-2);
        white-space: normal;
        color: var(--ink-2);
        font-size: var(--text-xs);
      }

      .badge {
        display: inline-block;
        padding: 0 6px;
        border-radius: 9px;
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
        font-size: var(--text-xs);
        line-height: 18px;
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px;
      }

      .line input.name {
        flex: 1 1 8.5em;
      }

      .actions {
        display: flex;
        gap: 2px;
        margin-left: auto;
      }

      .starred svg {
        fill: var(--contrast);
        color: var(--contrast);
      }

      @media (max-width: 1099px) {
        .layout {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (max-width: 560px) {
        th,
        td {
          padding-inline: 2px;
        }

        .time {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.runs = /** @type {import('../../training/runs.js').Runs} */ (
      /** @type {unknown} */ (null)
    );
  }

  /** Before the first run there is nothing to be seen, not even an empty card. */
  willUpdate() {
    this.hidden = this.store.state.runs.length === 0;
  }

  render() {
    const { runs, compared } = this.store.state;
    const best = bestRun(runs)?.id;
    return html`
      <div class="head">
        <h2>${t('runs.title')} <dl-help .term=${t('runs.term')} .text=${t('help.runs')}></dl-help></h2>
        <span class="hint">${t('runs.hint', { n: mostCompared })}</span>
      </div>
      <div class="layout">
        <div class="scroll">
          <table aria-label=${t('runs.title')}>
            <thead>
              <tr>
                <th scope="col"><span class="hidden-text">${t('runs.compare')}</span></th>
                <th scope="col" class="left">${t('runs.run')}</th>
                <th scope="col">${t('split.validation')}</th>
                <th scope="col">${t('split.test')}</th>
                <th scope="col" class="time">${t('runs.time')}</th>
              </tr>
            </thead>
            <tbody>
              ${repeat(
                runs.toReversed(),
                ({ id }) => id,
                (run) => this.#row(run, run.id === best),
              )}
            </tbody>
          </table>
        </div>
        <dl-run-comparison
          .store=${this.store}
          .runs=${runs.filter(({ id }) => compared.includes(id))}
        ></dl-run-comparison>
      </div>
    `;
  }

  /** @param {RunRecord} run @param {boolean} best */
  #row(run, best) {
    const { current, compared } = this.store.state;
    const { id, result, test, seconds } = run;
    const name = runName(run);
    return html`<tr class=${id === current ? 'current' : ''} aria-current=${id === current}>
      <td>
        <label class="check">
          <span class="hidden-text">${t('runs.compareOne', { name })}</span>
          <input type="checkbox" .checked=${compared.includes(id)} @change=${() => this.runs.compare(id)} />
        </label>
      </td>
      <td class="left">
        <div class="line">
          <input
            class="name"
            aria-label=${t('runs.name', { name })}
            .value=${name}
            @change=${(/** @type {Event} */ event) => this.#rename(id, event)}
          />
          ${this.#actions(run, name)}
        </div>
        <div class="about">${this.#about(run, best)}</div>
      </td>
      <td class="number">${result.val_accuracy === undefined ? '–' : formatPercent(result.val_accuracy)}</td>
      <td class="number">${test ? formatPercent(test.accuracy) : '–'}</td>
      <td class="number time">${formatDuration(seconds)}</td>
    </tr>`;
  }

  /** @param {RunRecord} run @param {boolean} best */
  #about({ id, date, curves, weights, settings }, best) {
    const parts = [
      t(`presets.${settings.preset}`),
      t('runs.epochs', { n: curves.loss.length }),
      formatDate(date),
    ];
    if (id === this.store.state.current) parts.push(t('runs.current'));
    else if (!weights) parts.push(t('runs.noWeights'));
    return html`${best ? html`<span class="badge">${t('runs.best')}</span>` : nothing} ${parts.join(' · ')}`;
  }

  /** @param {RunRecord} run @param {string} name */
  #actions({ id, starred, weights }, name) {
    const { training, state } = this.store;
    return html`<div class="actions">
      ${
        weights && id !== state.current
          ? html`<button type="button" class="button icon" aria-label=${t('runs.goBack', { name })} title=${t('runs.goBack', { name })} ?disabled=${training} @click=${() => this.runs.goBack(id)}>
              ${icon('history')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button quiet icon ${starred ? 'starred' : ''}"
        aria-label=${t('runs.star', { name })}
        title=${t('runs.star', { name })}
        aria-pressed=${starred}
        @click=${() => this.runs.star(id)}
      >
        ${icon('star')}
      </button>
      <button type="button" class="button quiet icon" aria-label=${t('runs.delete', { name })} title=${t('runs.delete', { name })} @click=${() => this.runs.remove(id)}>
        ${icon('trash')}
      </button>
    </div>`;
  }

  /** @param {number} id @param {Event} event */
  #rename(id, event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.runs.rename(id, input.value.trim());
    this.requestUpdate();
  }
}

customElements.define('dl-runs-panel', RunsPanel);
