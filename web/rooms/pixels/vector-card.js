import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/pixels/vector-view.js';
import { vectorLength } from '../../widgets/pixels/vector-view.js';
import { viewStyle } from '../../widgets/pixels/view-style.js';
import '../../widgets/segmented.js';

/** How long the vector is, of grey numbers or of all three channels, and the vector. */
class VectorCard extends DenseElement {
  static properties = {
    picture: { attribute: false },
    point: { attribute: false },
    kind: { state: true },
  };

  static styles = [
    base,
    viewStyle,
    css`
      dl-segmented {
        min-width: 220px;
      }

      dl-vector-view {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('../../widgets/pixels/picture.js').Picture} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {import('../../widgets/pixels/draw-view.js').Point} */
    this.point = { row: 0, column: 0 };
    /** @type {'grey' | 'rgb'} */
    this.kind = 'grey';
  }

  willUpdate() {
    if (!this.picture.coloured) this.kind = 'grey';
  }

  render() {
    const { picture, point, kind } = this;
    const { product, length } = vectorLength(picture, kind);
    return html`
      <div class="row">
        <p class="big">
          <span class="number" data-length=${length}>${product} = ${t('vector.features', { n: length })}</span>
        </p>
        ${
          picture.coloured
            ? html`<dl-segmented
                compact
                .label=${t('array.kind')}
                .options=${['grey', 'rgb'].map((value) => ({ value, label: t(`array.${value}`) }))}
                .value=${kind}
                @dl-change=${this.#choose}
              ></dl-segmented>`
            : nothing
        }
      </div>
      <dl-vector-view .picture=${picture} .point=${point} .kind=${kind}></dl-vector-view>
      <p class="hint">${t('vector.many')}</p>
    `;
  }

  /** @param {CustomEvent<'grey' | 'rgb'>} event */
  #choose(event) {
    this.kind = event.detail;
  }
}

customElements.define('dl-vector-card', VectorCard);
