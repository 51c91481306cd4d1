import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import '../help.js';
import { Themed } from '../themed.js';
import { heatColours } from './heat-themed.js';
import { head, layoutOf } from './layout.js';
import { layerNames } from './model.js';
import { distanceToLink, NetworkPainter } from './network-painter.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./session.js').NumberArray} NumberArray
 * What is pointed at or chosen: a neuron, or (with `from`) the weight of a link. Columns count from the inputs, 0.
 * @typedef {{ column: number, unit: number, from?: number }} Part
 * An input that is drawn, in the network or not.
 * @typedef {{ name: string, label: string, used: boolean }} Input
 */

const reach = 7;

/**
 * `<dl-network-view .session=${Session} .inputs=${Input[]}>`: the network, live: a heat map a neuron, a line a
 * weight. Emits `dl-shape` (hidden sizes) from its + and −, `dl-input` ({ name, used }) from its inputs, `dl-look`
 * (Part or null) for what is pointed at, and `dl-select` (Part) for what is clicked.
 */
class NetworkView extends DenseElement {
  static properties = {
    session: { attribute: false },
    inputs: { attribute: false },
    fixed: { type: Boolean },
    selected: { attribute: false },
    width: { state: true },
    pointed: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        min-width: 0;
      }

      .scroll {
        overflow-x: auto;
        overscroll-behavior-x: contain;
      }

      .drawing {
        position: relative;
      }

      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }

      .head {
        position: absolute;
        top: 0;
        display: grid;
        justify-items: center;
        gap: 2px;
        width: 90px;
        margin-left: -45px;
        color: var(--ink-2);
        font-size: var(--text-xs);
        text-align: center;
      }

      .sizes {
        display: flex;
        gap: 2px;
      }

      .sizes .button {
        width: 28px;
        min-height: 28px;
        padding: 0;
        border-radius: 50%;
        font-size: var(--text-m);
      }

      .neuron {
        position: absolute;
        padding: 0;
        border: 0;
        border-radius: 2px;
        background: none;
        cursor: pointer;
      }

      .neuron:hover,
      .neuron[aria-pressed='true'] {
        box-shadow: 0 0 0 2px var(--ink);
      }

      .input span {
        position: absolute;
        right: calc(100% + 6px);
        top: 50%;
        color: var(--ink);
        font-size: var(--text-s);
        white-space: nowrap;
        transform: translateY(-50%);
      }

      .input[aria-checked='false'] span {
        color: var(--ink-2);
      }

      .more {
        position: absolute;
        width: 120px;
        margin-left: -60px;
        color: var(--ink-2);
        font-size: var(--text-xs);
        text-align: center;
      }

      .tip {
        position: absolute;
        z-index: 1;
        padding: 2px 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius-s);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        font-size: var(--text-xs);
        white-space: nowrap;
        pointer-events: none;
      }

      @media (pointer: coarse) {
        .sizes .button {
          width: 44px;
          min-height: 44px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** @type {Input[]} */
    this.inputs = [];
    /** whether the shape may not be changed here */
    this.fixed = false;
    /** @type {Part | null} */
    this.selected = null;
    this.width = 0;
    /** @type {{ part: Part, x: number, y: number } | null} the link under the pointer */
    this.pointed = null;
    /** @type {ReturnType<typeof heatColours> | undefined} */
    this.colours = undefined;
    /** @type {NetworkPainter | null} */
    this.painter = null;
    this.themed = new Themed(this, () => this.#recolour());
    this.draw = () => this.#draw();
    this.resize = new ResizeObserver(([{ contentRect }]) => {
      this.width = contentRect.width;
    });
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('session')) return;
    changed.get('session')?.removeEventListener('frame', this.draw);
    this.session?.addEventListener('frame', this.draw);
  }

  firstUpdated() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    this.painter = new NetworkPainter(canvas);
    this.resize.observe(this);
  }

  updated() {
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session?.removeEventListener('frame', this.draw);
  }

  /** Hidden sizes as they are asked for; the network that is drawn may still be the one before. */
  get #shape() {
    return this.session.settings?.networkShape ?? [];
  }

  get #outputs() {
    return this.session.net?.head.units ?? 1;
  }

  #layout() {
    return layoutOf([this.inputs.length, ...this.#shape, this.#outputs], this.width);
  }

  render() {
    if (!this.session) return nothing;
    const layout = this.#layout();
    return html`<div class="scroll" tabindex=${layout.width > this.width ? 0 : nothing}>
      <div
        class="drawing"
        role="group"
        aria-label=${t('playground.network')}
        style=${styleMap({ width: `${layout.width}px`, height: `${layout.height}px` })}
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
        @click=${this.#click}
      >
        <canvas aria-hidden="true"></canvas>
        ${layout.columns.map((column, index) => this.#head(column, index, layout.columns.length))}
        ${repeat(
          layout.columns,
          (_, index) => index,
          (column, index) => this.#neurons(column, index),
        )}
        ${this.pointed ? this.#tip(this.pointed) : nothing}
      </div>
    </div>`;
  }

  /** @param {import('./layout.js').Column} column @param {number} index @param {number} count */
  #head({ x, units, more, spots }, index, count) {
    const place = styleMap({ left: `${x}px` });
    const last = spots.at(-1);
    return html`<div class="head" style=${place}>
        ${
          index > 0 && index < count - 1 && !this.fixed
            ? html`<span class="sizes">
                <button
                  type="button"
                  class="button"
                  aria-label=${t('playground.lessNeurons', { layer: index })}
                  ?disabled=${units <= 1}
                  @click=${() => this.#resize(index, units - 1)}
                >−</button>
                <button
                  type="button"
                  class="button"
                  aria-label=${t('playground.moreNeurons', { layer: index })}
                  @click=${() => this.#resize(index, units + 1)}
                >+</button>
              </span>`
            : nothing
        }
        <span>${index === 0 ? t('playground.inputs') : index === count - 1 ? t('playground.output') : t('playground.neurons', { n: units })}</span>
      </div>
      ${
        more > 0 && last
          ? html`<span class="more" style=${styleMap({ left: `${x}px`, top: `${last.y + last.size / 2 + 4}px` })}
              >${t('playground.moreOfLayer', { n: more })}</span
            >`
          : nothing
      }`;
  }

  /** @param {import('./layout.js').Column} column @param {number} index */
  #neurons({ spots }, index) {
    return spots.map(({ x, y, size, unit }) => {
      const place = styleMap({
        left: `${x - size / 2}px`,
        top: `${y - size / 2}px`,
        width: `${size}px`,
        height: `${size}px`,
      });
      if (index === 0) return this.#input(this.inputs[unit], place, unit);
      const chosen = this.selected?.column === index && this.selected.unit === unit;
      return html`<button
        type="button"
        class="neuron"
        style=${place}
        aria-pressed=${chosen}
        aria-label=${t('playground.neuron', { layer: index, n: unit + 1 })}
        @pointerenter=${() => this.#look({ column: index, unit })}
        @focus=${() => this.#look({ column: index, unit })}
        @pointerleave=${() => this.#look(null)}
        @blur=${() => this.#look(null)}
        @click=${() => this.emit('dl-select', { column: index, unit })}
      ></button>`;
    });
  }

  /** @param {Input} input @param {unknown} place @param {number} unit */
  #input({ name, label, used }, place, unit) {
    const part = { column: 0, unit: this.#used[unit] };
    return html`<button
      type="button"
      class="neuron input"
      role="switch"
      style=${place}
      aria-checked=${used}
      aria-label=${t('playground.input', { name: label })}
      ?disabled=${this.fixed}
      @pointerenter=${() => this.#look(used ? part : null)}
      @pointerleave=${() => this.#look(null)}
      @click=${() => this.emit('dl-input', { name, used: !used })}
    >
      <span aria-hidden="true">${label}</span>
    </button>`;
  }

  /** @param {{ part: Part, x: number, y: number }} pointed */
  #tip({ part, x, y }) {
    const value = this.#weightOf(part);
    return html`<span class="tip" style=${styleMap({ left: `${x + 14}px`, top: `${y - 10}px` })}>
      ${t('playground.weight')} <span class="number">${formatNumber(value, { maximumFractionDigits: 3 })}</span>
    </span>`;
  }

  /** For each input drawn, which of the network's it is; −1 for one that is not in it. */
  get #used() {
    let next = 0;
    return this.inputs.map(({ used }) => (used ? next++ : -1));
  }

  /** @param {Part} part of a link @returns {number} */
  #weightOf({ column, unit, from = 0 }) {
    const kernel = this.#kernels()[column - 1];
    const source = column === 1 ? this.#used[from] : from;
    return kernel?.data[source * kernel.shape[1] + unit] ?? Number.NaN;
  }

  /** @returns {NumberArray[]} */
  #kernels() {
    const { frame } = this.session;
    if (!frame) return [];
    return layerNames(this.#shape.length).map((name) => frame.weights[`${name}/kernel`]);
  }

  #draw() {
    const { session, painter } = this;
    if (!painter || !session || this.width === 0) return;
    const { frame, net } = session;
    const layout = this.#layout();
    const kernels = this.#kernels();
    // While settings are on their way to the engine, the frame is still of the network before.
    const fits = layerFits(kernels, layout, this.#used.filter((index) => index >= 0).length);
    this.colours ??= heatColours(this.themed, net?.data.classes.length ?? 0);
    const marked = this.pointed?.part ?? (this.selected?.from === undefined ? null : this.selected);
    painter.paint(
      {
        layout,
        kernels: fits ? kernels : [],
        used: this.#used,
        maps: fits && frame?.maps && net ? [inputMap(net), ...frame.maps.layers] : [],
        side: frame?.maps?.side ?? 0,
        scales: layout.columns.map(() => 1),
        discretize: session.settings?.discretize ?? false,
        marked: marked
          ? { column: marked.column - 1, from: marked.from ?? 0, to: marked.unit }
          : null,
      },
      this.colours,
    );
  }

  #recolour() {
    this.colours = undefined;
    this.#draw();
  }

  /** @param {number} layer from 1 @param {number} units */
  #resize(layer, units) {
    this.emit('dl-shape', this.#shape.with(layer - 1, units));
  }

  /** @param {Part | null} part */
  #look(part) {
    this.emit('dl-look', part);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const onNeuron = event.composedPath().some((target) => target instanceof HTMLButtonElement);
    this.pointed = onNeuron ? null : this.#linkAt(event);
  }

  #leave() {
    this.pointed = null;
  }

  #click() {
    if (this.pointed) this.emit('dl-select', this.pointed.part);
  }

  /** The nearest link. @param {PointerEvent} event */
  #linkAt(event) {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    if (y < head) return null;
    let [best, part] = [reach, /** @type {Part | null} */ (null)];
    const { columns } = this.#layout();
    for (let column = 1; column < columns.length; column++) {
      if (x < columns[column - 1].x || x > columns[column].x) continue;
      for (const a of columns[column - 1].spots) {
        if (column === 1 && this.#used[a.unit] < 0) continue;
        for (const b of columns[column].spots) {
          const distance = distanceToLink(a, b, x, y);
          if (distance < best) [best, part] = [distance, { column, unit: b.unit, from: a.unit }];
        }
      }
    }
    return part ? { part, x, y } : null;
  }
}

/** @param {NumberArray[]} kernels @param {import('./layout.js').Layout} layout @param {number} inputs */
function layerFits(kernels, { columns }, inputs) {
  return (
    kernels.length === columns.length - 1 &&
    kernels.every(
      (kernel, index) =>
        kernel?.shape[0] === (index === 0 ? inputs : columns[index].units) &&
        kernel.shape[1] === columns[index + 1].units,
    )
  );
}

/** What the network is given over the plane. @param {import('./session.js').Net} net @returns {NumberArray | null} */
function inputMap({ coarse, inputs }) {
  return coarse && { data: coarse.values, shape: [coarse.side ** 2, inputs.length] };
}

customElements.define('dl-network-view', NetworkView);
