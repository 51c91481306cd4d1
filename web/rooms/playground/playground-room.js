import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { room } from '../../styles/room.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/playground/dense-playground.js';

/**
 * The playground, with all of its state in the address: #playground?activation=tanh&…, or, as TensorFlow
 * Playground's addresses are, #activation=tanh&…
 */
class PlaygroundRoom extends DenseElement {
  static properties = { address: { state: true } };
  static styles = [
    base,
    room,
    css`
      dense-playground {
        --page-bar: 57px;
      }
    `,
  ];

  constructor() {
    super();
    this.address = addressIn(location.hash);
    this.follow = () => {
      if (addressIn(location.hash)) this.address = addressIn(location.hash);
      // Back in the room, the experiment is still there: the address tells it again.
      else if (location.hash === '#playground' && this.address) this.#write();
    };
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
  }

  render() {
    return html`<div class="page">
      ${
        /hideText=true/.test(this.address)
          ? nothing
          : html`<div class="intro">
              <h1>${t('playground.title')}</h1>
              <p>${t('playground.text')}</p>
            </div>`
      }
      <dense-playground .address=${this.address} @dl-address=${this.#keep}></dense-playground>
    </div>`;
  }

  /** @param {CustomEvent<string>} event */
  #keep({ detail }) {
    this.address = detail;
    this.#write();
  }

  #write() {
    history.replaceState(history.state, '', `#playground?${this.address}`);
  }
}

/** @param {string} hash @returns {string} */
function addressIn(hash) {
  const text = hash.slice(1);
  if (text.startsWith('playground')) return text.slice('playground?'.length);
  return text.includes('=') ? text : '';
}

customElements.define('dl-playground-room', PlaygroundRoom);
