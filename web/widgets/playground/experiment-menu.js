import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../menu.js';
import { saveFile } from '../save-file.js';
import { experimentFrom, experimentOf, NoExperiment, openExperiment } from './experiment-file.js';

/** @typedef {'copy' | 'save' | 'open' | 'export'} Action */

/** A file beyond this is none of ours: the largest network there is takes a third of it. */
const mostBytes = 64e6;

/**
 * `<dl-experiment-menu .session=${Session} .address=${text}>`: copies the experiment's link, saves the experiment
 * as a file, opens one, takes it along as code. Emits `dl-experiment` when one is open.
 */
class ExperimentMenu extends DenseElement {
  static properties = {
    session: { attribute: false },
    address: { attribute: false },
    note: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        position: relative;
      }

      p {
        position: absolute;
        z-index: 3;
        top: calc(100% + 4px);
        left: 0;
        width: max-content;
        max-width: min(340px, 70vw);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }

      p.bad {
        color: var(--danger);
      }

      @media (max-width: 620px) {
        p {
          right: 0;
          left: auto;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('./session.js').Session} */ (/** @type {unknown} */ (null));
    this.address = '';
    /** @type {{ text: string, bad: boolean } | null} */
    this.note = null;
    this.timer = 0;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    const items = [
      { value: 'copy', label: t('playground.copyLink'), icon: /** @type {const} */ ('copy') },
      { value: 'save', label: t('playground.save'), icon: /** @type {const} */ ('download') },
      { value: 'open', label: t('playground.open'), icon: /** @type {const} */ ('open') },
      { value: 'export', label: t('playground.export'), icon: /** @type {const} */ ('archive') },
    ];
    return html`
      <dl-menu
        .label=${t('playground.experiment')}
        .items=${items}
        @dl-choose=${(/** @type {CustomEvent<Action>} */ { detail }) => this.#choose(detail)}
      ></dl-menu>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label=${t('playground.open')}
        @change=${this.#open}
      />
      <div role="status">
        ${this.note ? html`<p class=${this.note.bad ? 'bad' : nothing}>${this.note.text}</p>` : nothing}
      </div>
    `;
  }

  /** @param {Action} action */
  #choose(action) {
    if (action === 'open') this.renderRoot.querySelector('input')?.click();
    else if (action === 'copy') this.#copy();
    else if (action === 'save') this.#save();
    else this.#export();
  }

  async #export() {
    // What leaves is the network as it is seen: it does not go on changing.
    this.session.pause();
    const [{ openExport }, { playgroundSource }] = await Promise.all([
      import('../export/opening.js'),
      import('./export-source.js'),
    ]);
    await openExport(this, { make: () => playgroundSource(this.session) });
  }

  async #copy() {
    const link = `${location.href.split('#')[0]}#${this.address}`;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(t('playground.copied'));
    } catch {
      // Not every browser lets a page write to the clipboard.
      this.#say(link);
    }
  }

  async #save() {
    const experiment = await experimentOf(this.session);
    if (!experiment) return;
    const file = new Blob([JSON.stringify(experiment)], { type: 'application/json' });
    saveFile(file, `playground-${experiment.epoch}.json`);
  }

  /** @param {Event} event */
  async #open(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      if (file.size > mostBytes) throw new NoExperiment('playground.file.other');
      const experiment = experimentFrom(await file.text());
      await openExperiment(this.session, experiment);
      this.emit('dl-experiment');
      this.#say(t('playground.opened', { name: file.name, epoch: experiment.epoch }));
    } catch (error) {
      const reason = error instanceof NoExperiment ? t(error.key, error.params) : reasonOf(error);
      this.#say(t('playground.notOpened', { name: file.name, reason }), true);
    }
    // Emptied, so that choosing the same file again is a change too.
    input.value = '';
  }

  /** @param {string} text @param {boolean} [bad] */
  #say(text, bad = false) {
    this.note = { text, bad };
    clearTimeout(this.timer);
    this.timer = window.setTimeout(
      () => {
        this.note = null;
      },
      bad ? 12_000 : 5_000,
    );
  }
}

customElements.define('dl-experiment-menu', ExperimentMenu);
