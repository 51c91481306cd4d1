import { css, html, nothing } from 'lit';
import { formatNumber, formatPercent, t } from '../../../languages/index.js';
import { nextFrame, nextTask } from '../../../tasks.js';
import '../../../widgets/confusion-matrix.js';
import '../../../widgets/help.js';
import '../../../widgets/reliability-diagram.js';
import '../../../widgets/segmented.js';
import './sample-gallery.js';
import {
  classReport,
  confusion,
  largest,
  losses,
  margins,
  reliability,
  rightOf,
  wilson,
  winnersOf,
} from './scores.js';
import { View } from './view.js';

/**
 * @typedef {import('./material.js').Part} Part
 * @typedef {Awaited<ReturnType<typeof judge>>} Answers
 * @typedef {'worst' | 'unsure' | 'cell'} Listing
 * @typedef {{ truth: number, answer: number }} Cell
 */

/** so many images at most in a list of the worst and of the least certain */
const most = 120;

/** Which images the network gets wrong, how often, and how sure it is of itself. */
class MistakesView extends View {
  static properties = {
    ...View.properties,
    wanted: { state: true },
    shares: { state: true },
    listing: { state: true },
    cell: { state: true },
    answers: { state: true },
    parts: { state: true },
  };

  static styles = [
    View.styles,
    css`
      .accuracy strong {
        display: block;
        font: 620 var(--text-xl) / 1.2 var(--font-mono);
      }

      .accuracy {
        flex: 1;
        min-width: 220px;
        font-size: var(--text-s);
      }

      dl-segmented {
        min-width: 0;
        max-width: 100%;
      }

      .part {
        width: 440px;
      }

      .shares {
        width: 240px;
      }

      .listing {
        width: 100%;
        margin-bottom: var(--space-3);
      }

      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }

      .title h3 {
        flex: 1;
        min-width: 160px;
        margin: 0;
      }

      .below {
        margin-top: var(--space-5);
        padding-top: var(--space-5);
        border-top: 1px solid var(--line);
      }

      .report {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }

      .report th,
      .report td {
        padding: 5px var(--space-2);
        border-bottom: 1px solid var(--line);
        text-align: right;
      }

      .report th {
        color: var(--ink-2);
        font-weight: 500;
      }

      .report th:first-child {
        max-width: 130px;
        padding-left: 0;
        overflow: hidden;
        text-align: left;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .report tbody th {
        color: var(--ink);
      }

      .scroll {
        overflow-x: auto;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Part | null} null until one is chosen: then the best there is */
    this.wanted = null;
    this.shares = false;
    /** @type {Listing} */
    this.listing = 'worst';
    /** @type {Cell | null} */
    this.cell = null;
    /** @type {Answers | null} */
    this.answers = null;
    /** how much is shown: the matrix, the list beside it, what lies below */
    this.parts = 1;
  }

  /** The part looked at: validation images if there are any, for those trained on flatter the network. */
  get #part() {
    const parts = this.material.parts();
    return (parts.find(({ part }) => part === this.wanted) ?? parts[0])?.part;
  }

  get key() {
    const { settled } = this.material;
    return settled > 0 && this.#part ? `${settled} ${this.#part}` : '';
  }

  /** @param {() => boolean} current @param {import('./material.js').Tell} tell */
  async load(current, tell) {
    const answers = await this.material.answers(/** @type {Part} */ (this.#part), tell);
    const judged = await judge(answers);
    if (!current()) return;
    this.answers = judged;
    this.cell = null;
    if (this.listing === 'cell') this.listing = 'worst';
    // At first part after part: to lay out all at once would hold the page up.
    for (; this.parts < 3; this.parts++) await nextFrame();
  }

  render() {
    return html`
      ${this.lead(t('mistakes.lead'))}
      <div class="bar">
        ${this.#accuracy()}
        <dl-segmented
          class="part"
          .label=${t('mistakes.part')}
          .help=${t('help.mistakes.part')}
          .options=${this.material.parts().map(({ part, count }) => ({
            value: part,
            label: t(`mistakes.part.${part}`),
            title: t('mistakes.part.title', { part: t(`mistakes.part.${part}`), n: count }),
          }))}
          .value=${this.#part ?? ''}
          @dl-change=${(/** @type {CustomEvent<Part>} */ event) => {
            this.wanted = event.detail;
          }}
        ></dl-segmented>
      </div>
      ${this.answers ? this.#shown(this.answers) : nothing}
    `;
  }

  #accuracy() {
    if (!this.answers) return html`<p class="accuracy"></p>`;
    const { right, count } = rightOf(this.answers.counts);
    const [low, high] = wilson(right, count);
    return html`<p class="accuracy" role="status">
      <strong>${formatPercent(right / count)}</strong>
      ${t('mistakes.accuracy', { right, n: count, low: formatPercent(low), high: formatPercent(high) })}
      <dl-help .term=${t('mistakes.interval')} .text=${t('help.mistakes.interval')}></dl-help>
    </p>`;
  }

  /** @param {Answers} answers */
  #shown(answers) {
    return html`
      <div class="columns">
        <div>${this.#matrix(answers)}</div>
        <div>${this.parts > 1 ? this.#listed(answers) : nothing}</div>
      </div>
      ${this.parts > 2 ? this.#below(answers) : nothing}
    `;
  }

  /** @param {Answers} answers */
  #below(answers) {
    return html`<div class="columns below">
      <div>${this.#report(answers)}</div>
      <div>${this.#reliability(answers)}</div>
    </div>`;
  }

  /** @param {Answers} answers */
  #matrix({ counts }) {
    return html`
      <div class="title">
        <h3>
          ${t('matrix.title')} <dl-help .term=${t('matrix.title')} .text=${t('help.matrix')}></dl-help>
        </h3>
        <dl-segmented
          compact
          class="shares"
          .label=${t('matrix.show')}
          .options=${['counts', 'shares'].map((value) => ({ value, label: t(`matrix.${value}`) }))}
          .value=${this.shares ? 'shares' : 'counts'}
          @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
            this.shares = event.detail === 'shares';
          }}
        ></dl-segmented>
      </div>
      <dl-confusion-matrix
        .classes=${this.material.classes}
        .counts=${counts}
        .chosen=${this.listing === 'cell' ? this.cell : null}
        ?shares=${this.shares}
        @dl-cell=${this.#open}
      ></dl-confusion-matrix>
    `;
  }

  /** @param {CustomEvent<Cell>} event */
  #open(event) {
    this.cell = event.detail;
    this.listing = 'cell';
  }

  /** @param {Answers} answers */
  #listed(answers) {
    const options = [
      { value: 'worst', label: t('mistakes.worst') },
      { value: 'unsure', label: t('mistakes.unsure') },
    ];
    if (this.cell) options.push({ value: 'cell', label: t('mistakes.cell') });
    const places = this.#places(answers);
    return html`
      <dl-segmented
        compact
        class="listing"
        .label=${t('mistakes.list')}
        .options=${options}
        .value=${this.listing}
        @dl-change=${(/** @type {CustomEvent<Listing>} */ event) => {
          this.listing = event.detail;
        }}
      ></dl-segmented>
      <p class="hint title" role="status">${this.#words(places.length)}</p>
      <dl-sample-gallery
        .material=${this.material}
        .answers=${answers}
        .places=${places}
        .label=${t('mistakes.list')}
      ></dl-sample-gallery>
    `;
  }

  /** @param {Answers} answers @returns {number[]} */
  #places(answers) {
    if (this.listing === 'worst') return answers.worst;
    return this.listing === 'unsure' || !this.cell
      ? answers.unsure
      : this.#cellPlaces(answers, this.cell);
  }

  /** The same list for the same cell, so that the gallery does not begin anew at every update. */
  #opened = { key: '', places: /** @type {number[]} */ ([]) };

  /** @param {Answers} answers @param {Cell} cell */
  #cellPlaces({ truths, winners }, { truth, answer }) {
    const key = `${this.key} ${truth} ${answer}`;
    if (this.#opened.key !== key) {
      const places = [];
      for (let i = 0; i < truths.length; i++)
        if (truths[i] === truth && winners[i] === answer) places.push(i);
      this.#opened = { key, places };
    }
    return this.#opened.places;
  }

  /** @param {number} n how many are listed */
  #words(n) {
    if (this.listing !== 'cell' || !this.cell)
      return n === 0 ? t('mistakes.none') : t(`mistakes.${this.listing}.text`);
    const { classes } = this.material;
    const [truth, answer] = [classes[this.cell.truth].name, classes[this.cell.answer].name];
    return t('matrix.cell', { n, truth, answer });
  }

  /** @param {Answers} answers */
  #report({ report }) {
    const columns = ['precision', 'recall', 'f1', 'support'];
    const share = (/** @type {number | null} */ value) =>
      value === null ? '–' : formatNumber(value, digits);
    return html`
      <h3>${t('report.title')}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${t('report.title')}>
        <table class="report">
          <thead>
            <tr>
              <th scope="col">${t('report.class')}</th>
              ${columns.map(
                (column) => html`<th scope="col">
                  ${t(`report.${column}`)}
                  <dl-help .term=${t(`report.${column}`)} .text=${t(`help.report.${column}`)}></dl-help>
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${report.map(
              ({ precision, recall, f1, support }, index) => html`<tr>
                <th scope="row">${this.material.classes[index].name}</th>
                <td class="number">${share(precision)}</td>
                <td class="number">${share(recall)}</td>
                <td class="number">${share(f1)}</td>
                <td class="number">${formatNumber(support)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /** @param {Answers} answers */
  #reliability({ calibration: { bins, error } }) {
    return html`
      <h3>
        ${t('reliability.title')}
        <dl-help .term=${t('reliability.title')} .text=${t('help.reliability')}></dl-help>
      </h3>
      <p class="hint">
        ${t('reliability.error', { error: formatPercent(error) })}
        <dl-help .term=${t('reliability.term')} .text=${t('help.reliability.error')}></dl-help>
      </p>
      <dl-reliability-diagram .bins=${bins}></dl-reliability-diagram>
    `;
  }
}

/**
 * Answers with all that is told of them. It takes several tasks: 60 000 answers keep the page from answering.
 * @param {import('./material.js').Answers} answers
 */
async function judge(answers) {
  const { probabilities, truths, classes } = answers;
  const winners = winnersOf(probabilities, classes);
  const counts = confusion(truths, winners, classes);
  const report = classReport(counts);
  await nextTask();
  const calibration = reliability(probabilities, truths, classes);
  await nextTask();
  const wrong = (/** @type {number} */ i) => winners[i] !== truths[i];
  const worst = largest(losses(probabilities, truths, classes), most, wrong);
  await nextTask();
  const closeness = margins(probabilities, classes).map((margin) => -margin);
  const unsure = largest(closeness, Math.min(most, truths.length));
  return { ...answers, winners, counts, report, calibration, worst, unsure };
}

const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

customElements.define('dl-mistakes-view', MistakesView);
