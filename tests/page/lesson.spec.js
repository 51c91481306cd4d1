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
    await expect(chapter.tasks.first()).toContainText('6.3%');
    await chapter.put(chapter.control('spinbutton', 'One pixel of so many by so many is kept'), 2);
    await chapter.put(chapter.control('spinbutton', 'Rows down'), 8);
  },
  neuron: async (chapter) => {
    await chapter.control('slider', 'Weight w').fill('2.6');
    await chapter.control('slider', 'Bias b').fill('-5');
    await expect(chapter.tasks.first()).toContainText('solved');
    await chapter.control('button', 'Train').click();
  },
  keras: async (chapter) => {
    const extra = chapter.control('checkbox', /one more layer after compile/);
    await extra.check();
    await chapter.control('button', 'Run the code').click();
    await expect(chapter.tasks.first()).toContainText('solved');
    await expect(chapter.tasks.last()).toContainText('The code has not run through yet.');
    await extra.uncheck();
    await chapter.isOpen();
    await chapter.control('button', 'Run the code').click();
  },
  layer: async (chapter) => {
    await chapter.put(chapter.control('spinbutton', 'Neurons (units), layer 1'), 7);
    await expect(chapter.tasks).toContainText('It has 28 parameters.');
    await chapter.put(chapter.control('spinbutton', 'Inputs (input_dim), layer 1'), 2);
  },
  sigmoid: async (chapter) => {
    await chapter.control('slider', 'z').fill('-2.2');
    await expect(chapter.tasks).toContainText('σ(-2.2) = 0.1, wanted is 0.9');
    await chapter.control('slider', 'z').fill('2.2');
  },
  loss: async (chapter) => {
    await chapter.control('slider', 'The sum z of the neuron').fill('-2.9');
    await expect(chapter.tasks).toContainText('Its loss is 2.954.');
    await chapter.control('slider', 'The sum z of the neuron').fill('-3.1');
  },
  logistic: async (chapter) => {
    await chapter.control('button', 'Run the code').click();
    await chapter.control('combobox', /^Activation/).selectOption('sigmoid');
    await chapter.control('combobox', 'Loss').selectOption('binary_crossentropy');
    await chapter.isOpen();
    await chapter.control('button', 'Run the code').click();
  },
  fold: async (chapter) => {
    await chapter.control('button', 'Train').click();
    await expect(chapter.control('button', 'Train')).toBeVisible();
    await chapter.control('button', 'Fold into one neuron').click();
    await expect(chapter.tasks.first()).toContainText('solved');
    await chapter.isOpen();
    await chapter.control('combobox', /^Activation/).selectOption('sigmoid');
  },
  training: async (chapter) => {
    await chapter.control('button', 'Train').click();
    await chapter.isSolved();
    await chapter.control('button', 'Pause').click();
  },
  vanishing: async (chapter) => {
    for (const [tried, rate] of ['0.1', '0.001', '1'].entries()) {
      await chapter.choose(rate);
      await chapter.control('button', 'Train').click();
      if (tried < 2) {
        await expect(chapter.tasks.last()).toContainText(`${tried + 1} of 3 rates tried`, {
          timeout: 30_000,
        });
        await chapter.isOpen();
      }
    }
  },
  relu: async (chapter) => {
    const train = chapter.control('button', 'Train');
    await chapter.choose('ReLU');
    await train.click();
    await expect(chapter.tasks.first()).toContainText('solved', { timeout: 30_000 });
    await chapter.control('button', 'Other first weights').click();
    await chapter.isOpen();
    await train.click();
  },
  hidden: async (chapter) => {
    await chapter.control('button', 'Run the code').click();
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
  derivatives: async (chapter) => {
    const random = chapter.control('button', 'A random weight');
    await expect(chapter.tasks.first()).toContainText('1 of 3 weights compared');
    await expect(async () => {
      await random.click();
      await expect(chapter.tasks.first()).toContainText('solved', { timeout: 500 });
    }).toPass();
    await chapter.isOpen();
    await chapter.control('button', 'Train').click();
    await expect(async () => {
      await random.click();
      await expect(chapter.heading).toHaveText('Solved', { timeout: 500 });
    }).toPass();
  },
};

test('all twenty questions can be solved, and what is solved is kept', async ({ page }) => {
  test.setTimeout(240_000);
  const room = await openLesson(page);
  const solved = Object.entries(solutions);
  for (const [slug, solve] of solved) {
    await test.step(slug, async () => {
      const chapter = await room.go(slug);
      await chapter.isOpen();
      await solve(chapter);
      await chapter.isSolved();
    });
  }
  expect(await room.solved()).toBe(solved.length);

  await page.reload();
  await expect(room.links).toHaveCount(20);
  expect(await room.solved()).toBe(solved.length);
  const last = await room.go(solved[0][0]);
  await last.isSolved();

  await page.getByRole('button', { name: 'Clear my progress' }).click();
  await last.isOpen();
  expect(await room.solved()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await last.isSolved();
  expect(await room.solved()).toBe(solved.length);
  await page.getByRole('button', { name: 'Clear my progress' }).click();
  await page.reload();
  await expect(room.links).toHaveCount(20);
  expect(await room.solved()).toBe(0);
});

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('every chapter has its text, its widgets and a task', async ({ page }) => {
    test.setTimeout(180_000);
    const room = await openLesson(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/своими руками/);
    for (const slug of await room.slugs()) {
      const chapter = await room.go(slug);
      await expect(chapter.title).toHaveText(/[а-яё]{3}/i);
      const text = await chapter.text();
      expect(text.match(/[а-яё]+/gi)?.length, slug).toBeGreaterThan(40);
      for (const task of await chapter.tasks.all()) await expect(task).toHaveText(/[а-яё]{3}/i);
      await chapter.isOpen();
    }
    const layer = await room.go('softmax');
    await layer.control('slider', 'z1').fill('3.3');
    await expect(layer.tasks.first()).toContainText('решено');
    const imshow = await room.go('imshow');
    await imshow.control('combobox', 'Цветовая карта').selectOption('gray');
    await imshow.control('checkbox', 'Цветовая шкала').check();
    await imshow.isSolved();
  });
});

test('a chapter is where its address leads, and the address follows the reader', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const room = await openLesson(page, 'sigmoid');
  const sigmoid = await room.chapter('sigmoid');
  // It stays where it is while the chapters above it grow.
  await expect.poll(() => sigmoid.widgets(), { timeout: 30_000 }).not.toEqual([]);
  await expect.poll(() => sigmoid.top()).toBeLessThan(120);
  expect(await sigmoid.top()).toBeGreaterThan(50);
  await expect(page).toHaveURL(/#lesson\/sigmoid$/);

  // Read on: the next heading comes up, and the address with it.
  const loss = await room.chapter('loss');
  for (let turns = 0; turns < 40 && (await loss.top()) > 200; turns++)
    await page.mouse.wheel(0, 150);
  await expect(page).toHaveURL(/#lesson\/loss$/);
  await expect(room.current).toHaveText(/How wrong is it/);
  // Reading leaves no steps behind: back is where one came from.
  await page.goto('./#pixels');
  await page.goBack();
  await expect(page).toHaveURL(/#lesson\/loss$/);

  await page.getByRole('link', { name: 'Next chapter: From linear to logistic' }).first().click();
  await expect(page).toHaveURL(/#lesson\/logistic$/);
  const logistic = await room.chapter('logistic');
  await expect(logistic.title).toBeInViewport();
  await expect(logistic.title).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/#lesson\/loss$/);
  await expect(loss.title).toBeInViewport();

  await loss.article.getByRole('link', { name: /^Copy the address/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe('#lesson/loss');
});

test('formulas are set for the eye, and are MathML for a screen reader', async ({ page }) => {
  const room = await openLesson(page, 'sigmoid');
  const { article } = await room.chapter('sigmoid');
  const formula = article.locator('dl-formula[block]');
  await expect(formula.locator('math annotation')).toHaveText(
    String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  );
  await expect(formula.locator('.katex-html')).toHaveAttribute('aria-hidden', 'true');
  await expect(formula.locator('.mfrac')).toBeVisible();
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(faces).toContain('KaTeX_Math');
});

test('widgets come when the reader does, and where they cannot, the page says so', async ({
  page,
}) => {
  let broken = true;
  /** @type {string[]} */
  const asked = [];
  await page.route(/dense-[\w-]+\.js/, (route) => {
    asked.push(route.request().url());
    return broken ? route.abort() : route.continue();
  });
  const room = await openLesson(page);
  const pixels = await room.chapter('pixels');
  await expect(pixels.article.getByRole('alert')).toContainText('This part could not be loaded');
  expect(asked.filter((url) => /softmax|derivative/.test(url))).toEqual([]);
  broken = false;
  await pixels.control('button', 'Try again').click();
  await expect.poll(() => pixels.widgets()).toEqual(['dense-pixels']);
});

test('axe finds nothing in the whole lesson', async ({ page }) => {
  test.slow();
  const room = await openLesson(page);
  for (const slug of await room.slugs()) await room.go(slug);
  expect(await violations(page)).toEqual([]);
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(`on a phone, ${locale}`, () => {
    const size = { width: 390, height: 844 };
    test.use({ viewport: size, locale, hasTouch: true, isMobile: true });

    test('nothing scrolls sideways, every control can be hit, the contents are a menu', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const room = await openLesson(page);
      await expect(room.links.first()).toBeHidden();
      for (const slug of await room.slugs()) {
        await room.openMenu();
        await room.go(slug);
      }
      const { scroll, small } = await page.evaluate(measure);
      expect(scroll).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  });
}
