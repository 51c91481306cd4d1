// The whole lesson, as a learner walks it: twenty chapters, each with its widgets and a question to be solved.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { openLesson } from '../support/lesson-room.js';

/** @typedef {import('../support/lesson-room.js').Chapter} Chapter */

/**
 * How each question is solved, with what a learner has: keys, sliders, buttons.
 * @type {Record<string, (chapter: Chapter) => Promise<void>>}
 */
const solutions = {
  pixels: async (chapter) => {
    await chapter.put(chapter.control('spinbutton', 'Row'), 20);
    await chapter.put(chapter.control('spinbutton', 'Column'), 17);
  },
  vector: async (chapter) => {
    await chapter.control('combobox', 'Numbers').selectOption('RGB');
  },
  neighbours: async (chapter) => {
    await chapter.put(chapter.control('spinbutton', 'One pixel of so many by so many is kept'), 2);
    await chapter.put(chapter.control('spinbutton', 'Rows down'), 8);
  },
  neuron: async (chapter) => {
    await chapter.control('slider', 'Weight w').fill('2.6');
    await chapter.control('slider', 'Bias b').fill('-5');
    await expect(chapter.tasks.first()).toContainText('solved');
    await chapter.control('button', 'Train').click();
  },
  array: async (chapter) => {
    await chapter.put(
      chapter.control('spinbutton', 'The row where the slice ends (not included)'),
      14,
    );
    await chapter.put(
      chapter.control('spinbutton', 'The column where the slice ends (not included)'),
      15,
    );
  },
  imshow: async (chapter) => {
    await chapter.control('combobox', 'Colour map').selectOption('gray');
    await chapter.isOpen();
    await chapter.control('checkbox', 'Colour bar').check();
  },
  scaling: async (chapter) => {
    await chapter.control('button', 'Train on both').click();
  },
  channels: async (chapter) => {
    await chapter.put(chapter.control('spinbutton', 'Row'), 460);
    await chapter.put(chapter.control('spinbutton', 'Column'), 1250);
  },
  softmax: async (chapter) => {
    await chapter.control('slider', 'z1').fill('3.3');
    await expect(chapter.tasks.first()).toContainText('solved');
    await chapter.control('button', 'Train').click();
  },
};

test('all twenty questions can be solved, and what is solved is kept', async ({ page }) => {
  test.setTimeout(240_000);
  const room = await openLesson(page);
  for (const [index, solve] of solutions.entries()) {
    await test.step(`chapter ${index + 1}`, async () => {
      const chapter = await room.go(index + 1);
      await chapter.isOpen();
      await solve(chapter);
      await chapter.isSolved();
      expect(await room.solved()).toBe(index + 1);
    });
  }
});
