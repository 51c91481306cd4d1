import { css, html, nothing } from 'lit';
import { sharedEngine } from '../../../engine.js';
import { formatLoss, formatPercent, t } from '../../../languages/index.js';
import { base, buttons } from '../../../styles/controls.js';
import '../../curves.js';
import { DenseElement } from '../../element.js';
import { icon } from '../../icon.js';
import '../../select-field.js';
import '../plane-view.js';
import { onlySeen, Session } from '../session.js';
import { Watching } from '../watching.js';
import { comparables, otherValues, pairOf, valueLabel } from './comparable.js';
import { times } from './numbers.js';
import { lens } from './style.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {import('./comparable.js').Comparable} Comparable
 */

/** Losses nearer to each other than this are called equal. */
const alike = 1.1;
const epochsAFrame = 10;

/**
 * `<dl-compare-lens .session=${Session}>`: two networks on the very same samples, equal but for one setting, trained
 * in step. The first has the session's settings, but a training of its own. Emits `dl-compare` ({ epoch, losses })
 * after every round.
 */
class CompareLens extends DenseElement {
  static properties = {
    session: { attribute: false },
    name: { state: true },
    value: { state: true },
    running: { state: true },
  };

  static styles = [
    base,
    buttons,
    lens,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-4);
      }

      .head dl-select-field {
        width: 190px;
      }

      .play {
        display: flex;
        gap: var(--space-2);
      }

      .two {
        display: grid;
        grid-template-columns: minmax(0, 300px) minmax(0, 300px) minmax(280px, 1fr);
        gap: var(--space-4) var(--space-5);
        align-items: start;
      }

      .two h3 {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-bottom: var(--space-2);
      }

      .key {
        width: 12px;
        height: 3px;
        border-radius: 2px;
        background: var(--accent);
      }

      .second .key {
        background: var(--contrast);
      }

      @container (max-width: 760px) {
        .two {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }

        .two dl-curves {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {Session} */ (/** @type {unknown} */ (null));
    /** @type {Comparable} */
    this.name = 'activation';
    /** @type {Settings[Comparable] | null} of the second network */
    this.value = null;
    this.running = false;
    /** @type {[Session, Session] | null} */
    this.pair = null;
    /** what the two were made of @type {unknown[]} */
    this.made = [];
    this.follow = () => this.requestUpdate();
    new Watching(this, { change: this.follow });
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.running = false;
    for (const session of this.pair ?? []) session.dispose();
    this.pair = null;
    this.made = [];
  }

  willUpdate() {
    const { settings } = this.session ?? {};
    if (!settings) return;
    const others = otherValues(settings, this.name);
    if (!others.some((value) => String(value) === String(this.value)))
      this.value = usual(settings, this.name, others);
    this.#prepare(settings);
  }

  /** The two networks, at their beginning, wherever something has changed. @param {Settings} settings */
  #prepare(settings) {
    const { session, name, value } = this;
    const data = session?.net?.data;
    if (!data || value === null || !this.isConnected) return;
    const decisive = Object.entries(settings).filter(([key]) => !onlySeen.includes(key));
    const made = [data, JSON.stringify([decisive, name, value]), JSON.stringify(settings)];
    const [sameData, sameTraining, sameLook] = made.map((part, index) => part === this.made[index]);
    if (sameData && sameTraining && sameLook) return;
    this.made = made;
    this.pair ??= this.#sessions();
    const anew = !(sameData && sameTraining);
    if (anew) this.running = false;
    const both = pairOf(settings, name, value);
    for (const [index, one] of this.pair.entries()) {
      one.use(both[index]);
      if (anew) one.reset();
    }
  }

  /** @returns {[Session, Session]} on the samples of the one that is looked at */
  #sessions() {
    const make = () => {
      const made = new Session(sharedEngine(), async () => {
        const data = this.session?.net?.data;
        if (!data) throw new Error(t('playground.lens.waiting'));
        return data;
      });
      for (const type of ['frame', 'change']) made.addEventListener(type, this.follow);
      return made;
    };
    return [make(), make()];
  }

  render() {
    const settings = this.session?.settings;
    if (!settings || !this.pair || this.value === null)
      return html`<p class="hint">${t('playground.lens.waiting')}</p>`;
    const values = /** @type {const} */ ([settings[this.name], this.value]);
    return html`<div class="stack">
      <p class="hint">${t('playground.compare.text')}</p>
      ${this.#head(settings)}
      <p class="says" role="status">${this.running ? nothing : this.#sentence(values)}</p>
      <div class="two">
        ${this.pair.map((session, index) => this.#network(session, index, values[index]))}
        ${this.#curves(values)}
      </div>
    </div>`;
  }

  /** @param {Settings} settings */
  #head(settings) {
    const others = otherValues(settings, this.name);
    return html`<div class="head">
      <dl-select-field
        .label=${t('playground.compare.setting')}
        .options=${comparables.map((value) => ({ value, label: t(`playground.compare.${value}`) }))}
        .value=${this.name}
        @dl-change=${(/** @type {CustomEvent<Comparable>} */ event) => {
          event.stopPropagation();
          this.name = event.detail;
          this.value = null;
        }}
      ></dl-select-field>
      <dl-select-field
        .label=${t('playground.compare.second')}
        .options=${others.map((value) => ({ value: String(value), label: valueLabel(this.name, value) }))}
        .value=${String(this.value)}
        @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
          event.stopPropagation();
          this.value = others.find((value) => String(value) === event.detail) ?? null;
        }}
      ></dl-select-field>
      <div class="play">
        ${
          this.running
            ? html`<button type="button" class="button" @click=${this.#pause}>${icon('pause')} ${t('playground.pause')}</button>`
            : html`<button type="button" class="button primary" @click=${this.#play}>
                ${icon('play')} ${t('playground.compare.play')}
              </button>`
        }
        <button type="button" class="button" @click=${this.#reset}>${icon('reset')} ${t('playground.compare.reset')}</button>
      </div>
    </div>`;
  }

  /** @param {Session} session @param {number} index @param {Settings[Comparable]} value */
  #network(session, index, value) {
    const { frame, error } = session;
    return html`<div
      class=${index === 0 ? 'first' : 'second'}
      data-epoch=${frame?.epoch ?? 0}
      data-train=${frame?.trainLoss ?? ''}
      data-test=${frame?.testLoss ?? ''}
    >
      <h3><span class="key" aria-hidden="true"></span> ${valueLabel(this.name, value)}</h3>
      <dl-plane-view .session=${session}></dl-plane-view>
      <dl class="figures">
        <dt>${t('playground.testLoss')}</dt>
        <dd class="number">${frame ? formatLoss(frame.testLoss) : '—'}</dd>
        <dt>${t('playground.trainLoss')}</dt>
        <dd class="number">${frame ? formatLoss(frame.trainLoss) : '—'}</dd>
      </dl>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
    </div>`;
  }

  /** @param {readonly Settings[Comparable][]} values */
  #curves(values) {
    const [first, second] = /** @type {[Session, Session]} */ (this.pair);
    const longer = (second.frame?.epoch ?? 0) > (first.frame?.epoch ?? 0) ? second : first;
    const series = [first, second].map(({ history }, index) => ({
      label: valueLabel(this.name, values[index]),
      colour: index === 0 ? '--accent' : '--contrast',
      values: [...history.test],
      format: formatLoss,
    }));
    return html`<dl-curves
      .title=${t('playground.compare.curves')}
      .xs=${[...longer.history.epochs]}
      linear
      .series=${series}
    ></dl-curves>`;
  }

  /** @param {readonly Settings[Comparable][]} values */
  #sentence(values) {
    const frames = this.pair?.map(({ frame }) => frame) ?? [];
    const epoch = Math.max(...frames.map((frame) => frame?.epoch ?? 0));
    if (epoch === 0) return t('playground.compare.begin');
    const [a, b] = frames.map((frame) => frame?.testLoss ?? Number.NaN);
    const labels = values.map((value) => valueLabel(this.name, value));
    const lost = [a, b].findIndex((loss) => !Number.isFinite(loss));
    if (lost >= 0) return t('playground.compare.diverged', { value: labels[lost] });
    const figures = {
      n: epoch,
      a: formatLoss(a),
      b: formatLoss(b),
      first: labels[0],
      second: labels[1],
    };
    if (this.name === 'loss') return this.#accuracies(figures);
    const ratio = Math.max(a, b) / Math.min(a, b);
    if (!(ratio >= alike)) return t('playground.compare.same', figures);
    const better = labels[a < b ? 0 : 1];
    return t('playground.compare.differ', { ...figures, better, times: times(ratio) });
  }

  /** Two losses are two measures: what can be compared is how many answers are right. @param {Record<string, string | number>} figures */
  #accuracies(figures) {
    const [a, b] = this.pair?.map(({ frame }) => frame?.testAccuracy ?? null) ?? [];
    if (typeof a !== 'number' || typeof b !== 'number') return t('playground.compare.measures');
    const shares = { a: formatPercent(a), b: formatPercent(b) };
    return t('playground.compare.accuracies', { ...figures, ...shares });
  }

  #play() {
    this.running = true;
    this.#loop();
  }

  #pause() {
    this.running = false;
  }

  #reset() {
    this.running = false;
    for (const session of this.pair ?? []) session.reset();
  }

  async #loop() {
    const { pair } = this;
    while (this.running && pair && pair === this.pair) {
      const epochs = this.session?.settings?.speed || epochsAFrame;
      // Neither begins the next round before both have ended this one.
      await Promise.all([
        ...pair.map((session) => session.train({ epochs })),
        new Promise((resolve) => requestAnimationFrame(resolve)),
      ]);
      const [first, second] = pair.map(({ frame }) => frame);
      this.emit('dl-compare', {
        epoch: first?.epoch,
        losses: [first?.testLoss, second?.testLoss].map(Number),
      });
    }
  }
}

/**
 * What a comparison begins with.
 * @param {Settings} settings @param {Comparable} name @param {Settings[Comparable][]} others
 */
function usual(settings, name, others) {
  if (name === 'activation') return settings.activation === 'relu' ? 'sigmoid' : 'relu';
  if (name === 'optimizer' && settings.optimizer !== 'adam') return 'adam';
  if (name === 'networkShape') return others[3];
  return others[0];
}

customElements.define('dl-compare-lens', CompareLens);
