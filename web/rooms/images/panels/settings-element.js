import { options } from '../training/options.js';
import { fieldGrid, optionField } from './option-field.js';
import { StoreElement } from './store-element.js';

/** What all elements have in common that show a group of settings: fields for its options. */
export class SettingsElement extends StoreElement {
  /** @type {import('lit').CSSResultGroup} */
  static styles = [StoreElement.styles, fieldGrid];

  /** @param {string} key of a setting @param {string} [hint] */
  field(key, hint) {
    const value = this.settings[/** @type {keyof import('../settings.js').Settings} */ (key)];
    return optionField(key, options[key], value, {
      disabled: this.store.training,
      change: (changed) => this.store.setSettings({ [key]: changed }),
      hint,
    });
  }

  /** @param {string[]} keys */
  fields(keys) {
    return keys.map((key) => this.field(key));
  }
}
