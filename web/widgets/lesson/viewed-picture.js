import { css, html } from 'lit';
import { t } from '../../languages/index.js';
import '../live-code.js';
import '../pixels/pixel-views.js';
import { Viewport } from '../pixels/viewport.js';
import { PictureElement } from './picture-element.js';

/**
 * @typedef {import('../live-code.js').Part} Part
 * @typedef {import('./picture-element.js').Picture} Picture
 * @typedef {import('./picture-element.js').Point} Point
 */

/** A PictureElement that shows its picture once, whole to begin with, beside the Python that reads it. */
export class ViewedPicture extends PictureElement {
  static styles = [
    PictureElement.styles,
    css`
      dl-pixel-views {
        --views: 1;
      }
    `,
  ];

  constructor() {
    super();
    this.viewport = new Viewport({ whole: true });
  }

  /** @param {Picture} picture */
  pictureChanged(picture) {
    super.pictureChanged(picture);
    this.viewport.open(picture);
  }

  /** Goes to a pixel, or to another row or column, and brings it into sight. @param {Partial<Point>} place */
  show(place) {
    this.goTo(place);
    this.viewport.show(this.point.row, this.point.column);
  }

  /** @param {Picture} picture */
  view(picture) {
    return html`<dl-pixel-views
      .picture=${picture}
      .viewport=${this.viewport}
      .point=${this.point}
      .modes=${['picture']}
      @dl-point=${this.follows}
    ></dl-pixel-views>`;
  }

  /** @param {Part[]} parts @param {(event: CustomEvent<{ name: string, value: any }>) => void} change */
  code(parts, change) {
    return html`<dl-live-code
      .label=${t('lesson.images.code')}
      .parts=${parts}
      @dl-change=${change}
    ></dl-live-code>`;
  }
}
