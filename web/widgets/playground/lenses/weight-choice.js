import { css, html, nothing } from 'lit';
import { t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../element.js';
import '../../select-field.js';
import { layerLabel, sizesOf } from './weights.js';

/** @typedef {import('./weights.js').Place} Place */

/**
 * `<dl-weight-choice .session=${Session} .place=${Place} label="First weight">`: one weight of the network, by layer,
 * where it comes from and where it goes. Emits `dl-place` (Place).
 */
class WeightChoice extends DenseElement {
  static properties = { session: { attribute: false }, place: { attribute: false }, label: {} };

  static styles = [
    base,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        gap: var(--space-2) var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.session = /** @type {import('../session.js').Session | null} */ (null);
    /** @type {Place | null} */
    this.place = null;
    this.label = '';
  }

  render() {
    const { session, place } = this;
    const sizes = session ? sizesOf(session) : [];
    if (!session || !place || sizes.length === 0) return nothing;
    const { layer, to, from } = place;
    const unit = (/** @type {number} */ index) => ({
      value: String(index),
      label: t('playground.lens.unit', { n: index + 1 }),
    });
    const sources = Array.from({ length: sizes[layer - 1] }, (_, index) =>
      layer === 1 ? { value: String(index), label: session.net?.inputs[index] ?? '' } : unit(index),
    );
    return html`<div class="fields" role="group" aria-label=${this.label || t('playground.lens.weight')}>
      ${this.#select(
        'layerChoice',
        Array.from({ length: sizes.length - 1 }, (_, index) => ({
          value: String(index + 1),
          label: layerLabel(session, index + 1),
        })),
        layer,
        (value) => ({ layer: Number(value), to: 0, from: 0 }),
      )}
      ${this.#select(
        'from',
        [...sources, { value: 'bias', label: t('playground.lens.bias') }],
        from ?? 'bias',
        (value) => ({ layer, to, from: value === 'bias' ? null : Number(value) }),
      )}
      ${this.#select(
        'to',
        Array.from({ length: sizes[layer] }, (_, index) => unit(index)),
        to,
        (value) => ({ layer, to: Number(value), from }),
      )}
    </div>`;
  }

  /**
   * @param {'layerChoice' | 'from' | 'to'} name
   * @param {{ value: string, label: string }[]} options
   * @param {number | string} value
   * @param {(value: string) => Place} change
   */
  #select(name, options, value, change) {
    return html`<dl-select-field
      .label=${t(`playground.lens.${name}`)}
      .options=${options}
      .value=${String(value)}
      @dl-change=${(/** @type {CustomEvent<string>} */ event) => {
        event.stopPropagation();
        this.emit('dl-place', change(event.detail));
      }}
    ></dl-select-field>`;
  }
}

customElements.define('dl-weight-choice', WeightChoice);
