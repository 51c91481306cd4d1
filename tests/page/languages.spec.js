// Both languages say the same things, and the page keeps the one that was chosen.

import { expect, test } from '@playwright/test';
import { en as enTexts } from '../../web/languages/en/index.js';
import { lesson as enLesson } from '../../web/languages/en/lesson/index.js';
import { options as enOptions } from '../../web/languages/en/options.js';
import { pixels as enPixels } from '../../web/languages/en/pixels.js';
import { runs as enRuns } from '../../web/languages/en/runs.js';
import { tools as enTools } from '../../web/languages/en/tools.js';
import { understanding as enUnderstanding } from '../../web/languages/en/understanding.js';
import { ru as ruTexts } from '../../web/languages/ru/index.js';
import { lesson as ruLesson } from '../../web/languages/ru/lesson/index.js';
import { options as ruOptions } from '../../web/languages/ru/options.js';
import { pixels as ruPixels } from '../../web/languages/ru/pixels.js';
import { runs as ruRuns } from '../../web/languages/ru/runs.js';
import { tools as ruTools } from '../../web/languages/ru/tools.js';
import { understanding as ruUnderstanding } from '../../web/languages/ru/understanding.js';
import { openRoom } from '../support/images-room.js';

// Some come with what they belong to.
const en = {
  ...enTexts,
  ...enLesson,
  ...enOptions,
  ...enPixels,
  ...enRuns,
  ...enTools,
  ...enUnderstanding,
};
const ru = {
  ...ruTexts,
  ...ruLesson,
  ...ruOptions,
  ...ruPixels,
  ...ruRuns,
  ...ruTools,
  ...ruUnderstanding,
};

/** @param {import('../../web/languages/index.js').Text} text */
const forms = (text) => (typeof text === 'string' ? [text] : Object.values(text));

/** @param {import('../../web/languages/index.js').Text} text */
const placeholders = (text) => new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []));

test('English and Russian have the same texts with the same parameters', () => {
  expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    expect(placeholders(ru[key]), key).toEqual(placeholders(en[key]));
  }
});

test('every plural has the forms that its language needs', () => {
  for (const [language, texts] of Object.entries({ en, ru })) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text !== 'string') expect(Object.keys(text).sort(), key).toEqual(needed);
    }
  }
});

test('a chosen language and theme survive a reload', async ({ page }) => {
  await openRoom(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByText('RU', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Научите нейросеть/);
  await expect(page.getByRole('textbox', { name: 'Название класса' }).first()).toHaveValue(
    'Класс 1',
  );
  await page.getByRole('button', { name: /^Тема: как в системе/ }).click();
  await page.getByRole('button', { name: /^Тема: светлая/ }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Научите нейросеть/);
});
