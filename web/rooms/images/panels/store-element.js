import { base, buttons } from '../../../styles/controls.js';
import { panel } from '../../../styles/panel.js';
import { DenseElement } from '../../../widgets/element.js';
import { Follows } from '../store.js';

/** A panel that is a function of the store. */
export class StoreElement extends DenseElement {
  static properties = /** @type {Record<string, any>} */ ({ store: { attribute: false } });

  /** @type {import('lit').CSSResultGroup} */
  static styles = [base, buttons, panel];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    new Follows(this);
  }

  get settings() {
    return this.store.state.settings;
  }
}
