import { css, html, nothing } from 'lit';
import { formatLoss, formatNumber, formatPercent, t } from '../../../../languages/index.js';
import '../../../../widgets/curves.js';
import { options } from '../../training/options.js';
import { runName } from '../../training/runs.js';
import { choiceLabel } from '../option-field.js';
import { StoreElement } from '../store-element.js';

/** @typedef {import('../../training/runs.js').RunRecord} RunRecord */

const colours = ['--class-0', '--class-1', '--class-2', '--class-3', '--class-6'];
const figures = ['val_accuracy', 'accuracy', 'val_loss', 'loss'];

/** Chosen runs side by side: their curves in one picture, their results, and the settings in which they differ. */
class RunComparison extends StoreElement {
  static properties = { ...StoreElement.properties, runs: { attribute: false } };

  static styles = [
    StoreElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }

      .scroll {
        position: relative;
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      th,
      td {
        padding: var(--space-1) var(--space-2);
        border-top: 1px solid var(--line);
        text-align: right;
      }

      thead th,
      thead td {
        border-top: 0;
        font-weight: 600;
        white-space: nowrap;
      }

      tbody th {
        padding-left: 0;
        color: var(--ink-2);
        font-weight: 500;
        text-align: left;
      }

      .differs td {
        background: color-mix(in srgb, var(--contrast) 12%, transparent);
      }

      .best {
        font-weight: 700;
      }

      .key {
        display: inline-block;
        width: 12px;
        height: 3px;
        margin-right: 6px;
        border-radius: 2px;
        vertical-align: middle;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {RunRecord[]} */
    this.runs = [];
  }

  render() {
    const { runs } = this;
    if (runs.length === 0) return html`<p class="hint">${t('runs.chooseSome')}</p>`;
    return html`
      ${this.#curves('accuracy', formatPercent)} ${this.#curves('loss', formatLoss)}
      <div class="scroll">
        <table aria-label=${t('runs.compared')}>
          <thead>
            <tr>
              <td></td>
              ${runs.map(
                (run, index) => html`<th scope="col">
                  <span class="key" style="background: var(${colours[index]})"></span>${runName(run)}
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${figures.map((name) => this.#figure(name))}
            ${runs.length > 1 ? differences(runs).map((key) => this.#difference(key)) : nothing}
          </tbody>
        </table>
      </div>
      ${runs.length > 1 && differences(runs).length === 0 ? html`<p class="hint">${t('runs.sameSettings')}</p>` : nothing}
    `;
  }

  /** On validation images where there are some: the training's own figures flatter. @param {'accuracy' | 'loss'} name @param {(value: number) => string} format */
  #curves(name, format) {
    const { runs } = this;
    const series = runs.map((run, index) => {
      const own = run.curves[`val_${name}`];
      const validated = own.length > 0;
      return {
        label: runName(run),
        colour: colours[index],
        values: validated ? own : run.curves[name],
        format,
        note: format(run.result[validated ? `val_${name}` : name]),
      };
    });
    return html`<dl-curves
      .title=${t(`runs.curves.${name}`)}
      .help=${t('help.runCurves')}
      .length=${Math.max(...runs.map(({ curves }) => curves.loss.length))}
      .series=${series}
    ></dl-curves>`;
  }

  /** @param {string} name */
  #figure(name) {
    const values = this.runs.map(({ result }) => result[name]);
    if (values.every((value) => value === undefined)) return nothing;
    const loss = name.endsWith('loss');
    const known = values.filter((value) => value !== undefined);
    const best = loss ? Math.min(...known) : Math.max(...known);
    return html`<tr>
      <th scope="row">${t(`runs.figure.${name}`)}</th>
      ${values.map(
        (value) => html`<td class="number ${value === best && known.length > 1 ? 'best' : ''}">
          ${value === undefined ? '–' : loss ? formatLoss(value) : formatPercent(value)}
        </td>`,
      )}
    </tr>`;
  }

  /** @param {string} key */
  #difference(key) {
    return html`<tr class="differs">
      <th scope="row">${t(`settings.${key}`)}</th>
      ${this.runs.map(({ settings }) => html`<td>${written(key, /** @type {any} */ (settings)[key])}</td>`)}
    </tr>`;
  }
}

/** Settings that are not the same in all runs; what a preset is called is no setting. @param {RunRecord[]} runs */
function differences(runs) {
  const [first, ...others] = runs.map(
    ({ settings }) => /** @type {Record<string, any>} */ (settings),
  );
  return [...Object.keys(options), 'layers', 'output'].filter((key) =>
    others.some((other) => JSON.stringify(other[key]) !== JSON.stringify(first[key])),
  );
}

/** @param {string} key @param {any} value of a setting, in a few words */
function written(key, value) {
  if (key === 'layers') return value.map(layerWritten).join(', ') || '–';
  if (key === 'output') return layerExtras(value) || '–';
  if (typeof value === 'boolean') return t(value ? 'options.yes' : 'options.no');
  if (typeof value === 'number') return formatNumber(value, { maximumSignificantDigits: 6 });
  return choiceLabel(key, value);
}

/** @param {import('../../settings.js').HiddenLayer} layer */
function layerWritten({ units, activation, ...extras }) {
  return [`${units} ${activation}`, layerExtras(extras)].filter(Boolean).join(' ');
}

/** @param {Record<string, unknown>} extras */
function layerExtras(extras) {
  return Object.entries(extras)
    .map(([name, value]) => `${name} ${value}`)
    .join(' ');
}

customElements.define('dl-run-comparison', RunComparison);
