import { css, html, nothing } from 'lit';
import { t } from '../languages/index.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from '../widgets/element.js';
import { icon } from '../widgets/icon.js';
import { rooms } from './rooms.js';

/** `<dl-room-nav current="images">`: the way between rooms, as links in a row or, on a narrow screen, in a menu. */
class RoomNav extends DenseElement {
  static properties = { current: {} };

  static styles = [
    base,
    buttons,
    css`
      :host {
        min-width: 0;
      }

      nav {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        padding: 3px;
        scrollbar-width: none;
      }

      a {
        display: flex;
        align-items: center;
        min-height: max(34px, var(--touch));
        padding: 0 var(--space-3);
        border-radius: var(--radius-m);
        color: var(--ink-2);
        font-weight: 500;
        font-size: var(--text-s);
        text-decoration: none;
        white-space: nowrap;
      }

      a:hover {
        color: var(--ink);
      }

      a[aria-current] {
        background: color-mix(in srgb, var(--ink) 7%, transparent);
        color: var(--ink);
      }

      .menu {
        max-width: 100%;
        padding: 0 var(--space-2);
        border-color: transparent;
        background: color-mix(in srgb, var(--ink) 7%, transparent);
      }

      .menu span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .menu svg {
        width: 15px;
        height: 15px;
      }

      [popover] {
        position: fixed;
        inset: 60px auto auto var(--space-3);
        left: anchor(left, var(--space-3));
        flex-direction: column;
        min-width: 190px;
        margin: 0;
        padding: var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--raised);
        box-shadow: var(--shadow-float);
        color: var(--ink);
      }

      [popover]:not(:popover-open) {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    this.current = '';
    this.narrow = matchMedia('(max-width: 900px)');
    this.change = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.narrow.addEventListener('change', this.change);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.narrow.removeEventListener('change', this.change);
  }

  render() {
    if (!this.narrow.matches) return html`<nav aria-label=${t('nav.rooms')}>${this.#links()}</nav>`;
    return html`
      <button type="button" class="button menu" popovertarget="rooms">
        <span><span class="hidden-text">${t('nav.rooms')}: </span>${t(`room.${this.current}`)}</span>
        ${icon('chevron')}
      </button>
      <nav id="rooms" popover aria-label=${t('nav.rooms')} @click=${this.#close}>${this.#links()}</nav>
    `;
  }

  #links() {
    return rooms.map(
      ({ id }) =>
        html`<a href="#${id}" aria-current=${id === this.current ? 'page' : nothing}>${t(`room.${id}`)}</a>`,
    );
  }

  #close() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('nav'))?.hidePopover();
  }
}

customElements.define('dl-room-nav', RoomNav);
