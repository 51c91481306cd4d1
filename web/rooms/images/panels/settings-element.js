import { base, buttons } from '../../../styles/controls.js';
import { panel } from '../../../styles/panel.js';
import { DenseElement } from '../../../widgets/element.js';
import { Follows } from '../store.js';
import { options } from '../training/options.js';
import { fieldGrid, optionField } from './option-field.js';

/** What all elements have in common that show a group of settings: the store, and fields for its options. */
export class SettingsElement extends DenseElement {
  static properties = /** @type {Record<string, any>} */ ({ store: { attribute: false } });

  /** @type {import('lit').CSSResultGroup} */
  static styles = [base, buttons, panel, fieldGrid];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  get settings() {
    return this.store.state.settings;
  }

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
