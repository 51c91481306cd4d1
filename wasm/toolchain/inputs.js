// Whether something built is up to date: a hash over all it was built from, kept beside the build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './cache.js';

/**
 * A hash over the names and contents of files and folders (missing ones count as such).
 * @param {string[]} paths  relative to the repository, or absolute
 * @param {string} [salt]
 */
export function hashInputs(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths.flatMap((path) =>
    filesUnder(join(path.startsWith('/') ? '' : root, path)),
  )) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} name */
const stampOf = (name) => join(root, 'build', `${name}.inputs`);

/** Whether `name` was last built from inputs with this hash. @param {string} name @param {string} hash */
export function isBuilt(name, hash) {
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === hash;
}

/** Remembers what `name` was built from. @param {string} name @param {string} hash */
export function markBuilt(name, hash) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), hash);
}
