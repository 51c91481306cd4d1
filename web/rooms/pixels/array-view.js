import { css, html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../../widgets/element.js';
import '../../widgets/segmented.js';
import { numpyText } from '../../widgets/pixels/numpy-text.js';
import { viewStyle } from '../../widgets/pixels/view-style.js';

/** The picture as Python sees it: the code that opens it, and what it prints. */
class ArrayView extends DenseElement {
  static properties = { picture: { attribute: false }, kind: { state: true } };

  static styles = [
    base,
    viewStyle,
    css`
      .output {
        max-height: 300px;
        margin-top: var(--space-2);
        overflow: auto;
      }

      dl-segmented {
        margin-bottom: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.picture = /** @type {import('../../widgets/pixels/picture.js').Picture} */ (
      /** @type {unknown} */ (null)
    );
    /** @type {'grey' | 'rgb'} */
    this.kind = 'grey';
    this.printed = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('picture') && !changed.has('kind')) return;
    if (!this.picture.coloured) this.kind = 'grey';
    const [pixels] = this.kind === 'rgb' ? this.picture.colours : this.picture.grey;
    this.printed = numpyText(pixels.data, this.shape);
  }

  get shape() {
    const { width, height } = this.picture;
    return this.kind === 'rgb' ? [height, width, 3] : [height, width];
  }

  render() {
    const { picture, kind, shape } = this;
    const grey = picture.coloured && kind === 'grey' ? ".convert('L')" : '';
    const code = [
      'from PIL import Image',
      'import numpy as np',
      '',
      `image = Image.open('${picture.name.replaceAll("'", "\\'")}')${grey}`,
      'image_array = np.array(image)',
      'print(image_array)',
    ].join('\n');
    return html`
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
      <pre class="code">${code}</pre>
      <pre class="output" tabindex="0" role="group" aria-label=${t('array.output')}>${this.printed}</pre>
      <p class="hint" style="margin-top: var(--space-2)">
        <code>image_array.shape</code> = <code>(${shape.join(', ')})</code>
      </p>
    `;
  }

  /** @param {CustomEvent<'grey' | 'rgb'>} event */
  #choose(event) {
    this.kind = event.detail;
  }
}

customElements.define('dl-array-view', ArrayView);
