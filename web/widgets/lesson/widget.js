import { sharedEngine } from '../../engine.js';
import { firstTexts, needTexts } from '../../languages/index.js';
import { DenseElement } from '../element.js';

/** @typedef {Record<string, number | string>} State what a question can be checked on */

/** @type {Promise<unknown> | undefined} */
let texts;

/**
 * What the lesson's widgets have in common. They bring their own texts and the engine, so that they also work on
 * a page that has neither; and they tell their state: `dl-state` with a plain object of numbers and strings,
 * once after the first render and at every change.
 */
export class LessonWidget extends DenseElement {
  #told = '';

  /** Nothing is shown before there are texts to show it with. */
  async scheduleUpdate() {
    texts ??= Promise.all([firstTexts, needTexts('lesson')]);
    await texts;
    await super.scheduleUpdate();
  }

  /** The package, once it is loaded. @returns {Promise<any>} */
  get engine() {
    const engine = sharedEngine();
    engine.start();
    return engine.ready;
  }

  /** What this widget tells; null while there is nothing to tell. @returns {State | null} */
  get state() {
    return null;
  }

  updated() {
    const { state } = this;
    if (!state) return;
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    this.emit('dl-state', state);
  }
}
