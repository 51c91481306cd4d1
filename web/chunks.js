// How the built page's code is cut: by what comes together. Left to itself the bundler makes a file of every
// handful of modules that some later part needs too, and the first visit fetches dozens of small ones.

import { fileURLToPath } from 'node:url';

/** @typedef {import('rolldown').ChunkingContext} Context */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const page = here('main.js');
const firstRoom = here('rooms/images/images-room.js');

/** @type {Map<string, Set<string>>} */
const reached = new Map();

/** A module and all that is fetched with it, because it imports it. @param {string} id @param {Context} context */
function comesWith(id, context) {
  const known = reached.get(id);
  if (known) return known;
  const all = new Set([id]);
  for (const one of all)
    for (const imported of context.getModuleInfo(one)?.importedIds ?? []) all.add(imported);
  reached.set(id, all);
  return all;
}

/**
 * The frame is what every page needs, those of others too; widgets are what the first room shows and other rooms
 * and elements use; the rest of the first room is its own. All else is cut as the bundler likes.
 * @param {string} id @param {Context} context
 */
function nameOf(id, context) {
  if (id.startsWith(here('shell')) || id === page || id.endsWith('.css')) return null;
  // The bundler's own, which elements.js has while there is no element.
  if (id.startsWith('\0')) return null;
  if (comesWith(page, context).has(id)) return 'frame';
  if (!comesWith(firstRoom, context).has(id)) return null;
  return id.startsWith(here('rooms')) ? 'images-room' : 'widgets';
}

export const codeSplitting = {
  groups: [{ name: nameOf }],
  includeDependenciesRecursively: false,
};
