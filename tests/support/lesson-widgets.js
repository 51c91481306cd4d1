// A widget of the lesson by itself, as on a page of a course's author.

import { expect } from '@playwright/test';
import { openOwnPage } from './own-page.js';

/**
 * A page with nothing but a widget, once the widget tells its state.
 * @param {import('@playwright/test').Page} page
 * @param {string} markup such as '<dense-neuron inputs="2"></dense-neuron>'
 * @param {string} [lang]
 */
export async function openWidget(page, markup, lang = 'en') {
  await openOwnPage(page, markup, { lang });
  const widget = new LessonWidget(page, markup.match(/[\w-]+/)?.[0] ?? '');
  await expect.poll(() => widget.told, { timeout: 60_000 }).toBeGreaterThan(0);
  return widget;
}

export class LessonWidget {
  /** @param {import('@playwright/test').Page} page @param {string} tag */
  constructor(page, tag) {
    this.page = page;
    this.element = page.locator(tag);
    this.train = this.element.getByRole('button', { name: 'Train', exact: true });
    this.pause = this.element.getByRole('button', { name: 'Pause' });
    this.reset = this.element.getByRole('button', { name: 'Reset' });
  }

  /** How many states it has told. */
  get told() {
    return this.page.evaluate(() => /** @type {any} */ (window).states.length);
  }

  /** The last state it told. @returns {Promise<any>} */
  get state() {
    return this.page.evaluate(() => /** @type {any} */ (window).states.at(-1));
  }

  /** Puts a slider somewhere, as a drag of it does. @param {string} name @param {number} value */
  async slide(name, value) {
    await this.element.getByRole('slider', { name, exact: true }).fill(String(value));
  }

  /** Waits until the state has what is expected, numbers within `within`. @param {Record<string, number | string>} wanted */
  async tells(wanted, within = 1e-4) {
    await expect
      .poll(
        async () => {
          const state = await this.state;
          return Object.keys(wanted).filter((key) =>
            typeof wanted[key] === 'number'
              ? !(Math.abs(state[key] - wanted[key]) <= within)
              : state[key] !== wanted[key],
          );
        },
        { message: `state ${JSON.stringify(wanted)}`, timeout: 30_000 },
      )
      .toEqual([]);
  }
}
