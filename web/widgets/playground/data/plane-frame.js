import { css, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import { Themed } from '../../themed.js';
import { plane } from '../data.js';
import { classToken } from '../heat-themed.js';
import { dataSetOf } from '../settings.js';
import { Watching } from '../watching.js';
import { dataIcon } from './icons.js';
import { isInPlane } from './own-data.js';
import { paintMarks, paintPicture, sampleNear } from './plane-marks.js';
import { mostClasses, mostPoints, pointsText } from './points-text.js';

/** @typedef {import('../session.js').Session} Session */

/**
 * `<dl-plane-frame .session=${Session} .settings=${Settings}><dl-plane-view></dl-plane-view></dl-plane-frame>`: what
 * belongs around and over the plane: the names of its axes and classes, how many answers are right, which samples
 * are answered wrongly where the plane cannot show it, and drawing points. Emits `dl-set`.
 */
class PlaneFrame extends DenseElement {
  static properties = {
    session: { attribute: false },
    settings: { attribute: false },
    pointed: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .frame {
        position: relative;
      }

      .marks {
        position: absolute;
        top: 0;
        left: 0;
        width: 100%;
        aspect-ratio: 1;
        pointer-events: none;
      }

      .axis {
        position: absolute;
        padding: 1px 6px;
        border-radius: var(--radius-s);
        background: color-mix(in srgb, var(--surface) 82%, transparent);
        color: var(--ink);
        font-size: var(--text-xs);
        pointer-events: none;
        max-width: 48%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .plane {
        position: absolute;
        top: 0;
        left: 0;
        width: 100%;
        aspect-ratio: 1;
        pointer-events: none;
      }

      .across {
        right: 5px;
        bottom: 5px;
      }

      .up {
        bottom: 5px;
        left: 5px;
      }

      .tip {
        position: absolute;
        z-index: 2;
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: 5px 8px 5px 5px;
        border: 1px solid var(--line);
        border-radius: var(--radius-s);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        font-size: var(--text-xs);
        white-space: nowrap;
        pointer-events: none;
      }

      .tip canvas {
        width: 48px;
        height: 48px;
        image-rendering: pixelated;
      }

      .draw {
        margin-top: var(--space-2);
      }

      .hint {
        margin-top: var(--space-1);
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    this.settings = /** @type {import('../settings.js').Settings} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {{ sample: number, left: number, top: number } | null} */
    this.pointed = null;
    this.themed = new Themed(this, () => this.#draw());
    new Watching(this, { frame: () => this.requestUpdate() });
    this.resize = new ResizeObserver(() => this.#draw());
  }

  willUpdate() {
    if (this.#drawing) import('./point-editor.js');
  }

  firstUpdated() {
    this.resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('.marks')));
  }

  updated() {
    this.#draw();
  }

  /** Whether points are drawn now. */
  get #drawing() {
    return dataSetOf(this.settings) === 'points';
  }

  /** The data in force, where they are those of the settings. */
  get #data() {
    return this.session?.net?.data ?? null;
  }

  render() {
    const data = this.#data;
    const named = data && isElsewhere(data);
    return html`
      <div
        class="frame"
        @pointermove=${data?.pictures ? this.#point : nothing}
        @pointerleave=${() => {
          this.pointed = null;
        }}
      >
        <slot></slot>
        <canvas class="marks" aria-hidden="true"></canvas>
        ${
          named
            ? html`<div class="plane">
                <span class="axis up">↑ ${data.plane.names[1]}</span>
                <span class="axis across">${data.plane.names[0]} →</span>
              </div>`
            : nothing
        }
        ${this.#drawing ? html`<dl-point-editor .settings=${this.settings}></dl-point-editor>` : nothing}
        ${this.#tip()}
      </div>
      ${this.#note()} ${this.#drawHere()}
    `;
  }

  /** What the plane of such data shows. */
  #note() {
    const data = this.#data;
    if (!data || !isElsewhere(data)) return nothing;
    const key = data.pictures ? 'pictures' : data.classes.length > 0 ? 'table' : 'tableNumbers';
    return html`<p class="hint">${t(`playground.plane.${key}`)}</p>`;
  }

  #tip() {
    const data = this.#data;
    const { pointed } = this;
    if (!pointed || !data?.pictures) return nothing;
    const answer = this.session.frame?.answers?.[pointed.sample] ?? 0;
    return html`<div class="tip" style=${styleMap({ left: `${pointed.left}px`, top: `${pointed.top}px` })}>
      <canvas width=${data.pictures.side} height=${data.pictures.side}></canvas>
      <span>
        ${data.classes[data.targets[pointed.sample]]}<br />${t('playground.answerIs', { name: data.classes[answer] })}
      </span>
    </div>`;
  }

  /** From the points that are seen to points of one's own. */
  #drawHere() {
    if (this.#drawing || !isInPlane(this.settings)) return nothing;
    return html`<button type="button" class="button draw" @click=${this.#take}>
      ${dataIcon('points')} ${t('playground.points.take')}
    </button>`;
  }

  async #take() {
    const data = this.#data;
    if (!data) return;
    const { pointsOf } = await import('./points-data.js');
    const classes = data.classes.length > 0;
    const points = pointsOf(data, mostPoints).map((point) => ({
      ...point,
      target: classes ? Math.min(mostClasses - 1, point.target) : point.target,
    }));
    const text = pointsText(points, classes);
    this.emit(
      'dl-set',
      classes ? { dataset: 'points', points: text } : { regDataset: 'points', regPoints: text },
    );
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const data = this.#data;
    const canvas = this.renderRoot.querySelector('.marks');
    if (!data || !canvas) return;
    const box = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const sample = sampleNear(data, this.#shown(data), x / box.width, y / box.height);
    this.pointed =
      sample < 0
        ? null
        : { sample, left: Math.min(x + 14, box.width - 150), top: Math.max(0, y - 70) };
  }

  /** How many samples are drawn. @param {import('../data.js').PlayData} data */
  #shown(data) {
    return this.settings.showTestData ? data.targets.length : (this.session.net?.cut ?? 0);
  }

  #draw() {
    const canvas = /** @type {HTMLCanvasElement | null} */ (
      this.renderRoot?.querySelector('.marks')
    );
    const { session } = this;
    const data = this.#data;
    if (!canvas?.clientWidth) return;
    canvas.width = Math.round(canvas.clientWidth * Math.min(2, devicePixelRatio));
    canvas.height = canvas.width;
    if (!data || !isElsewhere(data)) return;
    const colours = data.classes.map((_, index) =>
      this.themed.colour(classToken(index, data.classes.length)),
    );
    paintMarks(canvas, data, {
      shown: this.#shown(data),
      answers: session.frame?.answers ?? null,
      colours,
      wrong: this.themed.colour('--mark'),
    });
    const tip = this.renderRoot.querySelector('.tip canvas');
    if (tip instanceof HTMLCanvasElement && this.pointed && data.pictures)
      paintPicture(tip, data.pictures, this.pointed.sample);
  }
}

/** Whether samples lie in a plane of their own. @param {import('../data.js').PlayData} data */
function isElsewhere(data) {
  return data.plane !== plane;
}

customElements.define('dl-plane-frame', PlaneFrame);
