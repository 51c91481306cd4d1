import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { formatPercent, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/thumbnail.js';

const page = 24;

/**
 * `<dl-sample-gallery .material .answers .places=${[3, 14]}>`: images with what the network says of them, and
 * what they are where it is wrong. A click makes one the picture looked at and emits `dl-inspect`.
 */
class SampleGallery extends DenseElement {
  static properties = {
    material: { attribute: false },
    answers: { attribute: false },
    places: { attribute: false },
    label: {},
    shown: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: var(--space-2);
      }

      li {
        min-width: 0;
      }

      li button {
        display: block;
        width: 100%;
        padding: 6px;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        color: var(--ink);
        font: 400 var(--text-xs) / 1.35 var(--font);
        text-align: left;
        cursor: pointer;
      }

      li button:hover {
        border-color: var(--line-control);
      }

      li button[aria-pressed='true'] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }

      dl-thumbnail {
        margin-bottom: 5px;
      }

      .says {
        display: flex;
        align-items: center;
        gap: 5px;
        font-weight: 500;
      }

      .name,
      .truth {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .truth {
        display: block;
        color: var(--danger);
      }

      .truth.right {
        color: var(--ink-2);
      }

      .dot {
        flex: none;
        width: 7px;
        height: 7px;
        border-radius: 50%;
      }

      .button {
        margin-top: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.material = /** @type {import('./material.js').Material} */ (/** @type {unknown} */ (null));
    this.answers = /** @type {import('./material.js').Answers} */ (/** @type {unknown} */ (null));
    /** @type {number[]} among the answers */
    this.places = [];
    this.label = '';
    this.shown = page;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('places')) this.shown = page;
  }

  render() {
    const left = this.places.length - this.shown;
    return html`
      <ul aria-label=${this.label}>
        ${repeat(
          this.places.slice(0, this.shown),
          (place) => this.answers.ids[place],
          (place) => this.#item(place),
        )}
      </ul>
      ${
        left > 0
          ? html`<button type="button" class="button quiet" @click=${this.#more}>${t('gallery.more', { n: left })}</button>`
          : nothing
      }
    `;
  }

  /** @param {number} place */
  #item(place) {
    const { library, ids, truths } = this.answers;
    const { best, probability } = this.#best(place);
    const { classes, subject } = this.material;
    const sample = { library, id: ids[place], truth: truths[place] };
    const truth = classes[sample.truth]?.name ?? '';
    const answer = classes[best];
    const right = best === sample.truth;
    return html`<li>
      <button
        type="button"
        title=${this.material.describe(sample)}
        aria-pressed=${subject?.library === library && subject.id === sample.id}
        @click=${() => this.#inspect(sample)}
      >
        <dl-thumbnail aria-hidden="true" .image=${sample.id} .load=${this.material.thumbnails(library)}></dl-thumbnail>
        <span class="says">
          <span class="dot" style=${styleMap({ background: answer.colour })}></span>
          <span class="name">${answer.name}</span>
          <span class="number">${formatPercent(probability, 0)}</span>
        </span>
        ${
          truth
            ? html`<span class="truth ${right ? 'right' : ''}">${right ? t('gallery.right') : t('gallery.wrong', { name: truth })}</span>`
            : nothing
        }
      </button>
    </li>`;
  }

  /** @param {number} place */
  #best(place) {
    const { probabilities, classes } = this.answers;
    const row = probabilities.subarray(place * classes, (place + 1) * classes);
    let best = 0;
    for (let c = 1; c < classes; c++) if (row[c] > row[best]) best = c;
    return { best, probability: row[best] };
  }

  /** @param {import('./material.js').Sample} sample */
  #inspect(sample) {
    this.material.look(sample);
    this.emit('dl-inspect');
  }

  #more() {
    this.shown += page;
  }
}

customElements.define('dl-sample-gallery', SampleGallery);
