import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { icon } from '../../icon.js';
import '../../slider-field.js';
import { Themed } from '../../themed.js';
import { classNames } from '../data.js';
import { classToken, heatColours, shadeColour } from '../heat-themed.js';
import { dataIcon } from './icons.js';
import { pointEditorStyle } from './point-editor-style.js';
import { half, paintDrawn } from './point-painter.js';
import { drawnPoints } from './points-data.js';
import { mostClasses, mostPoints, pointsText } from './points-text.js';

/** @typedef {import('./points-text.js').Point} Point */

/** Of the plane's −6 … 6: how far apart the brush sets points, how far the eraser reaches, an arrow key goes. */
const spacing = 0.4;
const reach = 0.45;
const arrow = { usual: 0.5, fine: 0.1 };
const remembered = 100;

const keys = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
});

/**
 * `<dl-point-editor .settings=${Settings}>`: a sheet over the plane to set points on, by pointer or by keyboard, and
 * the tools for it below. Its parent is positioned and begins with the plane, a square. Emits `dl-set` with the
 * points after every stroke.
 */
class PointEditor extends DenseElement {
  static properties = {
    settings: { attribute: false },
    target: { state: true },
    value: { state: true },
    erasing: { state: true },
    cross: { state: true },
    said: { state: true },
  };

  static styles = [base, buttons, pointEditorStyle];

  constructor() {
    super();
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    /** the class that is set */
    this.target = 0;
    /** the number that is set, where numbers are learnt */
    this.value = 1;
    this.erasing = false;
    /** Where the keyboard is. @type {{ x: number, y: number } | null} */
    this.cross = null;
    this.said = '';
    /** @type {Point[]} */
    this.points = [];
    /** Texts of points before the last changes. @type {string[]} */
    this.history = [];
    /** While the pointer is down: where it last set a point. @type {{ x: number, y: number } | null} */
    this.stroke = null;
    this.themed = new Themed(this, () => this.#draw());
    this.resize = new ResizeObserver(() => this.#draw());
  }

  get #classes() {
    return this.settings.problem === 'classification';
  }

  get #key() {
    return this.#classes ? 'points' : 'regPoints';
  }

  /** How many classes there are, as colours depend on it. */
  get #count() {
    return Math.max(2, ...this.points.map(({ target }) => target + 1));
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('settings')) return;
    const old = changed.get('settings');
    if (old && old.problem !== this.settings.problem) this.history = [];
    this.points = drawnPoints(this.settings);
  }

  firstUpdated() {
    this.resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('canvas')));
  }

  updated() {
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  render() {
    return html`
      <canvas
        tabindex="0"
        role="application"
        aria-label=${t('playground.points.plane')}
        aria-describedby="keys"
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
        @keydown=${this.#press}
        @blur=${() => {
          this.cross = null;
        }}
      ></canvas>
      <div class="tools" role="group" aria-label=${t('playground.points.tools')}>
        ${this.#classes ? this.#swatches() : this.#slider()}
        ${this.#tool('erase', dataIcon('eraser'), () => this.#erase(!this.erasing), this.erasing)}
        <span class="gap"></span>
        ${this.#tool('undo', icon('undo'), () => this.#undo(), null, this.history.length === 0)}
        ${this.#tool('clear', icon('trash'), () => this.#commit([]), null, this.points.length === 0)}
      </div>
      <p class="hint" id="keys">
        ${this.points.length < 2 ? t('playground.points.start') : t('playground.points.count', { n: this.points.length })}
        ${t('playground.points.keys')}
      </p>
      <span class="hidden-text" role="status">${this.said}</span>
    `;
  }

  /** The classes there are, and the next one. */
  #swatches() {
    const shown = Math.min(mostClasses, this.#count + 1, Math.max(...this.#used(), 1) + 2);
    return classNames(shown).map((name, index) => {
      const colour = `var(${classToken(index, Math.max(this.#count, index + 1))})`;
      return html`<button
        type="button"
        class="button"
        aria-pressed=${!this.erasing && this.target === index}
        aria-label=${t('playground.points.class', { name })}
        @click=${() => this.#choose(index)}
      >
        <span class="dot" style=${styleMap({ background: colour })}></span>${name}
      </button>`;
    });
  }

  #used() {
    return this.points.map(({ target }) => target);
  }

  #slider() {
    return html`<dl-slider-field
      .label=${t('playground.points.value')}
      .value=${this.value}
      .min=${-1}
      .max=${1}
      .step=${0.1}
      .format=${(/** @type {number} */ value) => formatNumber(value, { maximumFractionDigits: 1 })}
      @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
        event.stopPropagation();
        this.value = event.detail;
        this.erasing = false;
      }}
    ></dl-slider-field>`;
  }

  /**
   * @param {string} name @param {unknown} picture @param {() => void} act
   * @param {boolean | null} [pressed] @param {boolean} [disabled]
   */
  #tool(name, picture, act, pressed = null, disabled = false) {
    const label = t(`playground.points.${name}`);
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed ?? nothing}
      ?disabled=${disabled}
      @click=${act}
    >
      ${picture}
    </button>`;
  }

  /** @param {number} index */
  #choose(index) {
    this.target = index;
    this.erasing = false;
  }

  /** @param {boolean} wanted */
  #erase(wanted) {
    this.erasing = wanted;
  }

  /** @param {PointerEvent} event */
  #place({ offsetX, offsetY, target }) {
    const side = /** @type {HTMLElement} */ (target).clientWidth;
    const inside = (/** @type {number} */ value) => Math.max(-half, Math.min(half, value));
    return {
      x: inside((offsetX / side) * 2 * half - half),
      y: inside(half - (offsetY / side) * 2 * half),
    };
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0) return;
    /** @type {HTMLElement} */ (event.target).setPointerCapture(event.pointerId);
    this.#touch(this.#place(event));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.stroke) return;
    const place = this.#place(event);
    const far = Math.hypot(place.x - this.stroke.x, place.y - this.stroke.y) >= spacing;
    if (far || this.erasing) this.#touch(place);
  }

  #up() {
    if (!this.stroke) return;
    this.stroke = null;
    this.#commit(this.points);
  }

  /** Sets or takes away, without telling anyone yet. @param {{ x: number, y: number }} place */
  #touch(place) {
    this.stroke = place;
    this.points = this.erasing ? this.#without(place) : this.#with(place);
    this.#draw();
  }

  /** @param {{ x: number, y: number }} place */
  #with(place) {
    if (this.points.length >= mostPoints) {
      this.said = t('playground.points.most', { most: mostPoints });
      return this.points;
    }
    return [...this.points, { ...place, target: this.#classes ? this.target : this.value }];
  }

  /** @param {{ x: number, y: number }} place */
  #without({ x, y }) {
    return this.points.filter((point) => Math.hypot(point.x - x, point.y - y) > reach);
  }

  /** @param {Point[]} points */
  #commit(points) {
    const text = pointsText(points, this.#classes);
    const now = this.settings[this.#key];
    if (text === now) return this.#draw();
    this.history = [...this.history.slice(1 - remembered), now];
    this.emit('dl-set', { [this.#key]: text });
  }

  #undo() {
    const text = this.history.at(-1);
    if (text === undefined) return;
    this.history = this.history.slice(0, -1);
    this.emit('dl-set', { [this.#key]: text });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key } = event;
    const at = this.cross ?? { x: 0, y: 0 };
    const digit = '1234567890'.indexOf(key);
    if (key in keys) {
      const step = event.shiftKey ? arrow.fine : arrow.usual;
      const inside = (/** @type {number} */ value) => Math.max(-half, Math.min(half, value));
      const [dx, dy] = this.cross ? keys[key] : [0, 0];
      this.cross = { x: inside(at.x + dx * step), y: inside(at.y + dy * step) };
      this.said = this.#placeText(this.cross);
    } else if (key === 'Enter' || key === ' ') {
      this.cross = at;
      this.#commit(this.erasing ? this.#without(at) : this.#with(at));
      this.said = t(this.erasing ? 'playground.points.erased' : 'playground.points.set', {
        place: this.#placeText(at),
      });
    } else if (key === 'Delete' || key === 'Backspace') this.#commit(this.#without(at));
    else if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) this.#undo();
    else if (this.#classes && digit >= 0 && !event.ctrlKey && !event.metaKey) this.#choose(digit);
    else return;
    event.preventDefault();
  }

  /** @param {{ x: number, y: number }} place */
  #placeText({ x, y }) {
    const number = (/** @type {number} */ value) =>
      formatNumber(value, { maximumFractionDigits: 1 });
    return `(${number(x)}; ${number(y)})`;
  }

  #draw() {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas?.clientWidth || !this.settings) return;
    const { shades } = heatColours(this.themed, 0);
    paintDrawn(canvas, this.points, {
      colourOf: (target) =>
        this.#classes
          ? this.themed.colour(classToken(target, this.#count))
          : shadeColour(shades, target),
      ground: this.themed.colour('--surface'),
      ink: this.themed.colour('--ink'),
      cross: this.cross,
    });
  }
}

customElements.define('dl-point-editor', PointEditor);
