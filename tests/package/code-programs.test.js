// The Code room's ready programs: each runs to its end as it stands, and says the same in both languages.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNode } from '../support/python-room.js';

const web = join(import.meta.dirname, '..', '..', 'web');
const programs = join(web, 'rooms', 'code', 'programs');
const source = (/** @type {string} */ language, /** @type {string} */ name) =>
  readFileSync(join(programs, language, name), 'utf8');
const names = readdirSync(join(programs, 'en'));

const folder = join(web, 'rooms', 'code', 'files');
const files = new Map(
  [
    ...readdirSync(folder).map((name) => join(folder, name)),
    join(web, 'widgets/playground/data/iris.csv'),
  ].map((path) => [path.split('/').at(-1) ?? '', new Uint8Array(readFileSync(path))]),
);

/** Without what is said to the reader: comments and texts. @param {string} text */
const bare = (text) =>
  text
    .replace(/(#|\/\/ ).*/g, '')
    .replace(/'[^'\n]*'|`[^`\n]*`/g, "'…'")
    .replace(/\s+/g, ' ');

test('there is the same code in both languages', () => {
  assert.deepEqual(readdirSync(join(programs, 'ru')), names);
  for (const name of names) assert.equal(bare(source('ru', name)), bare(source('en', name)), name);
});

// Fashion-MNIST takes longer than all others together; the page's tests run JavaScript.
for (const name of names.filter((one) => one.endsWith('.py') && one !== 'fashion.py')) {
  for (const language of ['en', 'ru']) {
    test(`${language}/${name} runs to its end`, async () => {
      const { error, text, figures } = await runInNode(source(language, name), files);
      assert.equal(error, null, error?.traceback);
      assert.ok(text.length > 0 || figures.length > 0);
      const drawn = [...source(language, name).matchAll(/plt\.show\(\)/g)].length;
      assert.equal(figures.length, drawn);
    });
  }
}

test('the programs learn what they are there to learn', async () => {
  const share = async (/** @type {string} */ name) => {
    const { text } = await runInNode(source('en', name), files);
    return Number(/right answers[^:]*: ([\d.]+)/.exec(text)?.[1]);
  };
  assert.ok((await share('logistic.py')) >= 0.85);
  assert.ok((await share('softmax.py')) >= 0.8);
});
