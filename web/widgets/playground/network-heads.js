import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../../languages/index.js';
import { limits } from './settings.js';

/**
 * What stands over a network's columns, and below those of which not all is drawn.
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./layout.js').Column} Column
 * Asks for a layer (from 1) to have so many neurons; false where it cannot.
 * @typedef {(layer: number, units: number) => boolean} Resize
 */

/** @param {Layout} layout @param {Resize | null} resize null where sizes are fixed */
export function columnHeads({ columns, head }, resize) {
  return columns.map((column, index) => {
    const isHidden = index > 0 && index < columns.length - 1;
    const place = styleMap({ left: `${column.x}px`, height: `${head}px` });
    return html`<div class="head" style=${place}>
        ${isHidden && resize ? sizes(column.units, index, resize) : nothing}
        <span>${nameOf(column, index, columns.length - 1, resize !== null)}</span>
      </div>
      ${column.more > 0 ? more(column) : nothing}`;
  });
}

/** @param {Column} column @param {number} index @param {number} last @param {boolean} numbered */
function nameOf({ units }, index, last, numbered) {
  if (index === 0) return t('playground.inputs');
  if (index === last) return t('playground.output');
  return t(numbered ? 'playground.neuronsOf' : 'playground.neurons', { n: units });
}

/** @param {Column} column */
function more({ x, spots, more: n }) {
  const end = /** @type {import('./layout.js').Spot} */ (spots.at(-1));
  const place = styleMap({ left: `${x}px`, top: `${end.y + end.size / 2 + 4}px` });
  return html`<span class="more" style=${place}>${t('playground.moreOfLayer', { n })}</span>`;
}

/** @param {number} units @param {number} layer @param {Resize} resize */
function sizes(units, layer, resize) {
  return html`<span class="sizes">
    <button
      type="button"
      class="button"
      aria-label=${t('playground.lessNeurons', { layer })}
      ?disabled=${units <= 1}
      @click=${() => resize(layer, units - 1)}
    >−</button>
    <input
      type="number"
      min="1"
      max=${limits.neurons}
      .value=${String(units)}
      aria-label=${t('playground.neuronsInLayer', { layer })}
      @change=${(/** @type {Event} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        if (!resize(layer, input.valueAsNumber)) input.value = String(units);
      }}
    />
    <button
      type="button"
      class="button"
      aria-label=${t('playground.moreNeurons', { layer })}
      ?disabled=${units >= limits.neurons}
      @click=${() => resize(layer, units + 1)}
    >+</button>
  </span>`;
}
