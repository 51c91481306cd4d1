// The lesson as a learner reads it: chapters by their headings, questions by what they say.

import { expect } from '@playwright/test';

/** The lesson, at a chapter. @param {import('@playwright/test').Page} page @param {string} [slug] */
export async function openLesson(page, slug = '') {
  await page.goto(slug ? `./#lesson/${slug}` : './#lesson');
  await expect(page.getByRole('article')).toHaveCount(20);
  return new LessonRoom(page);
}

export class LessonRoom {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.contents = page.getByRole('navigation', { name: /^(Contents|Содержание)$/ });
    this.links = this.contents.getByRole('link');
    this.progress = this.contents.getByRole('progressbar');
  }

  /** How many questions are solved, as the contents say. */
  async solved() {
    return Number(await this.progress.getAttribute('value'));
  }

  /** Goes to a chapter by the contents and waits until its widgets are there. @param {number} number 1…20 */
  async go(number) {
    const link = this.links.nth(number - 1);
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    const chapter = new Chapter(this.page, number);
    await expect(chapter.title).toBeInViewport();
    await expect.poll(() => chapter.widgets(), { timeout: 30_000 }).not.toEqual([]);
    return chapter;
  }
}

export class Chapter {
  /** @param {import('@playwright/test').Page} page @param {number} number */
  constructor(page, number) {
    this.page = page;
    this.article = page.getByRole('article').nth(number - 1);
    this.title = this.article.getByRole('heading', { level: 2 });
    this.question = this.article.locator('dl-lesson-question');
    this.tasks = this.question.getByRole('listitem');
    this.heading = this.question.getByRole('heading');
  }

  /** The names of the chapter's widgets, all of them defined and with something in them. */
  widgets() {
    return this.article.evaluate((article) => {
      const all = [...article.querySelectorAll('*')].filter(({ localName }) =>
        localName.startsWith('dense-'),
      );
      const alive = all.filter(
        ({ shadowRoot, clientHeight, localName }) =>
          customElements.get(localName) && shadowRoot?.childElementCount && clientHeight > 60,
      );
      return alive.length === all.length ? all.map(({ localName }) => localName) : [];
    });
  }

  /** A widget's control. @param {import('@playwright/test').Locator} control @param {number | string} value */
  async put(control, value) {
    await control.fill(String(value));
    await control.press('Enter');
  }

  /** @param {'slider' | 'spinbutton' | 'combobox' | 'button' | 'checkbox' | 'radio'} role @param {string | RegExp} name */
  control(role, name) {
    return this.article.getByRole(role, { name, exact: true });
  }

  /** The question is solved, and says why that matters. */
  async isSolved(timeout = 30_000) {
    await expect(this.heading).toHaveText(/^(Solved|Решено)$/, { timeout });
    await expect(this.question.getByRole('status').last()).toHaveText(/\S/);
  }

  async isOpen() {
    await expect(this.heading).toHaveText(/^(Your turn|Ваш ход)$/);
  }
}
