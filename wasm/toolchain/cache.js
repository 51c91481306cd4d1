// Where the set-up keeps what it downloads, outside the repository, shared by all clones.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** `$XDG_CACHE_HOME/denselab`, or `~/.cache/denselab`. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'denselab');

/** The four IDX files of Fashion-MNIST lie here once the set-up has run. */
export const sampleData = join(cache, 'sample-data', 'fashion-mnist');

/**
 * Whether `folder` was filled to the end by a recipe that said `recipe`. A recipe's text changes
 * with what it does, so an old folder is filled anew.
 * @param {string} folder
 * @param {string} recipe
 */
export function isFilled(folder, recipe) {
  const stamp = join(folder, '.recipe');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe;
}

/**
 * Fills a folder in one piece: `fill` works in a scratch folder beside it, which takes the final
 * name only once it is complete, so that an interrupted download is never taken for a whole one.
 * @param {string} folder
 * @param {string} recipe  remembered for isFilled
 * @param {(scratch: string) => Promise<void>} fill
 */
export async function fillFolder(folder, recipe, fill) {
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  try {
    await fill(scratch);
    writeFileSync(join(scratch, '.recipe'), recipe);
    rmSync(folder, { recursive: true, force: true });
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
