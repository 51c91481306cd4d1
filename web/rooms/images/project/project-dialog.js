import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../../../languages/index.js';
import { base, buttons, inputs } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/help.js';
import { projectName } from './projects.js';
import { fileEnding } from './schema.js';
import { formatBytes, formatTime } from './words.js';

/** @typedef {import('./schema.js').Entry} Entry */

/** The share of the storage from which on the bar warns. */
const nearlyFull = 0.9;

/** The projects of this browser: open, begin, rename, copy, delete, to and from a file; and the room they take. */
class ProjectDialog extends DenseElement {
  static properties = {
    entries: { state: true },
    storage: { state: true },
    deleted: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    buttons,
    inputs,
    css`
      dialog {
        width: min(680px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        margin: auto;
        padding: 0;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        background: var(--surface);
        box-shadow: var(--shadow-float);
        color: var(--ink);
        font: inherit;
      }

      dialog::backdrop {
        background: color-mix(in srgb, #000 45%, transparent);
      }

      .body {
        padding: var(--space-4) var(--space-5) var(--space-5);
      }

      header {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }

      h2 {
        flex: 1;
        font-size: var(--text-l);
        font-weight: 650;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin: var(--space-3) 0;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 var(--space-2);
        padding: var(--space-2) 0;
        border-top: 1px solid var(--line);
      }

      li[aria-current] {
        box-shadow: -3px 0 var(--accent);
      }

      .buttons {
        display: flex;
        grid-row: span 2;
        gap: 2px;
      }

      input.name {
        padding: 0 6px;
        border-color: transparent;
        background: transparent;
        font-weight: 600;
        font-size: var(--text-m);
        text-overflow: ellipsis;
      }

      input.name:hover {
        border-color: var(--line-strong);
      }

      li .hint {
        padding-left: 7px;
      }

      .storage {
        margin-top: var(--space-3);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }

      .track {
        height: 6px;
        overflow: hidden;
        margin-bottom: var(--space-2);
        border-radius: 3px;
        background: var(--line);
      }

      .bar {
        min-width: 3px;
        height: 100%;
        border-radius: 3px;
        background: var(--accent);
      }

      .bar.nearly {
        background: var(--danger);
      }

      .storage .button {
        margin: var(--space-2) 0 0;
      }

      .undo {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        margin-bottom: var(--space-2);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--accent-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }

      .error {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--danger-soft);
        color: var(--danger);
        font-size: var(--text-s);
      }

      @media (max-width: 560px) {
        .body {
          padding-inline: var(--space-4);
        }

        li {
          grid-template-columns: minmax(0, 1fr);
        }

        .buttons {
          grid-row: 3;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.keeping = /** @type {import('./keeping.js').Keeping} */ (/** @type {unknown} */ (null));
    this.bar = /** @type {any} */ (null);
    /** @type {Entry[] | null} */
    this.entries = null;
    /** @type {{ used: number, allowed: number, forGood: boolean } | null} */
    this.storage = null;
    /** @type {{ name: string, undo: () => Promise<void> } | null} what was deleted last */
    this.deleted = null;
    this.error = '';
    this.follow = () => this.#refresh();
  }

  firstUpdated() {
    this.keeping.addEventListener('change', this.follow);
    this.dialog.showModal();
    this.#refresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.keeping.removeEventListener('change', this.follow);
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  async #refresh() {
    const projects = await this.keeping.projects();
    const [entries, estimate, forGood] = await Promise.all([
      projects.list(),
      navigator.storage?.estimate?.() ?? null,
      navigator.storage?.persisted?.() ?? false,
    ]);
    this.entries = entries;
    const { usage = 0, quota = 0 } = estimate ?? {};
    this.storage = projects.kept && quota > 0 ? { used: usage, allowed: quota, forGood } : null;
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${this.remove} @click=${this.#outside}>
      <div class="body">
        <header>
          <h2 id="title">
            ${t('keeping.projects')}
            <dl-help .term=${t('keeping.term')} .text=${t('help.project')}></dl-help>
          </h2>
          <button type="button" class="button quiet icon" aria-label=${t('keeping.close')} @click=${this.#close}>
            ${icon('cross')}
          </button>
        </header>
        <div class="actions">
          ${this.#button('plus', 'keeping.new', this.#create)}
          ${this.#button('open', 'keeping.openFile', this.#choose)}
          ${this.#button('download', 'keeping.saveFile', this.#save)}
          <input type="file" hidden accept="${fileEnding},.zip" @change=${this.#chosen} />
        </div>
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
        ${this.#undo()} ${this.#list()} ${this.#room()}
      </div>
    </dialog>`;
  }

  /** @param {Parameters<typeof icon>[0]} symbol @param {string} key @param {() => void} act */
  #button(symbol, key, act) {
    return html`<button type="button" class="button" @click=${act}>${icon(symbol)} ${t(key)}</button>`;
  }

  #undo() {
    if (!this.deleted) return nothing;
    const { name, undo } = this.deleted;
    const act = () => {
      this.deleted = null;
      return this.#do(undo);
    };
    return html`<p class="undo" role="status">
      <span>${t('keeping.deleted', { name })}</span>
      <button type="button" class="button" @click=${act}>${t('toast.undo')}</button>
    </p>`;
  }

  #list() {
    if (!this.entries) return nothing;
    if (this.entries.length === 0) return html`<p class="hint">${t('keeping.none')}</p>`;
    return html`<ul aria-label=${t('keeping.projects')}>
      ${repeat(
        this.entries,
        ({ id }) => id,
        (entry) => this.#row(entry),
      )}
    </ul>`;
  }

  /** @param {Entry} entry */
  #row(entry) {
    const { id, changed, images, bytes } = entry;
    const name = projectName(entry.name);
    const here = this.keeping.state.project?.id === id;
    const facts = [formatTime(changed), t('classes.total', { n: images }), formatBytes(bytes)];
    return html`<li aria-current=${here ? 'true' : nothing}>
      <input
        class="name"
        .value=${name}
        aria-label=${t('keeping.name')}
        maxlength="60"
        autocomplete="off"
        spellcheck="false"
        @change=${(/** @type {Event} */ event) => this.#rename(entry, event)}
      />
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-label=${t('keeping.openNamed', { name })}
          ?disabled=${here}
          @click=${() => this.#open(id)}
        >
          ${t(here ? 'keeping.here' : 'keeping.open')}
        </button>
        ${this.#small('copy', 'keeping.copy', name, () => this.#duplicate(entry))}
        ${this.#small('trash', 'keeping.delete', name, () => this.#delete(entry))}
      </div>
      <p class="hint">${facts.join(' · ')}</p>
    </li>`;
  }

  /** @param {Parameters<typeof icon>[0]} symbol @param {string} key @param {string} name @param {() => void} act */
  #small(symbol, key, name, act) {
    const label = t(key, { name });
    return html`<button type="button" class="button quiet icon" title=${label} aria-label=${label} @click=${act}>
      ${icon(symbol)}
    </button>`;
  }

  /** How much is taken, of how much. */
  #room() {
    if (!this.storage) return nothing;
    const { used, allowed, forGood } = this.storage;
    const share = Math.min(1, used / allowed);
    const text = t('keeping.used', { used: formatBytes(used), allowed: formatBytes(allowed) });
    return html`<div class="storage">
      <div
        class="track"
        role="meter"
        aria-label=${t('keeping.storage')}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(100 * share)}
        aria-valuetext=${text}
      >
        <div class="bar ${share > nearlyFull ? 'nearly' : ''}" style=${styleMap({ width: `${100 * share}%` })}></div>
      </div>
      <p class="hint">${text} ${t(forGood ? 'keeping.forGood' : 'keeping.mayGo')}</p>
      ${
        forGood
          ? nothing
          : html`<button type="button" class="button" @click=${this.#persist}>${t('keeping.persist')}</button>`
      }
    </div>`;
  }

  /** @param {(projects: import('./projects.js').Projects) => Promise<unknown>} work */
  async #do(work) {
    this.error = '';
    try {
      await work(await this.keeping.projects());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.error = t('keeping.failed', { reason });
    }
    await this.#refresh();
  }

  #create() {
    this.#close();
    return this.#do((projects) => projects.create());
  }

  /** @param {number} id */
  #open(id) {
    this.#close();
    return this.#do((projects) => projects.show(id));
  }

  /** @param {Entry} entry */
  #duplicate({ id, name }) {
    const copy = t('keeping.copyName', { name: projectName(name) });
    return this.#do((projects) => projects.duplicate(id, copy));
  }

  /** @param {Entry} entry */
  #delete(entry) {
    return this.#do(async (projects) => {
      const undo = await projects.remove(entry.id);
      if (undo) this.deleted = { name: projectName(entry.name), undo };
      else this.error = t('keeping.openElsewhere');
    });
  }

  /** @param {Entry} entry @param {Event} event */
  #rename({ id, name }, event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const wanted = input.value.trim();
    if (!wanted) input.value = projectName(name);
    else this.#do((projects) => projects.rename(id, wanted));
  }

  #choose() {
    /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input[type=file]')).click();
  }

  /** @param {Event} event */
  #chosen(event) {
    const [file] = /** @type {HTMLInputElement} */ (event.target).files ?? [];
    if (!file) return;
    this.#close();
    this.bar.openFile(file);
  }

  #save() {
    this.#close();
    this.bar.saveFile();
  }

  #persist() {
    return this.#do(async () => {
      if (!(await navigator.storage.persist())) this.error = t('keeping.notForGood');
    });
  }

  #close() {
    this.dialog.close();
  }

  /** A click beside the dialog closes it. @param {MouseEvent} event */
  #outside(event) {
    if (event.target === this.dialog) this.#close();
  }
}

customElements.define('dl-project-dialog', ProjectDialog);
