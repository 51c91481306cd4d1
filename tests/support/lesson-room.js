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
    // On a phone the contents are hidden in a menu until they are asked for.
    this.contents = page.locator('dl-lesson-contents');
    this.links = this.contents.locator('a');
    this.current = this.contents.locator('a[aria-current]');
  }

  /** The chapters' addresses, in their order. */
  async slugs() {
    await expect(this.links).toHaveCount(20);
    return this.links.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')?.split('/')[1] ?? ''),
    );
  }

  /** How many questions are solved, as the contents say. */
  async solved() {
    return Number(await this.contents.locator('progress').getAttribute('value'));
  }

  /** @param {string} slug */
  async chapter(slug) {
    return new Chapter(this.page, (await this.slugs()).indexOf(slug));
  }

  /** On a phone: the contents open over the text. */
  async openMenu() {
    await this.page.getByRole('button', { name: /^(Contents|Содержание): / }).tap();
  }

  /** Goes to a chapter by the contents and waits until its widgets are there. @param {string} slug */
  async go(slug) {
    const chapter = await this.chapter(slug);
    await this.contents.locator(`a[href$="/${slug}"]`).click();
    await expect(chapter.title).toBeInViewport();
    await expect.poll(() => chapter.widgets(), { timeout: 30_000 }).not.toEqual([]);
    return chapter;
  }
}

export class Chapter {
  /** @param {import('@playwright/test').Page} page @param {number} index */
  constructor(page, index) {
    this.page = page;
    this.article = page.getByRole('article').nth(index);
    this.title = this.article.getByRole('heading', { level: 2 }).first();
    this.question = this.article.locator('dl-lesson-question');
    this.tasks = this.question.getByRole('listitem');
    this.heading = this.question.getByRole('heading');
  }

  /** How far below the top of the window its heading is. */
  async top() {
    return (await this.title.boundingBox())?.y ?? Infinity;
  }

  /** What there is to read. */
  async text() {
    return (await this.article.locator('.text > p').allInnerTexts()).join(' ');
  }

  /** The names of the chapter's widgets; none before all of them are defined and show something. */
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

  /** Types into a field. @param {import('@playwright/test').Locator} control @param {number | string} value */
  async put(control, value) {
    await control.fill(String(value));
    await control.press('Enter');
  }

  /** A widget's control. @param {'slider' | 'spinbutton' | 'combobox' | 'button' | 'checkbox' | 'radio'} role @param {string | RegExp} name */
  control(role, name) {
    return this.article.getByRole(role, { name, exact: true });
  }

  /** One of a few that are all in sight. @param {string} name */
  async choose(name) {
    const choice = this.article.locator('label:has(input[type="radio"])', {
      hasText: new RegExp(`^\\s*${name.replaceAll('.', '\\.')}\\s*$`),
    });
    await choice.click();
  }

  /** The question is solved, and says why that matters. */
  async isSolved(timeout = 30_000) {
    await expect(this.heading).toHaveText(/^(Solved|Решено)$/, { timeout });
    await expect(this.question.getByRole('status').last()).toHaveText(/\S/);
  }

  async isOpen() {
    await expect(this.heading).toHaveText(/^(Your turn|Ваш ход)/);
  }
}
