import { html } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { room } from '../../styles/room.js';
import { DenseElement } from '../../widgets/element.js';

class PlaygroundRoom extends DenseElement {
  static styles = [base, room];

  render() {
    return html`<div class="page">
      <div class="intro">
        <h1>${t('playground.title')}</h1>
        <p>${t('playground.text')}</p>
      </div>
    </div>`;
  }
}

customElements.define('dl-playground-room', PlaygroundRoom);
