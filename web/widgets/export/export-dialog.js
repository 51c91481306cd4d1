import { html, nothing } from 'lit';
import { mostBytes } from '../../export/archive.js';
import { archived } from '../../export/archiving.js';
import { clusterFiles, clusterParts } from '../../export/cluster.js';
import { programFiles, targets } from '../../export/programs.js';
import { sampleBytes, samplesOf } from '../../export/source.js';
import { t } from '../../languages/index.js';
import { reasonOf } from '../../reasons.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../file-button.js';
import { icon } from '../icon.js';
import '../progress.js';
import '../switch-field.js';
import '../tabs.js';
import './code-view.js';
import { saveFile } from '../save-file.js';
import { dialogStyle } from './dialog-style.js';
import { networkFile } from './network-files.js';
import { openProgram } from './open-program.js';

/**
 * @typedef {import('../../export/source.js').Source} Source
 * @typedef {import('../../export/programs.js').Target} Target
 * @typedef {{ signal: AbortSignal, onRows: (count: number) => void }} Watch
 * @typedef {import('./network-files.js').FileKind} FileKind
 */

const programs = /** @type {Target[]} */ (Object.keys(targets));
/** @type {Record<Target, 'python' | 'javascript' | 'cpp'>} */
const languages = { keras: 'python', pytorch: 'python', javascript: 'javascript', cpp: 'cpp' };
const networkKinds = /** @type {FileKind[]} */ (['keras', 'tensorflowJs', 'onnx', 'safetensors']);
/** Archives are made of so many bytes of data and no more. */
const mostData = mostBytes - 64 * 1024 * 1024;

/**
 * `<dl-export-dialog .make=${() => Promise<Source>} .openNetwork=${(files) => Promise<void>}>`: a network and its data as
 * programs, as files and for a cluster. `make` is called once; `openNetwork`, where the room can take one in, throws
 * what is wrong with the files.
 */
class ExportDialog extends DenseElement {
  static properties = {
    make: { attribute: false },
    openNetwork: { attribute: false },
    source: { state: true },
    tab: { state: true },
    weights: { state: true },
    work: { state: true },
    error: { state: true },
    note: { state: true },
  };

  static styles = [base, buttons, dialogStyle];

  constructor() {
    super();
    this.make = /** @type {() => Promise<Source>} */ (/** @type {unknown} */ (null));
    /** @type {((files: File[]) => Promise<void>) | null} */
    this.openNetwork = null;
    /** @type {Source | null} */
    this.source = null;
    /** @type {Target | 'files' | 'cluster'} */
    this.tab = 'keras';
    /** whether programs go on from the network's weights */
    this.weights = false;
    /** @type {{ key: string, done: number, total: number, controller: AbortController } | null} */
    this.work = null;
    this.error = '';
    this.note = '';
    // Going to another room, back and forth included, leaves the dialog behind.
    this.away = () => this.#close();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.away);
  }

  firstUpdated() {
    this.dialog.showModal();
    this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.away);
    this.work?.controller.abort();
    this.source?.dispose();
    this.source = null;
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  async #begin() {
    try {
      const source = await this.make();
      if (!this.isConnected) return source.dispose();
      this.source = source;
      this.weights = source.experiment.weights;
    } catch (error) {
      this.error = reasonOf(error);
    }
  }

  render() {
    const tabs = [
      ...programs.map((id) => ({ id, label: targets[id].name })),
      { id: 'files', label: t('export.files') },
      { id: 'cluster', label: t('export.cluster') },
    ];
    return html`<dialog aria-labelledby="title" @close=${this.remove} @click=${this.#outside}>
      <div class="body">
        <header>
          <h2 id="title">${t('export.title')}</h2>
          <button type="button" class="button quiet icon" aria-label=${t('export.close')} @click=${this.#close}>
            ${icon('cross')}
          </button>
        </header>
        <dl-tabs .label=${t('export.tabs')} .tabs=${tabs} .value=${this.tab} @dl-change=${this.#change}>
          <div class="panel">${this.#panel()}</div>
        </dl-tabs>
        ${this.#news()}
      </div>
    </dialog>`;
  }

  /** What goes on, and what went wrong. */
  #news() {
    const { work } = this;
    return html`
      ${
        work
          ? html`<div class="work">
              <dl-progress
                .label=${t(`export.${work.key}`)}
                .value=${work.total > 0 ? work.done / work.total : 0}
                .text=${t('export.progress', { done: work.done, total: work.total })}
              ></dl-progress>
              <button type="button" class="button" @click=${() => work.controller.abort()}>${t('export.cancel')}</button>
            </div>`
          : nothing
      }
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <p class="hint" role="status">${this.note}</p>
    `;
  }

  #panel() {
    const { source, tab } = this;
    if (tab === 'files') return this.#files(source);
    if (!source) return this.error ? nothing : html`<p class="hint">${t('export.reading')}</p>`;
    return tab === 'cluster' ? this.#cluster(source) : this.#program(source, tab);
  }

  /** @param {Source} source @param {Target} target */
  #program(source, target) {
    const { name, file } = targets[target];
    // In a page of someone else there is no Code room.
    const runsHere = !DenseElement.frame && (target === 'keras' || target === 'javascript');
    const code = this.#code(source, target);
    return html`
      <div class="row">
        <dl-switch-field
          .label=${t('export.weights')}
          .value=${this.weights}
          @dl-change=${(/** @type {CustomEvent<boolean>} */ { detail }) => {
            this.weights = detail;
          }}
        ></dl-switch-field>
        <button type="button" class="button" @click=${() => this.#copy(code)}>${icon('copy')} ${t('export.copy')}</button>
        <button type="button" class="button" @click=${() => saveFile(code, file)}>
          ${icon('download')} ${t('export.download')}
        </button>
      </div>
      <dl-code-view
        .language=${languages[target]}
        .label=${t('export.code', { name })}
        .source=${code}
      ></dl-code-view>
      <div class="row">
        <button type="button" class="button primary" ?disabled=${this.work !== null} @click=${() => this.#withData(target)}>
          ${icon('archive')} ${t('export.withData')}
        </button>
        ${
          runsHere
            ? html`<button type="button" class="button" ?disabled=${this.work !== null} @click=${() => this.#codeRoom(target)}>
                ${icon('play')} ${t('export.codeRoom')}
              </button>`
            : nothing
        }
      </div>
      <p class="hint">${t(`export.about.${target}`)}</p>
    `;
  }

  /** @param {Source} source @param {Target} target */
  #code({ experiment }, target) {
    return targets[target].write({ ...experiment, weights: this.weights });
  }

  /** @param {Source | null} source */
  #files(source) {
    const button = (/** @type {FileKind} */ kind) => html`<button
      type="button"
      class="button"
      ?disabled=${!source || this.work !== null}
      @click=${() => this.#save(kind)}
    >
      ${icon('download')} ${t(`export.file.${kind}`)}
    </button>`;
    return html`
      <section>
        <h3>${t('export.saveNetwork')}</h3>
        <div class="files">${networkKinds.map(button)}</div>
      </section>
      <section>
        <h3>${t('export.saveData')}</h3>
        <div class="files">${button('npz')} ${source?.probabilities ? button('csv') : nothing}</div>
      </section>
      ${
        this.openNetwork
          ? html`<section>
              <h3>${t('export.open')}</h3>
              <p class="hint">${t('export.openText')}</p>
              <div class="files">
                <dl-file-button any icon="open" .label=${t('export.choose')} @dl-files=${this.#open}></dl-file-button>
              </div>
            </section>`
          : nothing
      }
    `;
  }

  /** @param {Source} source */
  #cluster(source) {
    const { data } = source.experiment;
    const n = samplesOf(source, clusterParts(data));
    const bytes = n * sampleBytes(data);
    return html`
      <p>${t('export.clusterText')}</p>
      <ul class="hint contents">
        <li><code>data/train-00000.npz …</code> ${t('export.clusterData', { n })}</li>
        <li><code>model.weights.npz, model.safetensors</code> ${t('export.clusterWeights')}</li>
        <li><code>train_keras.py, README-keras.md</code> ${t('export.clusterKeras')}</li>
        <li><code>train_pytorch.py, README-pytorch.md</code> ${t('export.clusterPytorch')}</li>
      </ul>
      <div class="row">
        <button
          type="button"
          class="button primary"
          ?disabled=${this.work !== null || bytes > mostData}
          @click=${this.#leave}
        >
          ${icon('archive')} ${t('export.clusterSave', { size: Math.max(0.1, Number((bytes / 1e6).toPrecision(2))) })}
        </button>
      </div>
      ${bytes > mostData ? html`<p class="error">${t('export.tooLarge')}</p>` : nothing}
    `;
  }

  /** @param {CustomEvent<Target | 'files' | 'cluster'>} event */
  #change({ detail }) {
    this.tab = detail;
    this.note = '';
  }

  /** @param {string} code */
  async #copy(code) {
    try {
      await navigator.clipboard.writeText(code);
      this.note = t('export.copied');
    } catch {
      this.note = t('export.notCopied');
    }
  }

  /** @param {Target} target */
  #withData(target) {
    return this.#working('packing', async (source, watch) => {
      const blob = await archived(programFiles(source, target, this.weights, watch), watch.signal);
      saveFile(blob, `${source.name}-${target}.zip`);
    });
  }

  #leave() {
    const act = async (/** @type {Source} */ source, /** @type {Watch} */ watch) =>
      saveFile(
        await archived(clusterFiles(source, watch), watch.signal),
        `${source.name}-cluster.zip`,
      );
    return this.#working('packing', act, ({ experiment }) => clusterParts(experiment.data));
  }

  /** @param {FileKind} kind */
  #save(kind) {
    return this.#working('writing', async (source, watch) => {
      const file = await networkFile(source, kind, watch);
      if (file) saveFile(file.content, file.name);
      else this.error = t('export.noProbabilities');
    });
  }

  /** @param {'keras' | 'javascript'} target */
  #codeRoom(target) {
    return this.#working('packing', async (source, watch) => {
      await openProgram(source, target, this.weights, watch);
      this.#close();
    });
  }

  /** @param {CustomEvent<import('../files.js').Entry[]>} event */
  async #open({ detail }) {
    if (!this.openNetwork) return;
    this.error = '';
    try {
      await this.openNetwork(detail.map(({ file }) => file));
      this.#close();
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
  }

  /**
   * @param {string} key of what is said meanwhile
   * @param {(source: Source, watch: Watch) => Promise<void>} act
   * @param {(source: Source) => readonly import('../../export/experiment.js').Part[]} [partsOf] whose samples it takes
   */
  async #working(key, act, partsOf = ({ experiment }) => experiment.data.parts) {
    const { source } = this;
    if (!source || this.work) return;
    const controller = new AbortController();
    const total = samplesOf(source, partsOf(source));
    let done = 0;
    const tell = (/** @type {number} */ count) => {
      done += count;
      this.work = { key, done, total, controller };
    };
    this.error = '';
    this.note = '';
    tell(0);
    try {
      await act(source, { signal: controller.signal, onRows: tell });
    } catch (error) {
      if (!controller.signal.aborted) this.error = reasonOf(error);
    } finally {
      this.work = null;
    }
  }

  #close() {
    this.dialog.close();
  }

  /** A click beside the dialog closes it. @param {MouseEvent} event */
  #outside(event) {
    if (event.target === this.dialog) this.#close();
  }
}

customElements.define('dl-export-dialog', ExportDialog);
