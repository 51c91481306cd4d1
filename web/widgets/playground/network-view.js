import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../../languages/index.js';
import { base, buttons, inputs as inputStyle } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { Themed } from '../themed.js';
import { heatColours } from './heat-themed.js';
import { layoutOf, linkAt } from './layout.js';
import { columnHeads } from './network-heads.js';
import { NetworkPainter } from './network-painter.js';
import { areBundled, sceneOf, usedInputs } from './network-scene.js';
import { networkStyle } from './network-style.js';
import { limits } from './settings.js';
import { Watching } from './watching.js';
import './weight-editor.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./network-scene.js').Input} Input
 * What is pointed at or chosen: a neuron, or (with `from`) the weight of a link. Columns count from the inputs, 0;
 * inputs are counted as the network has them.
 * @typedef {{ column: number, unit: number, from?: number }} Part
 */

/** Pixels beyond what is in sight that are drawn, too: scrolling does not wait for a frame. */
const margin = 300;
const touch = matchMedia('(pointer: coarse)');

/**
 * `<dl-network-view .session=${Session} .inputs=${Input[]}>`: the network, live: a heat map a neuron, a line a
 * weight, and an editor for what is chosen. Emits `dl-shape` (hidden sizes) from its + and −, `dl-input`
 * ({ name, used }) from its inputs, `dl-look` (Part or null) for what is pointed at, and `dl-select` (Part) for
 * what is clicked. `fixed`: inputs and sizes are not to be changed here. Arrow keys go from neuron to neuron.
 */
class NetworkView extends DenseElement {
  static properties = {
    session: { attribute: false },
    inputs: { attribute: false },
    fixed: { type: Boolean },
    selected: { attribute: false },
    width: { state: true },
    pointed: { state: true },
    error: { state: true },
    active: { state: true },
  };

  static styles = [base, buttons, inputStyle, networkStyle];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** @type {Input[]} */
    this.inputs = [];
    this.fixed = false;
    /** @type {Part | null} */
    this.selected = null;
    this.width = 0;
    /** pixels from the left */
    this.scrolled = 0;
    /** @type {{ part: Part, x: number, y: number } | null} the link under the pointer */
    this.pointed = null;
    this.error = '';
    /** where the keyboard is: a column and which of its drawn neurons */
    this.active = { column: 0, unit: 0 };
    /** @type {ReturnType<typeof heatColours> | undefined} */
    this.colours = undefined;
    /** @type {NetworkPainter | null} */
    this.painter = null;
    this.layout = layoutOf([1, 1], 0, { label: 0, touch: false });
    this.themed = new Themed(this, () => {
      this.colours = undefined;
      this.#draw();
    });
    new Watching(this, {
      frame: () => (this.pointed ? this.requestUpdate() : this.#draw()),
      change: () => this.requestUpdate(),
    });
    this.resize = new ResizeObserver(([{ contentRect }]) => {
      this.width = contentRect.width;
    });
  }

  willUpdate() {
    if (!this.session) return;
    const longest = Math.max(0, ...this.inputs.map(({ label }) => label.length));
    this.layout = layoutOf([this.inputs.length, ...this.#shape, this.#outputs], this.width, {
      label: Math.min(120, Math.max(22, 9 * longest)),
      touch: touch.matches,
    });
  }

  firstUpdated() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
    this.painter = new NetworkPainter(canvas);
    this.resize.observe(this);
  }

  updated() {
    this.#draw();
  }

  /** Hidden sizes as they are asked for; the network that is drawn may still be the one before. */
  get #shape() {
    return this.session.settings?.networkShape ?? [];
  }

  get #outputs() {
    return this.session.net?.head.units ?? 1;
  }

  render() {
    const { columns, width, height } = this.layout;
    const label = Math.min(120, columns[0].x);
    return html`
      <div class="scroll" tabindex=${width > this.width ? 0 : nothing} role="group" aria-label=${t('playground.network')} @scroll=${this.#scroll}>
        <div
          class="drawing ${this.pointed ? 'linked' : ''}"
          style=${styleMap({ width: `${width}px`, height: `${height}px`, '--label': `${label}px` })}
          @pointermove=${this.#point}
          @pointerleave=${this.#leave}
          @click=${this.#click}
        >
          <canvas aria-hidden="true"></canvas>
          ${columnHeads(this.layout, this.fixed ? null : this.#resize)}
          ${columns.map((column, index) => this.#neurons(column, index))}
          ${this.pointed ? this.#tip(this.pointed) : nothing}
        </div>
      </div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <dl-weight-editor .session=${this.session} .inputs=${this.session.net?.inputs ?? []}></dl-weight-editor>
    `;
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
      const reached = this.#isActive(index, unit) ? 0 : -1;
      return index === 0
        ? this.#input(this.inputs[unit], place, unit, reached)
        : this.#neuron({ column: index, unit }, place, reached);
    });
  }

  /** @param {Part} part @param {unknown} place @param {number} reached */
  #neuron(part, place, reached) {
    const { column, unit } = part;
    const chosen = this.selected?.column === column && this.selected.unit === unit;
    return html`<button
      type="button"
      class="neuron"
      style=${place}
      tabindex=${reached}
      data-place="${column}-${unit}"
      aria-haspopup="dialog"
      aria-pressed=${chosen && this.selected?.from === undefined}
      aria-label=${partName(part, this.layout.columns.length)}
      @pointerenter=${() => this.#look(part)}
      @focus=${() => this.#arrive(part, part)}
      @pointerleave=${() => this.#look(null)}
      @blur=${() => this.#look(null)}
      @keydown=${this.#key}
      @click=${(/** @type {Event} */ event) => this.#choose(part, /** @type {Element} */ (event.currentTarget))}
    ></button>`;
  }

  /** @param {Input} input @param {unknown} place @param {number} unit @param {number} reached */
  #input({ name, label, used }, place, unit, reached) {
    const part = used ? { column: 0, unit: usedInputs(this.inputs)[unit] } : null;
    return html`<button
      type="button"
      class="neuron input"
      role="switch"
      style=${place}
      tabindex=${reached}
      data-place="0-${unit}"
      aria-checked=${used}
      aria-label=${t('playground.input', { name: label })}
      title=${label}
      aria-disabled=${this.fixed}
      @pointerenter=${() => this.#look(part)}
      @focus=${() => this.#arrive({ column: 0, unit }, part)}
      @pointerleave=${() => this.#look(null)}
      @blur=${() => this.#look(null)}
      @keydown=${this.#key}
      @click=${() => !this.fixed && this.emit('dl-input', { name, used: !used })}
    >
      <span aria-hidden="true">${label}</span>
    </button>`;
  }

  /** @param {{ part: Part, x: number, y: number }} pointed */
  #tip({ part, x, y }) {
    const { column, unit, from = 0 } = part;
    const kernel = this.session.frame?.weights[layerName(column, this.layout.columns.length)];
    const value = kernel ? kernel.data[from * kernel.shape[1] + unit] : Number.NaN;
    const atRight = x > this.layout.width - 130;
    const place = atRight ? { right: `${this.layout.width - x + 10}px` } : { left: `${x + 14}px` };
    return html`<span class="tip" style=${styleMap({ ...place, top: `${y - 10}px` })}>
      ${t('playground.weight')} <span class="number">${formatNumber(value, { maximumFractionDigits: 3 })}</span>
    </span>`;
  }

  #draw() {
    const { session, painter, layout } = this;
    if (!painter || !session || this.width === 0) return;
    this.#colourFor(session.net?.head.units ?? 1);
    const marked = this.pointed?.part ?? (this.selected?.from === undefined ? null : this.selected);
    const colours = /** @type {ReturnType<typeof heatColours>} */ (this.colours);
    painter.paint(
      {
        ...sceneOf(session, layout, this.inputs, colours),
        view: this.#view,
        marked: marked && {
          column: marked.column,
          from: this.#drawnUnit(marked.column - 1, marked.from ?? 0),
          to: marked.unit,
        },
      },
      colours,
    );
  }

  /** What is in sight, and what comes into sight before the next frame. */
  get #view() {
    return { from: this.scrolled - margin, to: this.scrolled + this.width + margin };
  }

  /** @param {Event} event */
  #scroll(event) {
    this.scrolled = /** @type {Element} */ (event.target).scrollLeft;
    this.#draw();
  }

  /** @param {number} outputs */
  #colourFor(outputs) {
    const classes = outputs > 1 ? outputs : 0;
    if (this.colours?.classes.length !== classes) this.colours = heatColours(this.themed, classes);
  }

  /** Which of a column's drawn neurons one of the network's is. @param {number} column @param {number} unit */
  #drawnUnit(column, unit) {
    return column === 0 ? usedInputs(this.inputs).indexOf(unit) : unit;
  }

  /** @param {number} layer from 1 @param {number} units as they were asked for */
  #resize = (layer, units) => {
    const possible = Number.isInteger(units) && units >= 1 && units <= limits.neurons;
    this.error = possible ? '' : t('field.wholeRange', { min: 1, max: limits.neurons });
    if (possible) this.emit('dl-shape', this.#shape.with(layer - 1, units));
    return possible;
  };

  /** @param {Part | null} part */
  #look(part) {
    this.emit('dl-look', part);
  }

  /** @param {{ column: number, unit: number }} place @param {Part | null} part */
  #arrive({ column, unit }, part) {
    this.active = { column, unit };
    this.#look(part);
  }

  /** One of all neurons is in the order of Tab. @param {number} column @param {number} unit */
  #isActive(column, unit) {
    const { columns } = this.layout;
    const there = columns[this.active.column]?.spots[this.active.unit];
    const active = there ? this.active : { column: 0, unit: 0 };
    return active.column === column && active.unit === unit;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { columns } = this.layout;
    const { column, unit } = this.active;
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    const goal = step && columns[column + step[0]];
    if (!goal) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(goal.spots.length - 1, unit + step[1]));
    /** @type {HTMLElement | null} */ (
      this.renderRoot.querySelector(`[data-place="${column + step[0]}-${next}"]`)
    )?.focus();
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const onNeuron = event.composedPath().some((target) => target instanceof HTMLButtonElement);
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const used = usedInputs(this.inputs);
    const isUsed = (/** @type {number} */ column, /** @type {number} */ unit) =>
      column > 0 || (used[unit] >= 0 && !areBundled(this.inputs));
    const link =
      onNeuron || y < this.layout.head || !this.session.frame
        ? null
        : linkAt(this.layout, x, y, isUsed);
    const from = link && (link.column === 1 ? used[link.from] : link.from);
    if (link || this.pointed)
      this.pointed = link ? { part: { ...link, from: from ?? 0 }, x, y } : null;
  }

  #leave() {
    this.pointed = null;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const { pointed } = this;
    if (!pointed) return;
    const place = { right: event.clientX, bottom: event.clientY, top: event.clientY };
    this.#choose(pointed.part, place);
  }

  /** @param {Part} part @param {Element | { right: number, top: number, bottom: number }} anchor */
  #choose(part, anchor) {
    this.emit('dl-select', part);
    const editor = /** @type {import('./weight-editor.js').WeightEditor | null} */ (
      this.renderRoot.querySelector('dl-weight-editor')
    );
    editor?.show(part, anchor instanceof Element ? anchor.getBoundingClientRect() : anchor);
  }
}

/** @param {number} column @param {number} columns */
function layerName(column, columns) {
  return `${column === columns - 1 ? 'output' : `hidden${column}`}/kernel`;
}

/**
 * What a neuron is called.
 * @param {Part} part @param {number} columns of the whole network
 */
export function partName({ column, unit }, columns) {
  return column === columns - 1
    ? t('playground.outputNeuron', { n: unit + 1 })
    : t('playground.neuron', { layer: column, n: unit + 1 });
}

customElements.define('dl-network-view', NetworkView);
