import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../../languages/index.js';
import { base, buttons, inputs } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/help.js';
import { dialogStyle } from './project-dialog-style.js';
import { projectName } from './projects.js';
import { fileEnding } from './schema.js';
import { storageMeter } from './storage-meter.js';
import { formatBytes, formatTime } from './words.js';

/** @typedef {import('./schema.js').Entry} Entry */

/** The projects of this browser: open, begin, rename, copy, delete, to and from a file; and the room they take. */
class ProjectDialog extends DenseElement {
  static properties = {
    entries: { state: true },
    storage: { state: true },
    deleted: { state: true },
    error: { state: true },
  };

  static styles = [base, buttons, inputs, dialogStyle];

  constructor() {
    super();
    this.keeping = /** @type {import('./keeping.js').Keeping} */ (/** @type {unknown} */ (null));
    this.bar = /** @type {any} */ (null);
    /** @type {Entry[] | null} */
    this.entries = null;
    /** @type {import('./storage-meter.js').Storage | null} */
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
        ${this.#undo()} ${this.#list()} ${this.storage ? storageMeter(this.storage, () => this.#persist()) : nothing}
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
