import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/file-button.js';
import { icon } from '../../widgets/icon.js';
import { listStyle } from './list-style.js';

/** @typedef {import('./file-shelf.js').ShelfFile} ShelfFile */

/**
 * `<dl-code-files .files=${files}>`: the files that programs open by name. Emits `dl-files` with new ones, and
 * `dl-download` and `dl-delete` with a name.
 */
class CodeFiles extends DenseElement {
  static properties = { files: { attribute: false } };

  static styles = [
    base,
    buttons,
    listStyle,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-left: var(--space-3);
        border-radius: var(--radius-m);
      }

      li:hover {
        background: color-mix(in srgb, var(--ink) 5%, transparent);
      }

      .file {
        flex: 1;
        min-width: 0;
        padding: 2px 0;
      }

      .name {
        display: block;
        overflow: hidden;
        font-size: var(--text-s);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .written .name {
        color: var(--accent);
        font-weight: 600;
      }

      .about {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-xs);
      }

      .button.icon {
        width: 28px;
        min-height: 28px;
      }

      .button.icon svg {
        width: 15px;
        height: 15px;
      }

      @media (pointer: coarse) {
        .button.icon {
          width: 44px;
          min-height: 44px;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {ShelfFile[]} */
    this.files = [];
  }

  render() {
    return html`<section aria-labelledby="title">
      <div class="head">
        <h2 id="title">${t('code.files')}</h2>
        <dl-file-button any bare kind="quiet" icon="plus" .label=${t('code.files.add')}></dl-file-button>
      </div>
      <p class="hint">${t('code.files.text')}</p>
      <ul>
        ${this.files.map((file) => this.#file(file))}
      </ul>
    </section>`;
  }

  /** @param {ShelfFile} file */
  #file({ name, kind, bytes }) {
    return html`<li class=${kind}>
      <span class="file">
        <span class="name" title=${name}>${name}</span>
        <span class="about"><span class="number">${sizeText(bytes.length)}</span> · ${t(`code.files.kind.${kind}`)}</span>
      </span>
      ${this.#button('download', t('code.files.download', { name }), () => this.emit('dl-download', name))}
      ${
        kind === 'example'
          ? nothing
          : this.#button('trash', t('code.files.delete', { name }), () =>
              this.emit('dl-delete', name),
            )
      }
    </li>`;
  }

  /** @param {'download' | 'trash'} picture @param {string} label @param {() => void} work */
  #button(picture, label, work) {
    return html`<button type="button" class="button quiet icon" aria-label=${label} title=${label} @click=${work}>
      ${icon(picture)}
    </button>`;
  }
}

/** @param {number} bytes */
function sizeText(bytes) {
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][step];
  return formatNumber(bytes / 1000 ** step, {
    style: 'unit',
    unit,
    unitDisplay: step ? 'short' : 'long',
    maximumSignificantDigits: 3,
  });
}

customElements.define('dl-code-files', CodeFiles);
