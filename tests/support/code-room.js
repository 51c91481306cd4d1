// The Code room as a programmer finds it: by names and roles, never by its insides.

import { expect } from '@playwright/test';

/** The room with a program open. @param {import('@playwright/test').Page} page @param {string} [program] */
export async function openCode(page, program = 'linear') {
  await page.goto(`./#code/${program}`);
  const room = new CodeRoom(page);
  await expect(room.editor).toBeVisible();
  return room;
}

export class CodeRoom {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.editor = page.getByRole('textbox', { name: /^(Program|Программа) / });
    this.run = page.getByRole('button', { name: /^(Run|Запустить)$/ });
    this.stop = page.getByRole('button', { name: /^(Stop|Остановить)$/ });
    this.output = page.getByRole('log', { name: /^(Output|Вывод)$/ });
    this.status = page.locator('[data-state]');
    this.programs = page.getByRole('navigation', { name: /^(Programs|Программы)$/ });
    this.files = page.getByRole('region', { name: /^(Files|Файлы)$/ });
    this.figures = this.output.getByRole('img');
    this.failure = this.output.getByRole('alert');
  }

  /** A program of one's own. @param {string} source @param {'Python' | 'JavaScript'} [language] */
  async write(source, language = 'Python') {
    await this.programs.getByRole('button', { name: 'New program' }).click();
    await this.page.getByRole('menuitem', { name: `New ${language} program` }).click();
    await expect(this.editor).toHaveText('');
    await this.editor.fill(source);
  }

  /** Runs it to its end. @param {RegExp} [ending] what the status says then */
  async runs(ending = /^Done in /) {
    await this.run.click();
    await this.ended(ending);
  }

  /** @param {RegExp} [ending] */
  async ended(ending = /^Done in /) {
    await expect(this.status).toHaveText(ending, { timeout: 180_000 });
  }

  /** What was printed. */
  async text() {
    return (await this.output.locator('pre').allInnerTexts()).join('\n').trim();
  }

  /** @param {{ name: string, mimeType?: string, buffer: Buffer }[]} files */
  async addFiles(...files) {
    await this.page
      .getByLabel('Add files')
      .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));
  }

  /** A file's entry in the list. @param {string} name */
  file(name) {
    return this.files.getByRole('listitem').filter({ hasText: name });
  }
}
