import { css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { t } from '../../../languages/index.js';
import { base } from '../../../styles/controls.js';
import { DenseElement } from '../../../widgets/element.js';
import '../../../widgets/tabs.js';
import './changes-view.js';
import './map-view.js';
import { Material } from './material.js';
import './mistakes-view.js';
import './neurons-view.js';
import './reasons-view.js';

const views = /** @type {const} */ (['mistakes', 'neurons', 'reasons', 'changes', 'map']);

/** The views of "Understand", one at a time. One that was opened stays as it was left. */
class UnderstandingViews extends DenseElement {
  static properties = {
    store: { attribute: false },
    trainer: { attribute: false },
    trials: { attribute: false },
    view: { state: true },
  };

  static styles = [
    base,
    css`
      dl-tabs {
        scroll-margin-top: 116px;
      }
    `,
  ];

  constructor() {
    super();
    this.store = /** @type {import('../store.js').Store} */ (/** @type {unknown} */ (null));
    this.trainer = /** @type {import('../trainer.js').Trainer} */ (/** @type {unknown} */ (null));
    this.trials = /** @type {import('../trials.js').Trials} */ (/** @type {unknown} */ (null));
    /** @type {typeof views[number]} */
    this.view = 'mistakes';
    /** @type {Set<string>} */
    this.opened = new Set();
    this.follow = () => this.requestUpdate();
  }

  willUpdate() {
    if (!this.material) {
      this.material = new Material(this.store, this.trainer, this.trials);
      this.material.addEventListener('change', this.follow);
    }
    this.opened.add(this.view);
  }

  render() {
    return html`<dl-tabs
      .label=${t('understand.views')}
      .tabs=${views.map((id) => ({ id, label: t(`understand.${id}`) }))}
      .value=${this.view}
      @dl-change=${this.#choose}
      @dl-inspect=${this.#inspect}
    >
      ${keyed(
        this.material?.generation,
        views.map((id) => (this.opened.has(id) ? this.#view(id) : nothing)),
      )}
    </dl-tabs>`;
  }

  /** @param {typeof views[number]} id */
  #view(id) {
    const active = id === this.view;
    const { material } = this;
    switch (id) {
      case 'mistakes':
        return html`<dl-mistakes-view ?hidden=${!active} .active=${active} .material=${material}></dl-mistakes-view>`;
      case 'neurons':
        return html`<dl-neurons-view ?hidden=${!active} .active=${active} .material=${material}></dl-neurons-view>`;
      case 'reasons':
        return html`<dl-reasons-view ?hidden=${!active} .active=${active} .material=${material}></dl-reasons-view>`;
      case 'changes':
        return html`<dl-changes-view ?hidden=${!active} .active=${active} .material=${material}></dl-changes-view>`;
      case 'map':
        return html`<dl-map-view ?hidden=${!active} .active=${active} .material=${material}></dl-map-view>`;
    }
  }

  /** Fields within the views speak by the same event: only the tabs' own counts. @param {CustomEvent<typeof views[number]>} event */
  #choose(event) {
    if (event.target === event.currentTarget) this.view = event.detail;
  }

  /** An image was clicked somewhere: why does the network say what it says? */
  async #inspect() {
    this.view = 'reasons';
    await this.updateComplete;
    const tabs = /** @type {any} */ (this.renderRoot.querySelector('dl-tabs'));
    await tabs.updateComplete;
    // The button that had the focus is out of sight now.
    tabs.focus({ preventScroll: true });
    if (tabs.getBoundingClientRect().top < 0) tabs.scrollIntoView({ block: 'start' });
  }
}

customElements.define('dl-understanding-views', UnderstandingViews);
