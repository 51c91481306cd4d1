import { html } from 'lit';
import { formatNumber, hasText, t } from '../../languages/index.js';
import '../number-field.js';
import '../select-field.js';
import '../switch-field.js';

/**
 * Fields for settings: their label is the text `playground.<name>`, their sentence `playground.help.<name>`.
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {(changes: Partial<Settings>) => void} Change
 * @typedef {{ value: string, label: string }} Option
 */

/**
 * @param {Settings} settings @param {keyof Settings} name @param {Option[]} options @param {Change} change
 * @param {string} [shown] the value in force, where it is not the setting's own
 */
export function selectSetting(settings, name, options, change, shown = String(settings[name])) {
  const known = options.some(({ value }) => value === shown);
  // What an address gives may be none of those offered.
  const all = known ? options : [...options, { value: shown, label: valueName(name, shown) }];
  const isNumber = typeof settings[name] === 'number';
  return html`<dl-select-field
    data-setting=${name}
    .label=${t(`playground.${name}`)}
    .help=${t(`playground.help.${name}`)}
    .options=${all}
    .value=${shown}
    ?disabled=${options.length < 2}
    @dl-change=${(/** @type {CustomEvent<string>} */ { detail }) =>
      change({ [name]: isNumber ? Number(detail) : detail })}
  ></dl-select-field>`;
}

/**
 * @param {Settings} settings @param {keyof Settings} name
 * @param {{ min: number, max: number, value?: number, whole?: boolean }} range @param {Change} change
 */
export function numberSetting(settings, name, { min, max, value, whole = true }, change) {
  return html`<dl-number-field
    data-setting=${name}
    .label=${t(`playground.${name}`)}
    .help=${t(`playground.help.${name}`)}
    .value=${value ?? Number(settings[name])}
    .min=${min}
    .max=${max}
    .step=${whole ? '1' : 'any'}
    @dl-change=${(/** @type {CustomEvent<number>} */ { detail }) => change({ [name]: detail })}
  ></dl-number-field>`;
}

/** @param {Settings} settings @param {keyof Settings} name @param {Change} change */
export function switchSetting(settings, name, change) {
  return html`<dl-switch-field
    data-setting=${name}
    .label=${t(`playground.${name}`)}
    .help=${t(`playground.help.${name}`)}
    .value=${settings[name] === true}
    @dl-change=${(/** @type {CustomEvent<boolean>} */ { detail }) => change({ [name]: detail })}
  ></dl-switch-field>`;
}

/** Options by name. @param {string} setting @param {readonly (string | number)[]} values @returns {Option[]} */
export function optionsOf(setting, values) {
  return values.map((value) => ({
    value: String(value),
    label: valueName(setting, String(value)),
  }));
}

/** The text of a value, or the name that Keras has for it. @param {string} setting @param {string} value */
export function valueName(setting, value) {
  const key = `playground.${setting}.${value}`;
  if (hasText(key)) return t(key);
  if (properNames[value]) return properNames[value];
  return Number.isFinite(Number(value))
    ? formatNumber(Number(value), { maximumSignificantDigits: 3 })
    : value;
}

/** As the field writes them. @type {Record<string, string>} */
const properNames = {
  relu: 'ReLU',
  tanh: 'Tanh',
  sigmoid: 'Sigmoid',
  linear: 'Linear',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  softplus: 'Softplus',
  softsign: 'Softsign',
  hardSigmoid: 'Hard sigmoid',
  sgd: 'SGD',
  momentum: 'SGD, momentum 0.9',
  nesterov: 'SGD, Nesterov 0.9',
  adam: 'Adam',
  adamw: 'AdamW',
  adamax: 'Adamax',
  rmsprop: 'RMSprop',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
  glorotUniform: 'Glorot uniform',
  glorotNormal: 'Glorot normal',
  heUniform: 'He uniform',
  heNormal: 'He normal',
  lecunUniform: 'LeCun uniform',
  lecunNormal: 'LeCun normal',
  orthogonal: 'Orthogonal',
};
