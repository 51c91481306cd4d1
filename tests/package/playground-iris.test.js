// Iris in the playground: what a small network reaches on a held-out third.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'denselab';
import { settingsFrom } from '../../web/widgets/playground/address.js';
import { columnsOf } from '../../web/widgets/playground/data/table-columns.js';
import { tableData } from '../../web/widgets/playground/data/table-data.js';
import { readTable } from '../../web/widgets/playground/data/table-reader.js';
import { Session } from '../../web/widgets/playground/session.js';

const iris = new URL('../../web/widgets/playground/data/iris.csv', import.meta.url);
const seeds = 10;

// One flower more or less is 2 %, and two or three lie among those of another species: which third is
// held out decides. 95 % are passed with most of them.
test('95 % of a third that was held out, with most of ten seeds', async () => {
  const dl = await load({ threads: 1 });
  const table = await readTable(readFileSync(iris, 'utf8'));
  const columns = await columnsOf(table);
  const session = new Session(
    /** @type {any} */ ({ ready: Promise.resolve(dl), start: async () => {} }),
    async (_, settings) => tableData(table, columns, settings),
  );
  const { settings } = settingsFrom(
    'dataset=iris&percTrainData=67&learningRate=0.1&networkShape=8',
  );
  /** @type {number[]} */
  const shares = [];
  for (let seed = 1; seed <= seeds; seed++) {
    await session.use({ ...settings, seed: String(seed) });
    await session.ask(async ({ trainer }) => trainer.run({ epochs: 200 }));
    await session.step();
    shares.push(session.frame?.testAccuracy ?? 0);
  }
  await session.dispose();
  const median = shares.toSorted((a, b) => a - b)[seeds / 2];
  assert.ok(median >= 0.95, `${shares}`);
  assert.ok(shares.filter((share) => share >= 0.95).length >= 8, `${shares}`);
});
