import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/file-button.js';
import '../../widgets/menu.js';
import { listStyle } from './list-style.js';
import { readyPrograms } from './programs/index.js';

const groups = /** @type {const} */ (['lesson', 'images', 'javascript']);

/**
 * `<dl-code-programs .own=${programs} current="linear">`: the user's programs and those that are ready, as links.
 * Emits `dl-new` with a language and `dl-files` with files to be opened.
 */
class CodePrograms extends DenseElement {
  static properties = { own: { attribute: false }, current: {} };

  static styles = [
    base,
    buttons,
    listStyle,
    css`
      a {
        display: flex;
        align-items: center;
        min-height: 28px;
        padding: 3px var(--space-3);
        border-radius: var(--radius-m);
        color: var(--ink);
        font-size: var(--text-s);
        line-height: 1.3;
        overflow-wrap: anywhere;
        text-decoration: none;
      }

      a:hover {
        background: color-mix(in srgb, var(--ink) 5%, transparent);
      }

      a[aria-current] {
        background: var(--accent-soft);
        color: var(--accent-strong);
        font-weight: 600;
      }

      .tools {
        display: flex;
      }

      @media (pointer: coarse) {
        a {
          min-height: 44px;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./own-programs.js').OwnProgram[]} */
    this.own = [];
    this.current = '';
  }

  render() {
    return html`<nav aria-labelledby="title">
      <div class="head">
        <h2 id="title">${t('code.programs')}</h2>
        <span class="tools">
          <dl-file-button any bare kind="quiet" icon="open" .label=${t('code.programs.open')}></dl-file-button>
          <dl-menu
            icon="plus"
            .label=${t('code.new')}
            .items=${[
              { value: 'python', label: t('code.new.python') },
              { value: 'javascript', label: t('code.new.javascript') },
            ]}
            @dl-choose=${(/** @type {CustomEvent} */ event) => this.emit('dl-new', event.detail)}
          ></dl-menu>
        </span>
      </div>
      ${this.own.length > 0 ? html`<h3>${t('code.programs.own')}</h3>` : nothing}
      <ul>
        ${this.own.map(({ id, name }) => this.#link(`my/${id}`, name))}
      </ul>
      ${groups.map(
        (group) => html`<h3>${t(`code.group.${group}`)}</h3>
          <ul>
            ${readyPrograms
              .filter((program) => program.group === group)
              .map(({ id }) => this.#link(id, t(`programs.title.${id}`)))}
          </ul>`,
      )}
    </nav>`;
  }

  /** @param {string} path @param {string} name */
  #link(path, name) {
    const current = path === this.current;
    return html`<li><a href="#code/${path}" aria-current=${current ? 'page' : nothing}>${name}</a></li>`;
  }
}

customElements.define('dl-code-programs', CodePrograms);
