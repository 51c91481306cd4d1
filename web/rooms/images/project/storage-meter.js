import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { t } from '../../../languages/index.js';
import { formatBytes } from './words.js';

/**
 * Bytes that are taken, and may be; `forGood`: the browser does not clear them away by itself.
 * @typedef {{ used: number, allowed: number, forGood: boolean }} Storage
 */

/** The share of the storage from which on the bar warns. */
const nearlyFull = 0.9;

/** How much is taken, of how much. @param {Storage} storage @param {() => void} persist asks for it to be for good */
export function storageMeter({ used, allowed, forGood }, persist) {
  const share = Math.min(1, used / allowed);
  const text = t('keeping.used', { used: formatBytes(used), allowed: formatBytes(allowed) });
  return html`<div class="storage">
    <div
      class="track"
      role="meter"
      aria-label=${t('keeping.storage')}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(100 * share)}
      aria-valuetext=${text}
    >
      <div class="bar ${share > nearlyFull ? 'nearly' : ''}" style=${styleMap({ width: `${100 * share}%` })}></div>
    </div>
    <p class="hint">${text} ${t(forGood ? 'keeping.forGood' : 'keeping.mayGo')}</p>
    ${
      forGood
        ? nothing
        : html`<button type="button" class="button" @click=${persist}>${t('keeping.persist')}</button>`
    }
  </div>`;
}
