import { css, html } from 'lit';
import { hasText, t } from '../../../languages/index.js';
import '../../../widgets/number-field.js';
import '../../../widgets/segmented.js';
import '../../../widgets/select-field.js';
import '../../../widgets/switch-field.js';

/** @typedef {import('../training/options.js').Option} Option */

/** Choices up to so many are all in sight. */
const inSight = 3;

/** Fields one beside the other as far as there is room; `.wide` takes a row. */
export const fieldGrid = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: var(--space-3) var(--space-4);
  }

  .wide {
    grid-column: 1 / -1;
  }

  /* A checkbox stands level with the fields beside it, not with their labels. */
  dl-switch-field {
    align-self: end;
  }

  .fields + .fields,
  .fields + h4,
  h4 + .fields {
    margin-top: var(--space-3);
  }

  h4 {
    margin: 0;
    color: var(--ink-2);
    font-size: var(--text-s);
    font-weight: 600;
  }
`;

/**
 * A setting as a field: its label is `settings.<key>`, its sentence `help.<key>`, and a choice's words are
 * `settings.<key>.<value>`, or Keras's own name.
 * @param {string} key
 * @param {Option} option
 * @param {any} value
 * @param {{ disabled: boolean, change: (value: any) => void, hint?: string }} how
 */
export function optionField(key, option, value, { disabled, change, hint = '' }) {
  const label = t(`settings.${key}`);
  const help = t(`help.${key}`);
  const changed = (/** @type {CustomEvent} */ event) => change(event.detail);
  if (option.kind === 'switch') {
    return html`<dl-switch-field .label=${label} .help=${help} .hint=${hint} .value=${value} ?disabled=${disabled} @dl-change=${changed}></dl-switch-field>`;
  }
  if (option.kind === 'choice') {
    const choices = choicesOf(key, option.choices);
    return option.choices.length <= inSight
      ? html`<dl-segmented class="wide" .label=${label} .help=${help} .hint=${hint} .options=${choices} .value=${value} ?disabled=${disabled} @dl-change=${changed}></dl-segmented>`
      : html`<dl-select-field .label=${label} .help=${help} .hint=${hint} .options=${choices} .value=${value} ?disabled=${disabled} @dl-change=${changed}></dl-select-field>`;
  }
  return html`<dl-number-field
    .label=${label}
    .help=${help}
    .hint=${hint}
    .value=${value}
    .min=${option.min}
    .max=${option.max}
    .step=${option.kind === 'whole' ? '1' : 'any'}
    ?disabled=${disabled}
    @dl-change=${changed}
  ></dl-number-field>`;
}

/** @param {string} key @param {string[]} choices */
export function choicesOf(key, choices) {
  return choices.map((value) => ({ value, label: choiceLabel(key, value) }));
}

/** @param {string} key @param {string} value */
export function choiceLabel(key, value) {
  const text = `settings.${key}.${value}`;
  return hasText(text) ? t(text) : value;
}
