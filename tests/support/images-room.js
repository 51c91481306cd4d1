// The Images room as a learner finds it: by names and roles, never by its insides.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, mimeType: string, buffer: Buffer }} FilePayload */

/** The room, with the engine loaded. @param {Page} page */
export async function openRoom(page) {
  await page.goto('./');
  await expect(page.getByText('Engine ready')).toBeVisible();
  return new ImagesRoom(page);
}

/** Opens a folded part of the settings. @param {Page} page @param {string} name */
export async function openFold(page, name) {
  await page
    .locator('summary')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}

export class ImagesRoom {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.classes = page.getByRole('region', { name: /^Class / });
    this.train = page.getByRole('button', { name: 'Train', exact: true });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.reset = page.getByRole('button', { name: 'Reset', exact: true });
    this.meters = page.getByRole('region', { name: 'Try it' }).getByRole('meter');
    this.tried = page.getByRole('list', { name: 'Pictures tried' });
  }

  /** @param {string} name */
  class(name) {
    return this.page.getByRole('region', { name: `Class ${name}`, exact: true });
  }

  /** Renames the class at a place, adding classes until there is one. @param {number} place @param {string} name */
  async nameClass(place, name) {
    while ((await this.classes.count()) <= place) {
      await this.page.getByRole('button', { name: 'Add a class' }).click();
    }
    const field = this.classes.nth(place).getByRole('textbox', { name: 'Class name' });
    await field.fill(name);
    await field.press('Enter');
    await expect(this.class(name)).toBeVisible();
  }

  /**
   * @param {string} name
   * @param {string[] | FilePayload[]} files  paths, or contents with names
   * @param {number} [timeout]  in milliseconds, for many or large ones
   */
  async addImages(name, files, timeout = 30_000) {
    await this.class(name)
      .getByLabel(`Add images to “${name}”`, { exact: true })
      .setInputFiles(/** @type {any} */ (files));
    await expect(this.class(name).getByRole('progressbar')).toHaveCount(0, { timeout });
  }

  /** @param {string} name @param {number} count  images it must come to hold */
  async expectImages(name, count) {
    const words = count === 1 ? '1 image' : `all ${count.toLocaleString('en')} images`;
    await expect(
      this.class(name).getByRole('button', { name: `Show ${words} of “${name}”` }),
    ).toBeVisible();
  }

  /** @param {'1,000' | '10,000' | '60,000'} count */
  async loadSampleSet(count) {
    await this.page.getByText(count, { exact: true }).click();
    await this.page.getByRole('button', { name: 'Load sample set' }).click();
    await expect(this.page.getByText(`${count} images`, { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    await expect(this.page.getByText('No images at hand?')).toHaveCount(0);
  }

  /** Trains with what is set, to the end. */
  async trainToTheEnd() {
    await this.train.click();
    await expect(this.reset).toBeVisible({ timeout: 90_000 });
  }

  /** @param {string[] | FilePayload[]} files */
  async tryImages(files) {
    const input = this.page.getByLabel('Choose pictures', { exact: true });
    await input.setInputFiles(/** @type {any} */ (files));
  }

  /**
   * What the list of pictures says of each: the winner, its probability and the file, as a learner
   * reads it. Rows that are not shown yet are asked for.
   * @param {number} count  pictures there must be
   */
  async answers(count) {
    const rows = this.tried.getByRole('listitem');
    const more = this.page.getByRole('button', { name: /^Show \d+ more$/ });
    await expect(async () => {
      if (await more.isVisible()) await more.click();
      await expect(rows).toHaveCount(count, { timeout: 500 });
      await expect(rows.filter({ hasText: '%' })).toHaveCount(count, { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    return (await rows.allInnerTexts()).map((text) => {
      const [winner, file, percent] = text.split('\n').map((line) => line.trim());
      return { winner, file, probability: Number.parseFloat(percent) / 100 };
    });
  }

  /** The bars of the picture looked at, as they stand. */
  async bars() {
    return this.meters.evaluateAll((meters) =>
      meters.map((meter) => ({
        name: meter.getAttribute('aria-label') ?? '',
        probability: Number(meter.getAttribute('aria-valuenow')),
      })),
    );
  }
}

/** The small sample set, and a network trained on it, in either language. @param {import('@playwright/test').Page} page */
export async function trainOnSamples(page) {
  await page.getByText(/^1[,\s]000$/).click();
  await page.getByRole('button', { name: /Load sample set|Загрузить набор/ }).click();
  await page.getByRole('button', { name: /^(Train|Обучить)$/ }).click();
  await expect(page.getByRole('button', { name: /^(Reset|Сбросить)$/ })).toBeVisible({
    timeout: 60_000,
  });
}

/** All that is folded, and all images of the first class. @param {import('@playwright/test').Page} page */
export async function unfold(page) {
  for (const details of await page.locator('details').all()) await details.click();
  await page
    .getByRole('button', { name: /^(Show all|Показать все)/ })
    .first()
    .click();
}
