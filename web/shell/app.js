import { css, html, nothing } from 'lit';
import { sharedEngine } from '../engine.js';
import { language, languages, setLanguage, speak, t } from '../languages/index.js';
import { recall } from '../storage.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from '../widgets/element.js';
import { icon } from '../widgets/icon.js';
import '../widgets/segmented.js';
import '../widgets/toast.js';
import './engine-status.js';
import './room-nav.js';
import { roomAt, rooms } from './rooms.js';
import { setTheme, theme, themes } from './theme.js';

const themeIcons = /** @type {const} */ ({ system: 'monitor', light: 'sun', dark: 'moon' });

/** The frame around the rooms: brand, the way between rooms, language, theme, engine, messages. */
class App extends DenseElement {
  static properties = { room: { state: true }, here: { state: true }, lost: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      header {
        position: sticky;
        top: 0;
        z-index: 5;
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 56px;
        padding: 0 max(var(--space-4), calc((100vw - 1680px) / 2));
        border-bottom: 1px solid var(--line);
        background: color-mix(in srgb, var(--page) 88%, transparent);
        backdrop-filter: blur(10px);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        font-weight: 650;
        letter-spacing: -0.01em;
      }

      .brand svg {
        width: 26px;
        height: 26px;
      }

      dl-room-nav {
        flex: 1;
        margin-left: var(--space-4);
      }

      .languages {
        width: calc(2 * max(42px, var(--touch)) + 4px);
      }

      .lost {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-7) var(--space-4);
        text-align: center;
      }

      @media (max-width: 560px) {
        header {
          gap: var(--space-1);
          padding: 0 var(--space-3);
        }

        dl-room-nav {
          margin-left: var(--space-1);
        }

        .brand span {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.engine = sharedEngine();
    this.room = roomAt(location.hash);
    /** @type {Set<import('./rooms.js').Room>} rooms whose code is here: once entered, they stay alive */
    this.here = new Set();
    /** why the code of the room could not be fetched */
    this.lost = '';
    /** @type {Map<import('./rooms.js').Room, number>} how far down each room was when it was left */
    this.depths = new Map();
    this.follow = () => this.#follow();
    this.addEventListener('dl-toast', (event) => {
      const toast = /** @type {any} */ (this.renderRoot.querySelector('dl-toast'));
      toast.show(/** @type {CustomEvent} */ (event).detail);
    });
  }

  connectedCallback() {
    super.connectedCallback();
    // Rooms have their own lengths: the browser's memory of how far down one was is of no use.
    history.scrollRestoration = 'manual';
    window.addEventListener('hashchange', this.follow);
    this.#enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
  }

  async #follow() {
    const next = roomAt(location.hash);
    if (next === this.room) return;
    this.depths.set(this.room, window.scrollY);
    this.room = next;
    await this.#enter();
    await this.updateComplete;
    if (this.room === next) window.scrollTo(0, this.depths.get(next) ?? 0);
  }

  async #enter() {
    const { room } = this;
    this.lost = '';
    try {
      await room.load();
      this.here = new Set([...this.here, room]);
    } catch (error) {
      if (room === this.room) this.lost = error instanceof Error ? error.message : String(error);
    }
  }

  /** The page first, the engine then: two frames later the first paint is on the screen. */
  firstUpdated() {
    requestAnimationFrame(() => setTimeout(() => this.engine.start()));
  }

  render() {
    document.documentElement.lang = language();
    document.title = `denselab · ${t(`room.${this.room.id}`)}`;
    return html`
      <header>
        <div class="brand">${mark}<span>denselab</span></div>
        <dl-room-nav current=${this.room.id}></dl-room-nav>
        <dl-engine-status .engine=${this.engine}></dl-engine-status>
        ${this.#themeSwitch()}
        <dl-segmented
          class="languages"
          compact
          .label=${t('nav.language')}
          .options=${languages.map(({ code, short, name }) => ({ value: code, label: short, title: name }))}
          .value=${language()}
          @dl-change=${this.#changeLanguage}
        ></dl-segmented>
      </header>
      <main>
        ${rooms.map((room) => (this.here.has(room) ? room.view(this.engine, room !== this.room) : nothing))}
        ${this.lost ? this.#lost() : nothing}
      </main>
      <dl-toast></dl-toast>
    `;
  }

  #lost() {
    return html`<div class="lost" role="alert">
      <p>${t('room.lost', { name: t(`room.${this.room.id}`), reason: this.lost })}</p>
      <button type="button" class="button" @click=${() => this.#enter()}>${t('engine.retry')}</button>
    </div>`;
  }

  #themeSwitch() {
    const now = theme();
    const next = themes[(themes.indexOf(now) + 1) % themes.length];
    const label = t('nav.theme', { now: t(`theme.${now}`), next: t(`theme.${next}`) });
    return html`<button
      type="button"
      class="button quiet icon"
      aria-label=${label}
      title=${label}
      @click=${() => this.#changeTheme(next)}
    >
      ${icon(themeIcons[now])}
    </button>`;
  }

  /** @param {import('./theme.js').Theme} next */
  #changeTheme(next) {
    setTheme(next);
    this.requestUpdate();
  }

  /** @param {CustomEvent<string>} event */
  #changeLanguage(event) {
    setLanguage(event.detail);
  }
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <path
    d="M7 8 25 10M7 8 25 22M7 16 25 10M7 16 25 22M7 24 25 10M7 24 25 22"
    fill="none"
    stroke="var(--accent)"
    stroke-width="1.6"
    opacity=".5"
  />
  <g fill="var(--accent)">
    <circle cx="7" cy="8" r="3.4" />
    <circle cx="7" cy="16" r="3.4" />
    <circle cx="7" cy="24" r="3.4" />
    <circle cx="25" cy="10" r="4.2" />
    <circle cx="25" cy="22" r="4.2" />
  </g>
</svg>`;

// The room's code comes while the texts come; where it does not, the page says so.
const firstTexts = speak([recall('language', navigator.language)]);
const firstRoom = roomAt(location.hash).load();
Promise.allSettled([firstTexts, firstRoom]).then(() => customElements.define('dl-app', App));
