import { css, html } from 'lit';
import { Engine } from '../engine.js';
import { firstTexts, language, languages, setLanguage, t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from '../widgets/element.js';
import { icon } from '../widgets/icon.js';
import '../rooms/images/images-room.js';
import '../widgets/segmented.js';
import '../widgets/toast.js';
import './engine-status.js';
import { setTheme, theme, themes } from './theme.js';

/** The rooms there are. A new one gets a line here and a text `room.<id>`. */
const rooms = [
  {
    id: 'images',
    view: (/** @type {Engine} */ engine) =>
      html`<dl-images-room .engine=${engine}></dl-images-room>`,
  },
];

const themeIcons = /** @type {const} */ ({ system: 'monitor', light: 'sun', dark: 'moon' });

/** The frame around the rooms: brand, the way between rooms, language, theme, engine, messages. */
class App extends DenseElement {
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

      nav {
        display: flex;
        flex: 1;
        margin-left: var(--space-4);
      }

      nav a {
        display: flex;
        align-items: center;
        min-height: max(34px, var(--touch));
        padding: 0 var(--space-3);
        border-radius: var(--radius-m);
        color: var(--ink);
        font-weight: 500;
        font-size: var(--text-s);
        text-decoration: none;
      }

      nav a[aria-current] {
        background: color-mix(in srgb, var(--ink) 7%, transparent);
      }

      .languages {
        width: calc(2 * max(42px, var(--touch)) + 4px);
      }

      @media (max-width: 560px) {
        nav {
          margin-left: 0;
        }

        .brand span {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.engine = new Engine();
    this.addEventListener('dl-toast', (event) => {
      const toast = /** @type {any} */ (this.renderRoot.querySelector('dl-toast'));
      toast.show(/** @type {CustomEvent} */ (event).detail);
    });
  }

  /** The page first, the engine then: two frames later the first paint is on the screen. */
  firstUpdated() {
    requestAnimationFrame(() => setTimeout(() => this.engine.start()));
  }

  render() {
    document.title = `denselab · ${t('room.images')}`;
    return html`
      <header>
        <div class="brand">${mark}<span>denselab</span></div>
        <nav aria-label=${t('nav.rooms')}>
          ${rooms.map(({ id }) => html`<a href="#${id}" aria-current="page">${t(`room.${id}`)}</a>`)}
        </nav>
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
      <main>${rooms.map(({ view }) => view(this.engine))}</main>
      <dl-toast></dl-toast>
    `;
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

firstTexts.then(() => customElements.define('dl-app', App));
