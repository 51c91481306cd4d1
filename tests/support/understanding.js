// The fourth step, "Understand", as a learner finds it; the numbers behind its drawings from its elements.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

export class Understanding {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.section = page.getByRole('region', { name: 'Understand' });
    this.gallery = this.section.getByRole('list', { name: 'Which images are listed' });
  }

  /** @param {'Mistakes' | 'Neurons' | 'Why this answer' | 'What if' | 'Map'} view */
  async open(view) {
    await this.section.getByRole('tab', { name: view }).click();
  }

  /** @param {string} truth @param {string} answer  the cell of the confusion matrix */
  cell(truth, answer) {
    return this.section.getByRole('button', {
      name: new RegExp(`image(s)? of “${truth}” answered as “${answer}”$`),
    });
  }

  /** The numbers of the confusion matrix that are not 0, by right class and answer. */
  async cells() {
    const names = await this.section
      .getByRole('button', { name: /answered as/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    return Object.fromEntries(
      names.map((name) => {
        const [, count, truth, answer] =
          /^([\d,]+) images? of “(.*)” answered as “(.*)”$/.exec(name) ?? [];
        return [`${truth} → ${answer}`, Number(count.replaceAll(',', ''))];
      }),
    );
  }

  get #pictures() {
    const list = this.section.getByRole('list', { name: 'Neurons of the first layer' });
    return list.locator('dl-signed-image');
  }

  /** One weight of the first neuron drawn, once there are all. */
  async firstWeight() {
    await expect(this.#pictures).toHaveCount(64);
    return this.#pictures.first().evaluate((image) => Number(/** @type {any} */ (image).values[0]));
  }

  /** The weights that the pictures of neurons show, neuron by neuron, and the pixels of their canvases. */
  neurons() {
    return this.#pictures.evaluateAll((images) =>
      images.map((image) => {
        const { values, limit } = /** @type {any} */ (image);
        const canvas = /** @type {HTMLCanvasElement} */ (image.shadowRoot?.querySelector('canvas'));
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return { values: Array.from(values, Number), limit, pixels: Array.from(data) };
      }),
    );
  }

  /**
   * The numbers behind a map of pixels under "Why this answer".
   * @param {'gradient' | 'occlusion'} kind
   * @returns {Promise<number[]>} row by row
   */
  map(kind) {
    return this.section
      .locator(`dl-signed-image#${kind}`)
      .evaluate((image) => Array.from(/** @type {any} */ (image).values, Number));
  }

  /** The points of the map of images, with the ids of their images. */
  points() {
    return this.section.locator('dl-map-view').evaluate((view) => {
      const { points, layout } = /** @type {any} */ (view).shown;
      return {
        x: Array.from(points.x),
        y: Array.from(points.y),
        kinds: points.kinds,
        ids: layout.samples.ids,
      };
    });
  }

  /** The bars beside the changed picture, by class. */
  async changedBars() {
    const meters = this.section.locator('dl-changes-view').getByRole('meter');
    return Object.fromEntries(
      await meters.evaluateAll((all) =>
        all.map((meter) => [meter.ariaLabel, Number(meter.getAttribute('aria-valuenow'))]),
      ),
    );
  }
}
