import { html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons, inputs } from '../../styles/controls.js';
import '../../widgets/code/code-editor.js';
import '../../widgets/code/program-output.js';
import '../../widgets/drop-zone.js';
import { DenseElement } from '../../widgets/element.js';
import { icon } from '../../widgets/icon.js';
import '../../widgets/menu.js';
import { saveFile } from '../../widgets/save-file.js';
import { Desk } from './desk.js';
import './file-list.js';
import { FileShelf } from './file-shelf.js';
import { notebookSource } from './notebook.js';
import { withEnding } from './own-programs.js';
import './program-list.js';
import { readyPrograms } from './programs/index.js';
import { roomStyle } from './room-style.js';
import { Runner } from './runner.js';
import { languageNames, runState, statusText } from './status.js';

/** @typedef {import('../../widgets/files.js').Entry} Entry */

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** The Code room: programs in Python and JavaScript, written and run in the page. */
class CodeRoom extends DenseElement {
  static properties = { hidden: { type: Boolean, reflect: true } };

  static styles = [base, buttons, inputs, roomStyle];

  constructor() {
    super();
    this.desk = new Desk();
    this.runner = new Runner();
    this.shelf = new FileShelf();
    const update = () => this.requestUpdate();
    this.desk.addEventListener('change', update);
    this.desk.addEventListener('change', () => this.#prepare());
    this.desk.own.addEventListener('change', update);
    this.desk.addEventListener('files', (event) =>
      this.shelf.add(/** @type {CustomEvent} */ (event).detail, 'own'),
    );
    this.runner.addEventListener('change', () => this.#follow());
    /** what the room, not only its output, shows of the runner */
    this.shownState = '';
    this.shelf.addEventListener('change', update);
    this.shelf.addEventListener('lost', () =>
      this.emit('dl-toast', { text: t('code.files.lost'), bad: true }),
    );
    /** document of the program that ran last: its error is marked in no other */
    this.ranDocument = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.desk.connect();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.desk.disconnect();
    this.runner.stop();
    this.runner.rest();
  }

  /** Where only more was printed, only the output changes. */
  #follow() {
    const { runner } = this;
    const state = `${runState(runner)} ${runner.transcript.isEmpty}`;
    const output = /** @type {any} */ (this.renderRoot.querySelector('dl-program-output'));
    if (state === this.shownState && output) output.version = runner.version;
    else this.requestUpdate();
    this.shownState = state;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!changed.has('hidden')) return;
    if (this.hidden) this.runner.rest();
    else this.#prepare();
  }

  render() {
    const { current, own } = this.desk;
    return html`<dl-drop-zone class="page" .label=${t('code.drop')} @dl-files=${this.#take}>
      <div class="side">
        <div class="intro">
          <h1>${t('code.title')}</h1>
          <p>${t('code.text')}</p>
          <dl-menu
            class="narrow"
            icon="chevron"
            .text=${t('code.programs')}
            .items=${this.#programs()}
            @dl-choose=${(/** @type {CustomEvent} */ { detail }) => {
              location.hash = `#code/${detail}`;
            }}
          ></dl-menu>
        </div>
        <dl-code-programs
          .own=${own.all}
          current=${current?.path ?? ''}
          @dl-new=${this.#begin}
        ></dl-code-programs>
        <dl-code-files
          .files=${this.shelf.all}
          @dl-download=${this.#downloadFile}
          @dl-delete=${this.#deleteFile}
        ></dl-code-files>
      </div>
      ${current ? this.#desk(current) : nothing}
    </dl-drop-zone>`;
  }

  /** All programs, for screens on which the list is below. @returns {import('../../widgets/menu.js').MenuItem[]} */
  #programs() {
    const own = this.desk.own.all.map(({ id, name }) => ({ value: `my/${id}`, label: name }));
    const ready = readyPrograms.map(({ id }) => ({ value: id, label: t(`programs.title.${id}`) }));
    return [...own, ...ready];
  }

  /** @param {import('./desk.js').OpenProgram} current */
  #desk(current) {
    return html`<section class="program" aria-label=${t('code.editor', { name: current.name })}>
        <div class="bar">
          ${this.#name(current)}
          <span class="language">${languageNames[current.language]}</span>
          <span class="space"></span>
          ${this.#runButton()}
          <dl-menu
            .label=${t('code.more')}
            .items=${this.#actions(current)}
            @dl-choose=${(/** @type {CustomEvent} */ event) => this.#act(event.detail)}
          ></dl-menu>
        </div>
        <dl-code-editor
          .language=${current.language}
          .source=${current.source}
          document=${current.document}
          .label=${t('code.editor', { name: current.name })}
          .problem=${this.#problem(current)}
          @dl-source=${(/** @type {CustomEvent} */ event) => this.desk.edit(event.detail)}
          @dl-run=${this.#run}
        ></dl-code-editor>
        <p class="foot">${current.own ? nothing : html`<span>${t('code.example.hint')}</span>`}<span class="keys">${t('code.editor.hint')}</span></p>
      </section>
      ${this.#output()}`;
  }

  /** @param {import('./desk.js').OpenProgram} current */
  #name({ own, name }) {
    if (!own) {
      return html`<h2>${name}</h2>
        <span class="badge">${t('code.example')}</span>`;
    }
    return html`<input
      class="name"
      aria-label=${t('code.name')}
      spellcheck="false"
      .value=${name}
      @change=${this.#rename}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Enter') /** @type {HTMLElement} */ (event.target).blur();
      }}
    />`;
  }

  #runButton() {
    if (this.runner.running) {
      return html`<button type="button" class="button run" @click=${() => this.runner.stop()}>
        ${icon('stop')} ${t('code.stop')}
      </button>`;
    }
    const keys = mac ? '⌘ Enter' : 'Ctrl+Enter';
    return html`<button
      type="button"
      class="button primary run"
      title=${t('code.run.keys', { keys })}
      @click=${this.#run}
    >
      ${icon('play')} ${t('code.run')}
      <kbd aria-hidden="true">${keys}</kbd>
    </button>`;
  }

  #output() {
    const { runner } = this;
    const { transcript, version } = runner;
    const state = runState(runner);
    return html`<section class="output" aria-labelledby="output-title">
      <div class="bar">
        <h2 id="output-title">${t('code.output')}</h2>
        <p class="status ${state}" role="status" data-state=${state}>${statusText(runner)}</p>
        <span class="space"></span>
        ${
          transcript.isEmpty
            ? nothing
            : html`${this.#tool('copy', 'code.copyOutput', this.#copyOutput)}
              ${this.#tool('trash', 'code.output.clear', () => runner.clear())}`
        }
      </div>
      <dl-program-output
        tabindex="0"
        role="log"
        aria-live="off"
        aria-labelledby="output-title"
        .transcript=${transcript}
        .version=${version}
        @dl-line=${this.#goTo}
        @dl-save=${(/** @type {CustomEvent} */ { detail }) => saveFile(detail.blob, detail.name)}
        ><p class="empty">${t('code.output.empty')}</p></dl-program-output
      >
    </section>`;
  }

  /** @param {'copy' | 'trash'} picture @param {string} key @param {() => void} work */
  #tool(picture, key, work) {
    return html`<button type="button" class="button quiet icon" aria-label=${t(key)} title=${t(key)} @click=${work}>
      ${icon(picture)}
    </button>`;
  }

  /** Where the program that is open has failed. @param {import('./desk.js').OpenProgram} current */
  #problem({ document }) {
    const error = this.ranDocument === document ? this.runner.ending?.error : null;
    if (!error || error.line === null || this.runner.ending?.kind !== 'failed') return null;
    // The same object as long as it is the same error.
    if (this.problem?.error !== error) {
      const { line, type, message } = error;
      this.problem = { error, line, message: message ? `${type}: ${message}` : type };
    }
    return this.problem;
  }

  /** @type {{ error: import('../../python/program-error.js').ProgramError, line: number, message: string } | undefined} */
  problem;

  #prepare() {
    const { current } = this.desk;
    if (this.hidden || !current || this.runner.running) return;
    const { language } = current;
    // The page itself comes first.
    const idle =
      window.requestIdleCallback ?? ((/** @type {() => void} */ work) => setTimeout(work, 200));
    idle(() => {
      if (!this.hidden && !this.runner.running && this.desk.current?.language === language)
        this.runner.prepare(language);
    });
  }

  async #run() {
    const { current } = this.desk;
    if (!current || this.runner.running) return;
    this.ranDocument = current.document;
    const ending = await this.runner.run(current, await this.shelf.given());
    this.shelf.add(ending.written, 'written');
    this.#prepare();
  }

  /** @param {CustomEvent<number>} event */
  #goTo({ detail: line }) {
    /** @type {any} */ (this.renderRoot.querySelector('dl-code-editor')).goTo(line);
  }

  /** @param {Event} event */
  #rename(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    this.desk.rename(field.value);
    field.value = this.desk.current?.name ?? '';
  }

  /** @param {CustomEvent<import('./runner.js').Language>} event */
  async #begin({ detail }) {
    this.desk.begin(detail);
    await this.updateComplete;
    /** @type {HTMLElement} */ (this.renderRoot.querySelector('dl-code-editor'))?.focus();
  }

  /** @param {import('./desk.js').OpenProgram} current @returns {import('../../widgets/menu.js').MenuItem[]} */
  #actions({ own }) {
    return [
      { value: 'download', label: t('code.download'), icon: 'download' },
      { value: 'duplicate', label: t('code.duplicate'), icon: 'copy' },
      ...(own
        ? [
            {
              value: 'delete',
              label: t('code.delete'),
              icon: /** @type {const} */ ('trash'),
              danger: true,
            },
          ]
        : []),
    ];
  }

  /** @param {string} action */
  #act(action) {
    const { current } = this.desk;
    if (!current) return;
    const { language, source } = current;
    const name = current.own ? current.name : withEnding(current.path, language);
    if (action === 'download') saveFile(source, name);
    else if (action === 'duplicate') this.desk.begin(language, source, name);
    else {
      const undo = this.desk.remove();
      this.emit('dl-toast', { text: t('code.deleted', { name }), undo });
    }
  }

  /** Programs are opened, all else is put where programs find it. @param {CustomEvent<Entry[]>} event */
  async #take({ detail: entries }) {
    /** @type {Map<string, Uint8Array>} */
    const files = new Map();
    for (const { file, path } of entries) {
      try {
        if (/\.(py|js|ipynb)$/.test(path)) await this.#openProgram(file);
        else files.set(path, new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        const text = t('code.files.unreadable', { name: path, reason: reasonOf(error) });
        this.emit('dl-toast', { text, bad: true });
      }
    }
    if (files.size === 0) return;
    this.shelf.add(files, 'own');
    const names = [...files.keys()].slice(0, 3).join(', ') + (files.size > 3 ? ' …' : '');
    this.emit('dl-toast', { text: t('code.files.added', { n: files.size, names }) });
  }

  /** @param {File} file */
  async #openProgram(file) {
    const text = await file.text();
    const notebook = file.name.endsWith('.ipynb');
    const source = notebook ? notebookSource(text) : text;
    const name = notebook ? file.name.replace(/ipynb$/, 'py') : file.name;
    this.desk.begin(name.endsWith('.js') ? 'javascript' : 'python', source, name);
  }

  /** @param {CustomEvent<string>} event */
  #downloadFile({ detail: name }) {
    const file = this.shelf.all.find((one) => one.name === name);
    if (file) saveFile(/** @type {BlobPart} */ (file.bytes), name.split('/').at(-1) ?? name);
  }

  /** @param {CustomEvent<string>} event */
  #deleteFile({ detail: name }) {
    const undo = this.shelf.remove(name);
    this.emit('dl-toast', { text: t('code.files.deleted', { name }), undo });
  }

  #copyOutput() {
    navigator.clipboard.writeText(this.runner.transcript.text).then(
      () => this.emit('dl-toast', { text: t('code.copied') }),
      // Where the clipboard is forbidden the text can be chosen in the output.
      () => {},
    );
  }
}

customElements.define('dl-code-room', CodeRoom);
