import { recall, remember } from '../storage.js';

/** @typedef {'system' | 'light' | 'dark'} Theme */

/** @type {Theme[]} in the order in which the switch goes through them */
export const themes = ['system', 'light', 'dark'];

/** @returns {Theme} */
export function theme() {
  const stored = /** @type {Theme} */ (recall('theme', 'system'));
  return themes.includes(stored) ? stored : 'system';
}

/** @param {Theme} choice */
export function setTheme(choice) {
  remember('theme', choice === 'system' ? undefined : choice);
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
