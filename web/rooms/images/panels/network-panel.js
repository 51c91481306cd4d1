import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import { icon } from '../../../widgets/icon.js';
import '../../../widgets/fold.js';
import '../../../widgets/help.js';
import '../../../widgets/network-diagram.js';
import { className, colourOf } from '../classes.js';
import { specOf } from '../network.js';
import { layerDefaults } from '../settings.js';
import { Follows } from '../store.js';
import { layerOptions } from './later-parts.js';
import './layer-list.js';
import { panel } from '../../../styles/panel.js';

/** Step 2, first half: the network drawn and written, its hidden layers to be changed. */
class NetworkPanel extends DenseElement {
  static properties = { store: { attribute: false } };

  static styles = [
    base,
    buttons,
    panel,
    css`
      .layers {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-top: var(--space-3);
      }

      h3 {
        flex: 1;
        color: var(--ink-2);
        font-weight: 500;
        font-size: var(--text-s);
      }

      .words {
        margin: var(--space-1) 0 var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  render() {
    const { settings, summary, summaryError } = this.store.state;
    const { preparation, filled } = this.store;
    const spec = specOf(settings, preparation, filled.length);
    const { width, height, channels } = preparation;
    const inputs = summary?.inputs ?? spec.inputs;
    return html`
      <dl-network-diagram .layers=${this.#drawn(spec, inputs)} .label=${this.#description(spec, inputs)}></dl-network-diagram>
      <div class="layers">
        <h3>${t('layers.title')} <dl-help .term=${t('layers.title')} .text=${t('help.layers')}></dl-help></h3>
        <button type="button" class="button quiet" ?disabled=${this.store.training} @click=${this.#add}>
          ${icon('plus')} ${t('layers.add')}
        </button>
      </div>
      <dl-layer-list
        .layers=${settings.layers}
        .output=${spec.layers[spec.layers.length - 1]}
        .input=${
          spec.from === 'pixels'
            ? `${width} × ${height} × ${channels} = ${formatNumber(spec.inputs)}`
            : t('network.features', { n: inputs })
        }
        .params=${(summary?.layers ?? []).map(({ params }) => params)}
        .total=${summary?.params ?? null}
        ?disabled=${this.store.training}
        @dl-layers=${this.#change}
      ></dl-layer-list>
      <p class="hint words">${this.#words(filled.length)}</p>
      <dl-fold
        .label=${t('layers.more')}
        .summary=${this.#extras()}
        @dl-fold=${() => layerOptions.need(this)}
      >
        <dl-layer-options .store=${this.store}></dl-layer-options>
      </dl-fold>
      ${summaryError ? html`<p class="error" role="alert">${summaryError}</p>` : nothing}
    `;
  }

  /** Loss and output in words. @param {number} classes */
  #words(classes) {
    if (classes < 2) return t('network.needsClasses');
    const [first, second] = this.store.filled.map(className);
    return classes === 2 ? t('network.two', { first, second }) : t('network.many', { n: classes });
  }

  /** What is set of all layers besides units and activation. */
  #extras() {
    const { layers, output } = this.store.state.settings;
    const set = [...layers, output].flatMap((layer) => Object.keys(layer));
    const names = [...new Set(set)].filter((key) => key in layerDefaults);
    return names.length > 0
      ? names.map((key) => t(`settings.${key}`)).join(', ')
      : t('layers.plain');
  }

  /** @param {import('../network.js').Spec} spec @param {number} inputs */
  #drawn({ layers }, inputs) {
    const { filled } = this.store;
    const colours = filled.map(({ hue }) => colourOf(hue));
    const last = layers.length - 1;
    return [
      { name: t('layers.input'), units: inputs },
      ...layers.map(({ units, activation }, index) => ({
        name: activation,
        units,
        colours: index === last && units === colours.length ? colours : undefined,
      })),
    ];
  }

  /** @param {import('../network.js').Spec} spec @param {number} inputs */
  #description({ layers }, inputs) {
    const list = layers.map(({ units, activation }) => `Dense(${units}) ${activation}`).join(', ');
    return t('network.description', { inputs, list });
  }

  #add() {
    /** @type {any} */ (this.renderRoot.querySelector('dl-layer-list')).add();
  }

  /** @param {CustomEvent<import('../settings.js').HiddenLayer[]>} event */
  #change(event) {
    this.store.setSettings({ layers: event.detail });
  }
}

customElements.define('dl-network-panel', NetworkPanel);
