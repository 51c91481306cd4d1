// An element of the lesson by itself, as a course author puts it into a page: found by names and roles.

import { expect } from '@playwright/test';
import { openOwnPage } from './own-page.js';

/**
 * Puts elements into the page, below each other, as wide as a column of text.
 * @param {import('@playwright/test').Page} page
 * @param {string[]} tags such as 'dense-pixels example="noise"'
 * @returns {Promise<LessonElement[]>} once each shows its first picture
 */
export async function placeElements(page, tags) {
  const markup = tags.map((tag) => `<${tag}></${tag.split(' ')[0]}>`).join('');
  await openOwnPage(page, markup, { style: 'display: grid; gap: 16px; max-width: 760px' });
  const elements = tags.map((_, index) => new LessonElement(page, index));
  for (const element of elements)
    await expect.poll(() => element.state(), { timeout: 60_000 }).not.toBeNull();
  return elements;
}

export class LessonElement {
  /** @param {import('@playwright/test').Page} page @param {number} index among those that were placed */
  constructor(page, index) {
    this.page = page;
    this.root = page.locator('main > *').nth(index);
    this.code = this.root.getByRole('group', { name: /^(The same in Python|То же на Python)$/ });
  }

  /** What its last `dl-state` said; it has to be what its property says. @returns {Promise<Record<string, any> | null>} */
  state() {
    return this.root.evaluate((element) => {
      const { states = [], state } = /** @type {any} */ (element);
      const last = states.at(-1) ?? null;
      return JSON.stringify(last) === JSON.stringify(state) ? last : { told: last, state };
    });
  }

  /** Its state becomes one with these values. @param {Record<string, unknown>} expected */
  async becomes(expected, timeout = 10_000) {
    await expect.poll(() => this.state(), { timeout }).toMatchObject(expected);
  }

  /** @param {string | { name: string, mimeType: string, buffer: Buffer }} file */
  async open(file) {
    await this.root
      .getByLabel('Choose a picture', { exact: true })
      .setInputFiles(/** @type {any} */ (file));
    const name = typeof file === 'string' ? (file.split('/').at(-1) ?? '') : file.name;
    await this.becomes({ name, example: '' });
  }

  /** Changes a number in the code. @param {string} name @param {number} value */
  async write(name, value) {
    const field = this.code.getByRole('spinbutton', { name, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  }
}
