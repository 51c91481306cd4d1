import { html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { nextTask } from '../../tasks.js';
import { DenseElement } from '../element.js';
import { addressOf, settingsFrom, withFeature } from './address.js';
import { inputsOf, OwnData, withColumn } from './data/own-data.js';
import './data/plane-frame.js';
import './data/source-panel.js';
import './data-controls.js';
import './experiment-menu.js';
import { features } from './features.js';
import './lenses/lenses.js';
import './loss-panel.js';
import './more-options.js';
import './network-view.js';
import './plane-view.js';
import './play-bar.js';
import { playgroundStyle } from './playground-style.js';
import { Session } from './session.js';
import { switchSetting } from './setting-fields.js';
import { defaults, hideable, limits } from './settings.js';
import './top-controls.js';

/** @typedef {import('./settings.js').Settings} Settings */

/** Attributes that are settings, under the names of addresses; HTML does not tell capitals apart. */
const attributes = [
  ...Object.keys(defaults).filter((name) => name !== 'features' && name !== 'hidden'),
  ...features.map(({ name }) => name),
  ...hideable.map((control) => `${control}_hide`),
  'initZero',
];

/**
 * `<dense-playground dataset="spiral" networkShape="8,8" activation="relu">`: TensorFlow Playground's experiment on
 * the C++ engine. Attributes are the keys of its addresses; `.address` is all of them as one text, both ways.
 * Emits `dl-address` (text) whenever the settings change, and `dl-state` ({ epoch, trainLoss, testLoss, running })
 * with every frame.
 */
class DensePlayground extends DenseElement {
  static properties = {
    address: { attribute: false },
    settings: { state: true },
    look: { state: true },
    selected: { state: true },
    ignored: { state: true },
    stage: { state: true },
  };

  static styles = [base, buttons, playgroundStyle];

  /** The address that the settings here are of. @type {string | null} */
  #own = null;

  constructor() {
    super();
    this.address = '';
    /** @type {Settings} */
    this.settings = defaults;
    /** @type {import('./network-view.js').Part | null} what is pointed at */
    this.look = null;
    /** @type {import('./network-view.js').Part | null} */
    this.selected = null;
    /** @type {string[]} keys of the address that made no sense */
    this.ignored = [];
    /** @type {import('./network-scene.js').Input[]} */
    this.inputs = [];
    /** how much is there yet, of `stages`: a first render in one go would hold the page up */
    this.stage = 0;
    /** what the learner brings along */
    this.own = new OwnData();
    this.own.addEventListener('change', () => this.session.restart());
    this.own.addEventListener('loaded', () => this.#relabel());
    this.session = new Session(sharedEngine(), (dl, settings) => this.own.dataOf(dl, settings));
    this.session.addEventListener('change', () => this.requestUpdate());
    this.session.addEventListener('frame', () => this.#frame());
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.address) this.address = this.#addressOfAttributes();
    if (this.hasUpdated && !this.session.settings) this.session.use(this.settings);
    sharedEngine().start();
  }

  async firstUpdated() {
    while (this.stage < stages) {
      await nextTask();
      this.stage++;
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.pause();
    // Moved within the page it is back at once; gone, it leaves the engine's memory to others.
    setTimeout(() => {
      if (!this.isConnected) this.session.dispose();
    });
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('address') && this.address !== this.#own) {
      this.#own = this.address;
      const { settings, ignored } = settingsFrom(this.address);
      this.settings = settings;
      this.ignored = ignored;
      this.session.use(settings);
    }
    if (changed.has('settings') || this.inputs.length === 0) this.#relabel();
  }

  #relabel() {
    this.inputs = inputsOf(this.settings, this.own);
    this.requestUpdate();
  }

  render() {
    const { settings, session } = this;
    return html`<div
      class="card"
      @dl-set=${(/** @type {CustomEvent<Partial<Settings>>} */ { detail }) => this.#set(detail)}
      @dl-regenerate=${() => this.#set({ seed: newSeed() })}
      @dl-experiment=${this.#opened}
    >
      <div class="top">
        <div class="bar">
          <dl-play-bar
            .session=${session}
            .running=${session.running}
            .refused=${session.error !== ''}
            .without=${settings.hidden}
            @dl-play=${() => session.play()}
            @dl-pause=${() => session.pause()}
            @dl-step=${() => session.step()}
            @dl-reset=${() => session.reset()}
          ></dl-play-bar>
          <dl-experiment-menu .session=${session} .address=${addressOf(settings)}></dl-experiment-menu>
        </div>
        ${this.stage > 0 ? html`<dl-play-controls class="controls" .settings=${settings}></dl-play-controls>` : nothing}
      </div>
      ${this.#notes()}
      <div class="work">
        ${this.stage > 1 ? html`<dl-data-controls .settings=${settings}></dl-data-controls>` : html`<div></div>`}
        <dl-source-panel .settings=${settings} .own=${this.own}></dl-source-panel>
        <div class="middle">${this.#layers()} ${this.#network()}</div>
        <div class="result">${this.#result()}</div>
      </div>
      ${this.stage > 2 ? this.#below() : nothing}
    </div>`;
  }

  #below() {
    return html`
      <dl-more-options .settings=${this.settings} .classes=${this.#classes}></dl-more-options>
      <dl-lenses
        .session=${this.session}
        .inputs=${this.inputs}
        .selected=${this.selected}
        @dl-select=${this.#select}
      ></dl-lenses>
    `;
  }

  /** What there is to say about address, engine and training. */
  #notes() {
    const { error, ending } = this.session;
    return html`
      ${
        this.ignored.length > 0
          ? html`<p class="note" role="status">
              ${t('playground.address.ignored', { n: this.ignored.length, keys: this.ignored.join(', ') })}
            </p>`
          : nothing
      }
      ${error ? html`<p class="note ${this.own.waiting ? '' : 'bad'}" role=${this.own.waiting ? 'status' : 'alert'}>${error}</p>` : nothing}
      ${ending ? html`<p class="note bad" role="alert">${t('playground.noNumber')}</p>` : nothing}
    `;
  }

  /** Of the data that are there, or of those that are usual. */
  get #classes() {
    return (
      this.session.net?.data.classes.length ?? (this.settings.problem === 'regression' ? 0 : 2)
    );
  }

  #layers() {
    if (this.settings.hidden.includes('numHiddenLayers')) return nothing;
    const shape = this.settings.networkShape;
    return html`<div class="layers">
      <button
        type="button"
        class="button"
        aria-label=${t('playground.lessLayers')}
        ?disabled=${shape.length === 0}
        @click=${() => this.#set({ networkShape: shape.slice(0, -1) })}
      >−</button>
      <span>${t('playground.layers', { n: shape.length })}</span>
      <button
        type="button"
        class="button"
        aria-label=${t('playground.moreLayers')}
        ?disabled=${shape.length >= limits.layers}
        @click=${() => this.#set({ networkShape: [...shape, shape.at(-1) ?? 2] })}
      >+</button>
    </div>`;
  }

  #network() {
    return html`<dl-network-view
      .session=${this.session}
      .inputs=${this.inputs}
      .selected=${this.selected}
      @dl-shape=${(/** @type {CustomEvent<number[]>} */ { detail }) => this.#set({ networkShape: detail })}
      @dl-input=${(/** @type {CustomEvent<{ name: string, used: boolean }>} */ { detail }) => this.#input(detail)}
      @dl-look=${(/** @type {CustomEvent} */ { detail }) => {
        this.look = detail;
      }}
      @dl-select=${this.#select}
    ></dl-network-view>`;
  }

  /** @param {CustomEvent<import('./network-view.js').Part>} event */
  #select({ detail }) {
    this.selected = detail;
  }

  #result() {
    return html`
      <h2 class="hidden-text">${t('playground.answer')}</h2>
      <div>
        <dl-plane-frame .session=${this.session} .settings=${this.settings}>
          <dl-plane-view .session=${this.session} .look=${this.look}></dl-plane-view>
        </dl-plane-frame>
        <div class="switches">${this.#switch('showTestData')} ${this.#switch('discretize')}</div>
      </div>
      <dl-loss-panel .session=${this.session}></dl-loss-panel>
    `;
  }

  /** @param {'showTestData' | 'discretize'} name */
  #switch(name) {
    if (this.settings.hidden.includes(name)) return nothing;
    return switchSetting(this.settings, name, (changes) => this.#set(changes));
  }

  /** The last input stays. @param {{ name: string, used: boolean }} input */
  #input({ name, used }) {
    if (!used && !this.inputs.some((input) => input.used && input.name !== name)) return;
    const feature = features.some((one) => one.name === name);
    const column = withColumn(this.settings, { name, used });
    if (column) this.#set(column);
    else if (feature) this.#set({ features: withFeature(this.settings.features, name, used) });
  }

  /** @param {Partial<Settings>} changes */
  #set(changes) {
    this.ignored = [];
    this.#take({ ...this.settings, ...changes });
    this.session.use(this.settings);
  }

  /** A file is open: its settings are in force already. */
  #opened() {
    if (this.session.settings) this.#take(this.session.settings);
  }

  /** @param {Settings} settings */
  #take(settings) {
    this.settings = settings;
    this.address = addressOf(settings);
    this.#own = this.address;
    this.emit('dl-address', this.address);
  }

  #frame() {
    const { frame, running } = this.session;
    if (!frame) return;
    const { epoch, trainLoss, testLoss } = frame;
    this.emit('dl-state', { epoch, trainLoss, testLoss, running });
  }

  #addressOfAttributes() {
    const address = new URLSearchParams();
    for (const name of attributes) {
      const value = this.getAttribute(name);
      if (value !== null) address.set(name, value === '' ? 'true' : value);
    }
    return address.toString();
  }
}

/** The network and its answer, what is set above it, the data, what lies below. */
const stages = 3;

function newSeed() {
  return Math.random().toFixed(5).slice(2);
}

customElements.define('dense-playground', DensePlayground);
