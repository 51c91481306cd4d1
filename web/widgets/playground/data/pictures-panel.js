import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import sampleSet from '../../../sample-set.png';
import { base, buttons, inputs } from '../../../styles/controls.js';
import '../../drop-zone.js';
import { DenseElement } from '../../element.js';
import '../../file-button.js';
import { icon } from '../../icon.js';
import '../../reports.js';
import '../../segmented.js';
import { dataSetOf } from '../settings.js';
import { classesOfEntries } from './picture-files.js';

const sides = [8, 12, 16, 28];
const mostClasses = 10;

/** @typedef {import('./own-data.js').PictureClass} PictureClass */

/**
 * `<dl-pictures-panel .settings=${Settings} .own=${OwnData}>`: which pictures are told apart: classes of the sample
 * set, or the learner's own, class by class or a folder each. Emits `dl-set`.
 */
class PicturesPanel extends DenseElement {
  static properties = {
    settings: { attribute: false },
    own: { attribute: false },
    version: { attribute: false },
  };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      .stack {
        display: grid;
        gap: var(--space-3);
      }

      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        margin-bottom: var(--space-2);
        padding: 0;
        color: var(--ink-2);
        font-weight: 500;
        font-size: var(--text-s);
      }

      .sample {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: max(44px, var(--touch));
        padding: 4px 8px 4px 4px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        font-size: var(--text-s);
        line-height: 1.2;
        cursor: pointer;
      }

      .sample:has(:checked) {
        border-color: var(--accent);
        background: var(--accent-soft);
        font-weight: 600;
      }

      .sample:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }

      .sample input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }

      .picture {
        flex: none;
        width: 36px;
        height: 36px;
        border-radius: var(--radius-s);
        background-size: 1000% 100%;
      }

      .classes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
        gap: var(--space-2) var(--space-3);
      }

      .class {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        padding: 4px;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .class input {
        flex: 1;
        border-color: transparent;
        font-weight: 600;
      }

      .class input:hover,
      .class input:focus {
        border-color: var(--line-control);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-4);
      }

      dl-segmented {
        width: 260px;
      }
    `,
  ];

  constructor() {
    super();
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    this.own = /** @type {import('./own-data.js').OwnData} */ (/** @type {unknown} */ (null));
    /** of what is in `own`, which stays the same object */
    this.version = 0;
  }

  /** The learner's classes; two empty ones to begin with. @returns {PictureClass[]} */
  get #classes() {
    const { classes } = this.own;
    if (classes.length > 0) return classes;
    return [1, 2].map((n) => ({ name: t('class.default', { n }), files: [] }));
  }

  render() {
    const samples = dataSetOf(this.settings) === 'fashion';
    return html`<div class="stack">
      ${samples ? this.#samples() : this.#files()}
      <div class="row">
        <dl-segmented
          .label=${t('playground.images.side')}
          .help=${t('playground.images.side.help')}
          .options=${sides.map((side) => ({ value: String(side), label: `${side} × ${side}` }))}
          .value=${String(this.settings.side)}
          @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) =>
            this.emit('dl-set', { side: Number(detail) })}
        ></dl-segmented>
      </div>
      <p class="hint">${t('playground.images.hint')}</p>
    </div>`;
  }

  #samples() {
    const chosen = this.settings.pictures.split(',').map(Number);
    return html`<fieldset>
      <legend>${t('playground.images.choose')}</legend>
      ${Array.from(
        { length: mostClasses },
        (_, label) => html`<label class="sample">
          <input
            type="checkbox"
            .checked=${chosen.includes(label)}
            @change=${(/** @type {Event} */ event) => this.#choose(label, event)}
          />
          <span
            class="picture"
            style="background-image:url(${sampleSet});background-position:${(label / (mostClasses - 1)) * 100}% 0"
          ></span>
          ${t(`fashion.${label}`)}
        </label>`,
      )}
    </fieldset>`;
  }

  /** Two classes stay. @param {number} label @param {Event} event */
  #choose(label, event) {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const others = this.settings.pictures
      .split(',')
      .map(Number)
      .filter((other) => other !== label);
    const chosen = (box.checked ? [...others, label] : others).sort((a, b) => a - b);
    if (chosen.length < 2) box.checked = true;
    else this.emit('dl-set', { pictures: chosen.join(',') });
  }

  #files() {
    const classes = this.#classes;
    return html`
      <dl-drop-zone
        .label=${t('playground.images.drop')}
        @dl-files=${(/** @type {CustomEvent<import('../../files.js').Entry[]>} */ { detail }) =>
          this.#folders(detail)}
      >
        <div class="classes">${classes.map((_, index) => this.#class(classes, index))}</div>
      </dl-drop-zone>
      <div class="row">
        <button
          type="button"
          class="button"
          ?disabled=${classes.length >= mostClasses}
          @click=${() =>
            this.own.useClasses([
              ...classes,
              { name: t('class.default', { n: classes.length + 1 }), files: [] },
            ])}
        >
          ${icon('plus')} ${t('classes.add')}
        </button>
        <dl-file-button
          directory
          icon="folder"
          .label=${t('classes.addFolders')}
          @dl-files=${(/** @type {CustomEvent<import('../../files.js').Entry[]>} */ { detail }) =>
            this.#folders(detail)}
        ></dl-file-button>
        <span class="hint">${t('playground.images.folders')}</span>
      </div>
      ${
        this.own.refused.length > 0
          ? html`<dl-reports
              .reports=${this.own.refused.map(({ name, error }) => ({ name, reason: error }))}
              @dl-dismiss=${() => this.own.dismissRefused()}
            ></dl-reports>`
          : nothing
      }
    `;
  }

  /** @param {PictureClass[]} classes @param {number} index */
  #class(classes, index) {
    const { name, files } = classes[index];
    const change = (/** @type {Partial<PictureClass>} */ changes) =>
      this.own.useClasses(classes.with(index, { ...classes[index], ...changes }));
    return html`<dl-drop-zone
      .label=${t('class.drop', { name })}
      @dl-files=${(/** @type {CustomEvent<import('../../files.js').Entry[]>} */ event) => {
        event.stopPropagation();
        change({ files: [...files, ...event.detail.map(({ file }) => file)] });
      }}
    >
      <div class="class" role="group" aria-label=${t('class.label', { name })}>
        <input
          type="text"
          aria-label=${t('class.name')}
          maxlength="40"
          .value=${name}
          @change=${(/** @type {Event} */ event) =>
            change({ name: /** @type {HTMLInputElement} */ (event.target).value.trim() || name })}
        />
        <span class="hint">${t('classes.total', { n: files.length })}</span>
        <dl-file-button bare icon="image" kind="quiet icon" .label=${t('class.addFiles', { name })}></dl-file-button>
        <button
          type="button"
          class="button quiet icon"
          aria-label=${t('class.delete', { name })}
          ?disabled=${classes.length <= 2 && files.length === 0}
          @click=${() => this.#delete(classes, index)}
        >
          ${icon('trash')}
        </button>
      </div>
    </dl-drop-zone>`;
  }

  /** The last two are emptied only. @param {PictureClass[]} classes @param {number} index */
  #delete(classes, index) {
    const kept =
      classes.length > 2
        ? classes.toSpliced(index, 1)
        : classes.with(index, { ...classes[index], files: [] });
    this.own.useClasses(kept);
    this.emit('dl-toast', {
      text: t('playground.images.deleted', { name: classes[index].name }),
      undo: () => this.own.useClasses(classes),
    });
  }

  /** A folder is a class, added to one of the same name. @param {import('../../files.js').Entry[]} entries */
  #folders(entries) {
    const named = classesOfEntries(entries, t('class.default', { n: 1 }));
    const kept = this.own.classes.filter(({ files }) => files.length > 0);
    for (const { name, files } of named) {
      const same = kept.findIndex((other) => other.name === name);
      if (same < 0) kept.push({ name, files });
      else kept[same] = { name, files: [...kept[same].files, ...files] };
    }
    const next = kept.length + 1;
    const whole =
      kept.length < 2 ? [...kept, { name: t('class.default', { n: next }), files: [] }] : kept;
    this.own.useClasses(whole.slice(0, mostClasses));
    if (whole.length > mostClasses)
      this.emit('dl-toast', {
        text: t('playground.images.tooManyClasses', { most: mostClasses }),
        bad: true,
      });
  }
}

customElements.define('dl-pictures-panel', PicturesPanel);
