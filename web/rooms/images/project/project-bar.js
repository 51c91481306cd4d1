import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/progress.js';
import { panel } from '../../../styles/panel.js';
import { fileEnding } from './schema.js';
import { listed } from './words.js';

/** Writing that is over sooner is not worth a word. */
const noticeable = 500;

/**
 * `<dl-project-bar .keeping=${Keeping}>`: which project is on the page, whether it is saved, and what the
 * learner has to know if it is not.
 */
class ProjectBar extends DenseElement {
  static properties = { keeping: { attribute: false }, slow: { state: true } };

  static styles = [
    base,
    buttons,
    panel,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }

      .name {
        max-width: 100%;
      }

      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .saved {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }

      .saved svg {
        width: 15px;
        height: 15px;
        color: var(--accent);
      }

      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-top: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--accent-soft);
        font-size: var(--text-s);
      }

      .notice.error {
        background: var(--danger-soft);
      }

      .notice p {
        flex: 1 1 240px;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .notice dl-progress {
        flex: 1 1 240px;
      }
    `,
  ];

  constructor() {
    super();
    this.keeping = /** @type {import('./keeping.js').Keeping} */ (/** @type {unknown} */ (null));
    this.slow = false;
    this.timer = 0;
    /** @type {AbortController | null} of a project file that is being written or read */
    this.work = null;
    this.follow = () => this.#follow();
  }

  connectedCallback() {
    super.connectedCallback();
    this.keeping.addEventListener('change', this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.keeping.removeEventListener('change', this.follow);
  }

  #follow() {
    const { status } = this.keeping.state;
    this.dataset.status = status;
    if (status !== 'saving') {
      clearTimeout(this.timer);
      this.timer = 0;
      this.slow = false;
    } else this.timer ||= window.setTimeout(() => (this.slow = true), noticeable);
    this.requestUpdate();
  }

  render() {
    const { project, status, interrupted } = this.keeping.state;
    return html`
      <div class="row">
        <button type="button" class="button name" aria-haspopup="dialog" @click=${this.#menu}>
          ${icon('open')}<span>${project?.name || t(project ? 'keeping.untitled' : 'keeping.projects')}</span>
          ${icon('chevron')}
        </button>
        <button type="button" class="button quiet leave" aria-haspopup="dialog" @click=${this.#leave}>
          ${icon('download')} ${t('keeping.leave')}
        </button>
        ${this.#saved(status)}
      </div>
      ${this.#file()} ${this.#trouble()} ${interrupted ? this.#interrupted(interrupted) : nothing}
    `;
  }

  /** @param {import('./keeping.js').Status} status */
  #saved(status) {
    if (status === 'restoring')
      return html`<span class="saved hint" role="status">${t('keeping.restoring')}</span>`;
    if (status === 'saving' && this.slow)
      return html`<span class="saved hint">${t('keeping.saving')}</span>`;
    if (status === 'kept' || status === 'saving')
      return html`<span class="saved hint">${icon('check')} ${t('keeping.saved')}</span>`;
    return nothing;
  }

  #file() {
    const { file } = this.keeping.state;
    if (!file) return nothing;
    return html`<div class="notice">
      <dl-progress
        .label=${t(`keeping.${file.key}`)}
        .value=${file.total > 0 ? file.done / file.total : 0}
        .text=${t(`keeping.${file.key}Progress`, { done: file.done, total: file.total })}
      ></dl-progress>
      <button type="button" class="button" @click=${this.#cancel}>${t('keeping.cancel')}</button>
    </div>`;
  }

  /** Why what is on the page is not kept. */
  #trouble() {
    const { status, newer, unsaved } = this.keeping.state;
    if (status === 'refused')
      return html`<div class="notice" role="status">
        <p>${t(newer ? 'keeping.newer' : 'keeping.refused')}</p>
      </div>`;
    if (status === 'elsewhere')
      return html`<div class="notice" role="status">
        <p>${t('keeping.elsewhere')}</p>
        <button type="button" class="button" @click=${this.#takeOver}>${t('keeping.takeOver')}</button>
      </div>`;
    if (!unsaved) return nothing;
    return html`<div class="notice error" role="alert">
      <p>
        ${t(unsaved.full ? 'keeping.full' : 'keeping.failed', { reason: unsaved.reason })}
        ${t('keeping.unsaved', { what: this.#what(unsaved) })}
        ${t(unsaved.full ? 'keeping.makeRoom' : 'keeping.goesOn')}
      </p>
      <button type="button" class="button" @click=${this.#retry}>${t('keeping.retry')}</button>
    </div>`;
  }

  /** @param {import('./keeper.js').Unsaved} unsaved */
  #what({ images, state, network, runs }) {
    const parts = [];
    if (images.length > 0) {
      const names = listed(images, (n) => t('keeping.more', { n }));
      parts.push(t('keeping.unsavedImages', { n: images.length, names }));
    }
    if (state) parts.push(t('keeping.unsavedState'));
    if (network) parts.push(t('keeping.unsavedNetwork'));
    if (runs) parts.push(t('keeping.unsavedRuns'));
    return parts.join('; ');
  }

  /** @param {import('./keeping.js').Interruption} interruption */
  #interrupted({ epoch, epochs, going }) {
    const key = epoch > 0 ? 'keeping.interrupted' : 'keeping.interruptedEarly';
    return html`<div class="notice" role="status">
      <p>
        ${t(key, { epoch, epochs })} ${t(going ? 'keeping.goingOn' : 'keeping.goOnOffer')}
      </p>
      ${
        going
          ? nothing
          : html`<button type="button" class="button primary" @click=${this.#goOn}>
              ${icon('play')} ${t('keeping.goOn')}
            </button>`
      }
      <button type="button" class="button" @click=${this.#leaveOff}>
        ${t(going ? 'keeping.dismiss' : 'keeping.leaveOff')}
      </button>
    </div>`;
  }

  /** A project file is opened: it becomes a project of its own. @param {File} file */
  async openFile(file) {
    await this.#withFile('import', async (projects, signal) => {
      await projects.importFile(file, signal);
    });
  }

  /** The project on the page is offered as a file. */
  async saveFile() {
    await this.#withFile('export', async (projects, signal) => {
      const { saveFile } = await import('../../../widgets/save-file.js');
      const blob = await projects.exportFile(signal);
      const name = this.keeping.state.project?.name || t('keeping.untitled');
      saveFile(blob, name + fileEnding);
    });
  }

  /**
   * @param {'export' | 'import'} key
   * @param {(projects: import('./projects.js').Projects, signal: AbortSignal) => Promise<void>} act
   */
  async #withFile(key, act) {
    if (this.work) return;
    this.work = new AbortController();
    const { signal } = this.work;
    this.keeping.set({ file: { key, done: 0, total: 0 } });
    try {
      await act(await this.keeping.projects(), signal);
    } catch (error) {
      const { ProjectFileError } = await import('./project-file.js');
      const told = error instanceof ProjectFileError;
      const reason = error instanceof Error ? error.message : String(error);
      const text = told ? t(error.key, error.params) : t('file.failed', { reason });
      if (!signal.aborted) this.keeping.notify({ text, bad: true });
    } finally {
      this.work = null;
      this.keeping.set({ file: null });
    }
  }

  #cancel() {
    this.work?.abort();
  }

  async #menu() {
    await import('./project-dialog.js');
    const dialog = document.createElement('dl-project-dialog');
    Object.assign(dialog, { keeping: this.keeping, bar: this });
    this.renderRoot.append(dialog);
  }

  /** Everything about it comes with the first time. */
  async #leave() {
    const { leave } = await import('../leaving/leaving.js');
    await leave(this, this.keeping);
  }

  async #takeOver() {
    const { project } = this.keeping.state;
    if (project) (await this.keeping.projects()).show(project.id, true);
  }

  async #retry() {
    (await this.keeping.projects()).retry();
  }

  async #goOn() {
    (await this.keeping.projects()).goOn();
  }

  async #leaveOff() {
    (await this.keeping.projects()).leaveOff();
  }
}

customElements.define('dl-project-bar', ProjectBar);
