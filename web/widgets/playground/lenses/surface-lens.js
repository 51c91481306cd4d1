import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { plotStyle } from '../../lesson/plot.js';
import '../../segmented.js';
import '../../slider-field.js';
import { Themed } from '../../themed.js';
import { shadesBetween } from '../heat-colours.js';
import { Watching } from '../watching.js';
import { compact } from './numbers.js';
import { lens } from './style.js';
import { explore } from './surface.js';
import { drawSurface, lowest, surfaceStyle } from './surface-plot.js';
import './weight-choice.js';
import { find, placeLabel, sizesOf } from './weights.js';

/**
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('./weights.js').Place} Place
 */

const resolutions = [16, 32, 64];

/**
 * `<dl-surface-lens .session=${Session} .place=${Place | null}>`: the loss with two weights at other values, as a
 * map: where the training has been, where it is, what is around it. Emits `dl-place` (Place) when another first
 * weight is chosen, and `dl-surface` (Surface) when one is complete.
 */
class SurfaceLens extends DenseElement {
  static properties = {
    session: { attribute: false },
    place: { attribute: false },
    second: { state: true },
    reach: { state: true },
    steps: { state: true },
    surface: { state: true },
    working: { state: true },
    error: { state: true },
  };

  static styles = [
    base,
    buttons,
    lens,
    plotStyle,
    surfaceStyle,
    css`
      .two {
        display: grid;
        gap: var(--space-3);
      }

      .controls {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: var(--space-2) var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** @type {Place | null} the first weight */
    this.place = null;
    /** @type {Place | null} */
    this.second = null;
    this.reach = 2;
    this.steps = 32;
    /** @type {Surface | null} */
    this.surface = null;
    this.working = false;
    this.error = '';
    /** counts what was begun: only the last goes on */
    this.turn = 0;
    /** of what the surface is @type {string} */
    this.asked = '';
    /** @type {import('../heat-colours.js').Shades | null} */
    this.shades = null;
    this.themed = new Themed(this, () => {
      this.shades = null;
      this.requestUpdate();
    });
    new Watching(this, {
      frame: () => this.requestUpdate(),
      restart: () => {
        this.asked = '';
        this.surface = null;
      },
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.asked = '';
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#cancel();
  }

  updated() {
    const key = JSON.stringify([this.#places, this.reach, this.steps]);
    if (key === this.asked || !this.#places) return;
    this.asked = key;
    this.#begin();
  }

  /** The two weights that are chosen, or the first two there are. @returns {[Place, Place] | null} */
  get #places() {
    const { session } = this;
    if (!session || sizesOf(session).length === 0) return null;
    const first =
      this.place && find(session, this.place) ? this.place : { layer: 1, to: 0, from: 0 };
    const others = [this.second, { layer: 1, to: 0, from: 1 }, { layer: 1, to: 0, from: null }];
    const second = others.find((place) => place && find(session, place) && !same(place, first));
    return second ? [first, second] : null;
  }

  render() {
    const { session, surface } = this;
    const places = this.#places;
    if (!session || !places) return html`<p class="hint">${t('playground.lens.waiting')}</p>`;
    return html`<div class="columns">
      <div class="stack">
        <p class="hint">${t('playground.surface.text')}</p>
        ${this.#choices(places)} ${this.#controls()}
        <div class="row">
          ${
            this.working
              ? html`<button type="button" class="button" @click=${this.#cancel}>${t('playground.surface.cancel')}</button>
                  <span class="hint" role="status">${t('playground.surface.working', { percent: Math.round(100 * (surface?.done ?? 0)) })}</span>`
              : html`<button type="button" class="button" @click=${this.#begin}>${t('playground.surface.again')}</button>`
          }
        </div>
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      </div>
      ${surface ? this.#drawing(surface) : nothing}
    </div>`;
  }

  /** @param {[Place, Place]} places */
  #choices([first, second]) {
    return html`<div class="two">
      <div>
        <h3>${t('playground.surface.first')}</h3>
        <dl-weight-choice .session=${this.session} .place=${first} .label=${t('playground.surface.first')}></dl-weight-choice>
      </div>
      <div>
        <h3>${t('playground.surface.second')}</h3>
        <dl-weight-choice
          .session=${this.session}
          .place=${second}
          .label=${t('playground.surface.second')}
          @dl-place=${(/** @type {CustomEvent<Place>} */ event) => {
            event.stopPropagation();
            this.second = event.detail;
          }}
        ></dl-weight-choice>
      </div>
    </div>`;
  }

  #controls() {
    return html`<div class="controls">
      <dl-slider-field
        .label=${t('playground.surface.reach')}
        .help=${t('playground.surface.help.reach')}
        .value=${this.reach}
        .min=${0.5}
        .max=${10}
        .step=${0.5}
        .format=${(/** @type {number} */ value) => `± ${formatNumber(value)}`}
        @dl-change=${(/** @type {CustomEvent<number>} */ event) => {
          event.stopPropagation();
          this.reach = event.detail;
        }}
      ></dl-slider-field>
      <dl-segmented
        .label=${t('playground.surface.steps')}
        .help=${t('playground.surface.help.steps')}
        .options=${resolutions.map((steps) => ({ value: String(steps), label: `${steps}²` }))}
        .value=${String(this.steps)}
        @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
          event.stopPropagation();
          this.steps = Number(event.detail);
        }}
      ></dl-segmented>
    </div>`;
  }

  /** @param {Surface} surface */
  #drawing(surface) {
    const session = /** @type {import('../session.js').Session} */ (this.session);
    const names = /** @type {[string, string]} */ (
      surface.places.map((place) => placeLabel(session, place))
    );
    this.shades ??= shadesBetween(
      this.themed.colour('--surface'),
      this.themed.colour('--accent-soft'),
      this.themed.colour('--accent'),
    );
    return html`<div>
      ${drawSurface(surface, { shades: this.shades, trail: this.#trail(surface), names })}
      <p class="hint" data-low=${lowest(surface)} data-done=${surface.done}>
        ${t('playground.surface.says', {
          epoch: surface.epoch,
          low: compact(lowest(surface)),
          now: compact(session.frame?.trainLoss ?? Number.NaN),
        })}
      </p>
    </div>`;
  }

  /** @param {Surface} surface @returns {[number, number][]} */
  #trail({ weights }) {
    const { moments, frame } = /** @type {import('../session.js').Session} */ (this.session);
    if (!frame) return [[Number.NaN, Number.NaN]];
    const place = (/** @type {Record<string, { data: Float32Array }>} */ of) =>
      /** @type {[number, number]} */ (weights.map(({ name, at }) => of[name]?.data[at]));
    const past = moments.list.filter(({ epoch }) => epoch < frame.epoch);
    return [...past.map((moment) => place(moment.weights)), place(frame.weights)];
  }

  #cancel() {
    this.turn++;
    this.working = false;
  }

  async #begin() {
    const { session, reach, steps } = this;
    const places = this.#places;
    const weights = places?.map((place) => session && find(session, place));
    if (!session || !places || !weights?.every((found) => found)) return;
    const turn = ++this.turn;
    this.working = true;
    this.error = '';
    try {
      await explore(
        session,
        { places, weights: /** @type {any} */ (weights), reach, steps },
        {
          cancelled: () => turn !== this.turn,
          show: (surface) => {
            if (turn === this.turn) this.surface = surface;
          },
        },
      );
      if (turn === this.turn) this.emit('dl-surface', this.surface);
    } catch (error) {
      if (turn === this.turn) this.error = error instanceof Error ? error.message : String(error);
    }
    if (turn === this.turn) this.working = false;
  }
}

/** @param {Place} a @param {Place} b */
function same(a, b) {
  return a.layer === b.layer && a.to === b.to && a.from === b.from;
}

customElements.define('dl-surface-lens', SurfaceLens);
