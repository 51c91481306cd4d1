import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import { entriesFromFiles } from '../../widgets/files.js';
import '../../widgets/drop-zone.js';
import { Classes } from './classes.js';
import { ImageLibrary } from './library.js';
import './panels/classes-panel.js';
import { runsPanel } from './panels/later-parts.js';
import './panels/network-panel.js';
import './panels/settings-panel.js';
import './panels/training-panel.js';
import './panels/training/preset-panel.js';
import './panels/try-panel.js';
import './panels/understanding-panel.js';
import { Keeping } from './project/keeping.js';
import './project/project-bar.js';
import './project/restoring.js';
import { fileEnding } from './project/schema.js';
import { roomStyle } from './room-style.js';
import { Arranging } from './samples/arranging.js';
import { Bringing } from './samples/bringing.js';
import { containerKind } from './samples/containers.js';
import { Store } from './store.js';
import { Trainer } from './trainer.js';
import { FollowPreset } from './training/follow-preset.js';
import { SplitLock } from './training/lock.js';
import { Runs } from './training/runs.js';
import { SpeedGauge } from './training/speed.js';
import { Trials } from './trials.js';
import { Upkeep } from './upkeep.js';

/** @typedef {import('../../widgets/files.js').Entry} Entry */

const pictures = { side: 88, kept: 800 };
const steps = /** @type {const} */ (['classes', 'network', 'try', 'understand']);

/** The Images room: images into classes, a network, training, and new images to try it on. */
class ImagesRoom extends DenseElement {
  static properties = { engine: { attribute: false } };

  static styles = [base, buttons, roomStyle];

  constructor() {
    super();
    this.engine = /** @type {import('../../engine.js').Engine} */ (/** @type {unknown} */ (null));
    /** how many there were when their table was last asked for */
    this.runsShown = 0;
    this.paste = (/** @type {ClipboardEvent} */ event) => this.#paste(event);
    this.keeping = new Keeping(
      () => this.#begin(),
      (message) => this.emit('dl-toast', message),
    );
    this.keeping.addEventListener('change', () => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('paste', this.paste);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.paste);
  }

  willUpdate() {
    if (!this.store) this.#begin();
  }

  /** A fresh session: everything in the room belongs to it. */
  #begin() {
    this.store = new Store();
    const library = new ImageLibrary(this.engine, 'train', pictures);
    const notify = (/** @type {import('../../widgets/toast.js').Message} */ message) =>
      this.emit('dl-toast', message);
    this.library = library;
    this.trainer = new Trainer(
      this.store,
      library,
      () => {
        this.trials?.refresh();
        this.store?.networkChanged();
      },
      () => this.#trained(),
    );
    this.runs = new Runs(this.store, this.trainer, notify);
    this.store.addEventListener('change', () => this.#showRuns());
    this.lock = new SplitLock(this.store, notify);
    this.speed = new SpeedGauge(this.store, this.engine);
    new FollowPreset(this.store);
    this.trials = new Trials(this.engine, this.store, () => this.trainer?.model);
    this.classes = new Classes(this.store, library, notify);
    this.bringing = new Bringing(this.store, library, this.classes, notify);
    this.arranging = new Arranging(this.store, this.classes, notify);
    this.classes.start();
    new Upkeep(this.store, library).look();
    const { store, trainer, trials } = this;
    this.keeping.attach({ store, library, trainer, trials });
  }

  firstUpdated() {
    // A project file may be dropped on anything that takes files.
    const look = (/** @type {Event} */ event) => this.#lookForProject(event);
    this.renderRoot.addEventListener('dl-files', look, { capture: true });
  }

  render() {
    const { store } = this;
    if (!store) return nothing;
    return html`<dl-drop-zone class="page" .label=${t('room.drop')} @dl-files=${this.#drop}>
      <div class="intro">
        <h1>${t('room.title')}</h1>
        <p>${t('room.text')}</p>
        <dl-project-bar .keeping=${this.keeping}></dl-project-bar>
      </div>
      ${this.#content(store)}
    </dl-drop-zone>`;
  }

  /** Never an empty room where a project is about to appear. @param {Store} store */
  #content(store) {
    const { status } = this.keeping.state;
    if (status === 'asking') return nothing;
    if (status === 'restoring') return html`<dl-restoring></dl-restoring>`;
    return keyed(store, this.#session(store));
  }

  /** @param {Store} store */
  #session(store) {
    return html`<nav class="steps" aria-label=${t('room.steps')}>
        ${steps.map(
          (step, index) => html`<button type="button" @click=${() => this.#go(step)}>
            <span class="number">${index + 1}</span> ${t(`step.${step}`)}
          </button>`,
        )}
      </nav>
      <div class="columns">
        <section id="classes" aria-label=${t('classes.title')}>
          <dl-classes-panel
            .store=${store}
            .classes=${this.classes}
            .bringing=${this.bringing}
            .arranging=${this.arranging}
          ></dl-classes-panel>
        </section>
        <section id="network" aria-label=${t('network.title')}>
          <div class="head">
            <span class="step" aria-hidden="true">2</span>
            <h2>${t('network.title')}</h2>
          </div>
          <dl-preset-panel .store=${store}></dl-preset-panel>
          <dl-network-panel .store=${store}></dl-network-panel>
          <dl-settings-panel
            .store=${store}
            .library=${this.library}
            .lock=${this.lock}
          ></dl-settings-panel>
          <dl-training-panel
            class="part"
            .store=${store}
            .trainer=${this.trainer}
            .runs=${this.runs}
            ?inert=${this.keeping.state.waking}
          ></dl-training-panel>
        </section>
        <section id="try" aria-label=${t('try.title')}>
          <dl-try-panel .store=${store} .trials=${this.trials}></dl-try-panel>
        </section>
      </div>
      <dl-runs-panel
        id="runs"
        hidden
        role="region"
        aria-label=${t('runs.title')}
        .store=${store}
        .runs=${this.runs}
      ></dl-runs-panel>
      <section id="understand" aria-label=${t('understand.title')}>
        <dl-understanding-panel
          .store=${store}
          .trainer=${this.trainer}
          .trials=${this.trials}
        ></dl-understanding-panel>
      </section>`;
  }

  /** The table of runs is fetched with the first of them; each new one is another try. */
  #showRuns() {
    const runs = this.store?.state.runs.length ?? 0;
    if (runs > this.runsShown) runsPanel.need(this);
    this.runsShown = runs;
  }

  /** A training has ended: it becomes a run, and says how fast this device is. */
  #trained() {
    this.runs?.record();
    this.speed?.learn();
  }

  /** @param {typeof steps[number]} step */
  #go(step) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector(`#${step}`)
      ?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  }

  /** @param {Event} event files that came from anywhere in the room */
  #lookForProject(event) {
    const entries = /** @type {CustomEvent<Entry[]>} */ (event).detail;
    const project = entries.find(({ file }) => file.name.endsWith(fileEnding));
    if (!project) return;
    event.stopPropagation();
    const bar = this.renderRoot.querySelector('dl-project-bar');
    /** @type {any} */ (bar).openFile(project.file);
  }

  /** Dropped beside everything: folders are classes; loose files are for the class or for trying. @param {CustomEvent<Entry[]>} event */
  #drop(event) {
    const entries = event.detail;
    const folders = entries.some(
      ({ file, path }) => path.includes('/') || containerKind(file.name),
    );
    if (folders || !this.store?.state.trained) this.bringing?.toPage(entries);
    else this.trials?.addEntries(entries);
  }

  /** Pasted images go where the focus is: a class, or Try it; without either, as if dropped on the page. Another room's are its own. @param {ClipboardEvent} event */
  async #paste(event) {
    const files = event.clipboardData?.files;
    if (this.hidden || !files || files.length === 0) return;
    event.preventDefault();
    // Where it came from is known only until the event is over.
    const path = event.composedPath();
    const entries = await entriesFromFiles(files);
    const card = path.find((node) => node instanceof HTMLElement && node.dataset.class);
    if (card instanceof HTMLElement) this.bringing?.toClass(Number(card.dataset.class), entries);
    else if (path.some((node) => node instanceof HTMLElement && node.id === 'try'))
      this.trials?.addEntries(entries);
    else this.#drop(new CustomEvent('dl-files', { detail: entries }));
  }
}

customElements.define('dl-images-room', ImagesRoom);
