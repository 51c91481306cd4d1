import { openDB } from 'idb';
import { databaseName, parts, schemaVersion } from './schema.js';

/**
 * @typedef {import('idb').IDBPDatabase<any>} Database
 * @typedef {import('./schema.js').Part} Part
 */

const stores = ['projects', 'states', 'networks', 'runs', 'files', 'sheets', 'rows'];

/**
 * @param {() => void} onClosed called when the browser, or a newer page in another tab, has closed it
 * @returns {Promise<Database>} rejects where the browser allows no database, and for one that is newer
 */
export function openDatabase(onClosed) {
  return openDB(databaseName, schemaVersion, {
    upgrade(db) {
      for (const name of stores) {
        if (name === 'projects') db.createObjectStore(name, { keyPath: 'id', autoIncrement: true });
        else db.createObjectStore(name);
      }
    },
    blocking(_current, _wanted, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/**
 * One transaction: all of it is written, or nothing.
 * @param {Database} db
 * @param {string[]} names of the stores
 * @param {(store: (name: string) => any) => Promise<unknown>[]} work
 */
export async function write(db, names, work) {
  const transaction = db.transaction(names, 'readwrite');
  // Every request fails with the transaction, which alone knows why.
  for (const request of work((name) => transaction.objectStore(name))) request.catch(() => {});
  try {
    await transaction.done;
  } catch (error) {
    throw transaction.error ?? error;
  }
}

/** @param {unknown} error whether there was no room left */
export function isFull(error) {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** All keys that begin with a project, and a part of it. @param {number} project @param {Part} [part] */
export function within(project, part) {
  const start = part ? [project, part] : [project];
  // In IndexedDB's order an array comes after every number and text.
  return IDBKeyRange.bound(start, [...start, []]);
}

/**
 * Every record of a project, entry and all.
 * @param {Database} db @param {number} project
 */
export function removeProject(db, project) {
  return write(db, stores, (store) => [
    store('projects').delete(project),
    store('states').delete(project),
    store('networks').delete(project),
    ...['runs', 'files', 'sheets', 'rows'].map((name) => store(name).delete(within(project))),
  ]);
}

/**
 * A copy of everything under another id, the entry last: half a copy is in no list.
 * @param {Database} db @param {number} from @param {number} to
 */
export async function copyRecords(db, from, to) {
  for (const name of ['states', 'networks']) {
    const value = await db.get(name, from);
    if (value) await db.put(name, value, to);
  }
  for (const [, run] of /** @type {any[]} */ (await db.getAllKeys('runs', within(from))))
    await db.put('runs', await db.get('runs', [from, run]), [to, run]);
  for (const name of ['sheets', 'rows', 'files']) {
    for (const part of parts) {
      const keys = /** @type {any[]} */ (await db.getAllKeys(name, within(from, part)));
      for (const [, , last] of keys) {
        await db.put(name, await db.get(name, [from, part, last]), [to, part, last]);
      }
    }
  }
}
