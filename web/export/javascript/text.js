// JavaScript as text.

import { camelCase } from '../experiment.js';

/** @param {unknown} value @returns {string} */
export function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return quoted(value);
  return String(value);
}

/** @param {string} text */
function quoted(text) {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

/**
 * `{ units: 10, activation: 'relu' }`, one entry a line where it would be long; without a value they are left out.
 * @param {Record<string, string | undefined>} entries values as code
 */
export function object(entries) {
  const all = Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (key === value ? key : `${key}: ${value}`));
  if (all.length === 0) return '';
  const short = `{ ${all.join(', ')} }`;
  if (short.length <= 76 && !short.includes('\n')) return short;
  return `{\n${all.map((entry) => `${indented(entry)},\n`).join('')}}`;
}

/** Arguments in Keras's names, in JavaScript's own case. @param {Record<string, unknown>} config */
export function options(config) {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [camelCase(key), literal(value)]),
  );
}

/** @param {string} text */
export function indented(text) {
  return text.replace(/^(?=.)/gm, '  ');
}
