import { copyRecords, removeProject } from './database.js';

/**
 * The list of projects in the database.
 * @typedef {import('./database.js').Database} Database
 * @typedef {import('./schema.js').Entry} Entry
 */

/** The projects there are, the last changed first. @param {Database} db @returns {Promise<Entry[]>} */
export async function list(db) {
  const entries = /** @type {Entry[]} */ (await db.getAll('projects'));
  return entries.filter(({ deleted }) => !deleted).sort((a, b) => b.changed - a.changed);
}

/** What was deleted before the page was opened cannot be brought back any more. @param {Database} db */
export async function clearDeleted(db) {
  const entries = /** @type {Entry[]} */ (await db.getAll('projects'));
  for (const { id, deleted } of entries) if (deleted) await removeProject(db, id);
}

/** @param {Database | null} db @param {number} id @param {Partial<Entry>} patch */
export async function change(db, id, patch) {
  const entry = await db?.get('projects', id);
  if (entry) await db?.put('projects', { ...entry, ...patch });
}

/** @param {Database} db @param {number} id @param {string} name of the copy */
export async function duplicate(db, id, name) {
  const { id: _, ...entry } = await db.get('projects', id);
  // Marked as deleted until all of it is there: a copy that ends halfway is cleared away.
  const copy = Number(await db.add('projects', { ...entry, name, deleted: Date.now() }));
  try {
    await copyRecords(db, id, copy);
    await change(db, copy, { deleted: undefined, created: Date.now(), changed: Date.now() });
  } catch (error) {
    await removeProject(db, copy);
    throw error;
  }
}
