// The playground's lenses, and lesson elements on a page of their own.

import { expect } from '@playwright/test';
import { LessonWidget } from './lesson-widgets.js';

/**
 * The playground with an experiment, once its network is there.
 * @param {import('@playwright/test').Page} page
 * @param {string} address such as 'activation=tanh&networkShape=4,2'
 */
export async function openLenses(page, address) {
  await page.goto(`./#playground?${address}`);
  const lenses = new Lenses(page);
  await expect
    .poll(() => lenses.frame().then((frame) => frame?.epoch), { timeout: 60_000 })
    .toBe(0);
  return lenses;
}

export class Lenses {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.element = page.locator('dl-lenses');
    this.step = page.getByRole('button', { name: 'One epoch', exact: true });
    this.slider = this.element.getByRole('slider', { name: /Back through|Epoch \d+ of/ });
  }

  /** @param {string} name */
  async look(name) {
    await this.element.getByRole('tab', { name }).click();
  }

  /** What is seen of the network now, with its weights as plain lists. @returns {Promise<any>} */
  frame() {
    return this.element.evaluate((element) => {
      const { frame } = /** @type {any} */ (element).session;
      if (!frame) return null;
      const { epoch, trainLoss, testLoss, weights } = frame;
      const lists = Object.entries(weights).map(([name, { data }]) => [name, Array.from(data)]);
      return { epoch, trainLoss, testLoss, weights: Object.fromEntries(lists) };
    });
  }

  /** Epoch by epoch, by the button. @param {number} epoch */
  async trainTo(epoch) {
    for (let now = (await this.frame()).epoch; now < epoch; now++) {
      await this.step.click();
      await expect.poll(async () => (await this.frame()).epoch).toBe(now + 1);
    }
  }

  /** What the engine says of the network. @param {string} method @param {object} [options] @returns {Promise<any>} */
  ask(method, options) {
    return this.element.evaluate(
      (element, [name, more]) =>
        /** @type {any} */ (element).session.ask((/** @type {any} */ net) =>
          net.model[/** @type {string} */ (name)](net.training.x, net.training.y, more),
        ),
      /** @type {const} */ ([method, options]),
    );
  }

  /** The numbers that a part of a lens has as data attributes. @param {string} selector @param {string[]} names */
  async numbers(selector, ...names) {
    const part = this.element.locator(selector).first();
    await expect(part).toBeVisible({ timeout: 30_000 });
    return part.evaluate(
      (element, wanted) =>
        wanted.map((name) => Number(/** @type {HTMLElement} */ (element).dataset[name])),
      names,
    );
  }
}

/**
 * An element on an empty page with the one script, as course authors have it.
 * @param {import('@playwright/test').Page} page
 * @param {string} markup such as '<dense-fold neurons="3"></dense-fold>'
 * @param {string} [lang]
 */
export async function openElement(page, markup, lang = 'en') {
  await page.route('**/blank.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width">
        <title>A course</title></head><body><main><h1>A course</h1><h2>A chapter</h2>${markup}</main><script>
        window.states = [];
        addEventListener('dl-state', (event) => window.states.push(event.detail));
        </script><script type="module" src="./elements.js"></script></body></html>`,
    }),
  );
  await page.goto('./blank.html');
  const widget = new LessonWidget(page, markup.match(/[\w-]+/)?.[0] ?? '');
  await expect.poll(() => widget.told, { timeout: 60_000 }).toBeGreaterThan(0);
  return widget;
}
