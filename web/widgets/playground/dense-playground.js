import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../engine.js';
import { formatLoss, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import '../curves.js';
import { DenseElement } from '../element.js';
import '../switch-field.js';
import { addressOf, settingsFrom, withFeature } from './address.js';
import './data-controls.js';
import { features } from './features.js';
import './network-view.js';
import './plane-view.js';
import { Session } from './session.js';
import { limits } from './settings.js';
import './top-controls.js';

/** @typedef {import('./settings.js').Settings} Settings */

/** Attributes that are settings, under the names of addresses; HTML does not tell capitals apart. */
const attributes = [
  'dataset',
  'regDataset',
  'problem',
  'noise',
  'percTrainData',
  'batchSize',
  'seed',
  'samples',
  'classes',
  'networkShape',
  'activation',
  'loss',
  'optimizer',
  'learningRate',
  'regularization',
  'regularizationRate',
  'initializer',
  'dropout',
  'batchNormalization',
  'showTestData',
  'discretize',
  'speed',
  ...features.map(({ name }) => name),
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
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        container-type: inline-size;
      }

      .top {
        padding-bottom: var(--space-4);
        border-bottom: 1px solid var(--line);
      }

      .work {
        display: grid;
        grid-template-columns: 150px minmax(0, 1fr) 300px;
        gap: var(--space-5);
        margin-top: var(--space-4);
      }

      .layers {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
        font-weight: 500;
      }

      .layers .button {
        width: var(--touch);
        min-height: var(--touch);
        padding: 0;
        border-radius: 50%;
      }

      .switches {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        margin-top: var(--space-2);
      }

      dl-curves {
        margin-bottom: var(--space-3);
      }

      .error {
        margin-top: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--danger-soft);
        color: var(--danger);
        font-size: var(--text-s);
      }

      @container (max-width: 900px) {
        .work {
          grid-template-columns: 150px minmax(0, 1fr);
        }

        .result {
          grid-column: 1 / -1;
          display: grid;
          grid-template-columns: minmax(0, 360px) minmax(0, 1fr);
          gap: var(--space-4);
        }
      }

      @container (max-width: 620px) {
        .work,
        .result {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.address = '';
    /** @type {Settings} */
    this.settings = settingsFrom('').settings;
    /** @type {import('./network-view.js').Part | null} what is pointed at */
    this.look = null;
    /** @type {import('./network-view.js').Part | null} */
    this.selected = null;
    this.session = new Session(sharedEngine());
    this.session.addEventListener('change', () => this.requestUpdate());
    this.session.addEventListener('frame', () => this.#frame());
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.address) this.address = this.#addressOfAttributes();
    sharedEngine().start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.pause();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('address') || this.address === addressOf(this.settings)) return;
    this.settings = settingsFrom(this.address).settings;
    this.session.use(this.settings);
  }

  render() {
    const { settings, session } = this;
    return html`
      <div
        @dl-set=${(/** @type {CustomEvent<Partial<Settings>>} */ { detail }) => this.#set(detail)}
        @dl-regenerate=${() => this.#set({ seed: newSeed() })}
      >
        <dl-play-controls
          class="top"
          .settings=${settings}
          .running=${session.running}
          .epoch=${session.frame?.epoch ?? 0}
          @dl-play=${() => session.play()}
          @dl-pause=${() => session.pause()}
          @dl-step=${() => session.step()}
          @dl-reset=${() => session.reset()}
        ></dl-play-controls>
        <div class="work">
          <dl-data-controls .settings=${settings}></dl-data-controls>
          <div>${this.#layers()} ${this.#network()}</div>
          <div class="result">${this.#result()}</div>
        </div>
      </div>
      ${session.error ? html`<p class="error" role="alert">${session.error}</p>` : nothing}
    `;
  }

  #layers() {
    const shape = this.settings.networkShape;
    return html`<div class="layers">
      <button
        type="button"
        class="button"
        aria-label=${t('playground.lessLayers')}
        ?disabled=${shape.length === 0}
        @click=${() => this.#set({ networkShape: shape.slice(0, -1) })}
      >−</button>
      <button
        type="button"
        class="button"
        aria-label=${t('playground.moreLayers')}
        ?disabled=${shape.length >= limits.layers}
        @click=${() => this.#set({ networkShape: [...shape, shape.at(-1) ?? 2] })}
      >+</button>
      <span>${t('playground.layers', { n: shape.length })}</span>
    </div>`;
  }

  #network() {
    const { settings } = this;
    const inputs = features
      .filter(({ name }) => settings.features.includes(name) || !name.startsWith('cos'))
      .map(({ name, label }) => ({ name, label, used: settings.features.includes(name) }));
    return html`<dl-network-view
      .session=${this.session}
      .inputs=${inputs}
      .selected=${this.selected}
      @dl-shape=${(/** @type {CustomEvent<number[]>} */ { detail }) => this.#shape(detail)}
      @dl-input=${(/** @type {CustomEvent<{ name: string, used: boolean }>} */ { detail }) => this.#input(detail)}
      @dl-look=${(/** @type {CustomEvent} */ { detail }) => {
        this.look = detail;
      }}
      @dl-select=${(/** @type {CustomEvent} */ { detail }) => {
        this.selected = detail;
      }}
    ></dl-network-view>`;
  }

  #result() {
    const { session } = this;
    const { epochs, train, test } = session.history;
    const series = [
      { label: t('playground.testLoss'), colour: '--ink', values: [...test], format: formatLoss },
      {
        label: t('playground.trainLoss'),
        colour: '--contrast',
        values: [...train],
        format: formatLoss,
      },
    ];
    return html`
      <div>
        <dl-plane-view .session=${session} .look=${this.look}></dl-plane-view>
        <div class="switches">
          ${this.#switch('showTestData')} ${this.#switch('discretize')}
        </div>
      </div>
      <dl-curves .title=${t('playground.loss')} .help=${t('playground.help.loss')} .xs=${[...epochs]} linear .series=${series}></dl-curves>
    `;
  }

  /** @param {'showTestData' | 'discretize'} name */
  #switch(name) {
    return html`<dl-switch-field
      .label=${t(`playground.${name}`)}
      .help=${t(`playground.help.${name}`)}
      .value=${this.settings[name]}
      @dl-change=${(/** @type {CustomEvent<boolean>} */ { detail }) => this.#set({ [name]: detail })}
    ></dl-switch-field>`;
  }

  /** @param {number[]} shape */
  #shape(shape) {
    this.#set({ networkShape: shape.map((units) => Math.min(units, limits.neurons)) });
  }

  /** The last input stays. @param {{ name: string, used: boolean }} input */
  #input({ name, used }) {
    const wanted = withFeature(this.settings.features, name, used);
    if (wanted.length > 0) this.#set({ features: wanted });
  }

  /** @param {Partial<Settings>} changes */
  #set(changes) {
    this.settings = { ...this.settings, ...changes };
    this.address = addressOf(this.settings);
    this.session.use(this.settings);
    this.emit('dl-address', this.address);
  }

  #frame() {
    const { frame, running } = this.session;
    if (!frame) return;
    this.requestUpdate();
    const { epoch, trainLoss, testLoss } = frame;
    this.emit('dl-state', { epoch, trainLoss, testLoss, running });
  }

  #addressOfAttributes() {
    const address = new URLSearchParams();
    for (const name of attributes) {
      const value = this.getAttribute(name);
      if (value !== null) address.set(name, value === '' ? 'true' : value);
    }
    return address.toString() || addressOf(this.settings) + ' ';
  }
}

function newSeed() {
  return Math.random().toFixed(5).slice(2);
}

customElements.define('dense-playground', DensePlayground);
