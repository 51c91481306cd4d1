import { t } from '../../../languages/index.js';
import { reasonOf } from '../../../reasons.js';
import { within } from './database.js';
import { revive } from './network.js';
import { fill } from './record.js';

/**
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('./schema.js').Content} Content
 */

/**
 * A project as it is kept.
 * @param {import('./database.js').Database} db
 * @param {number} id
 * @param {Record<import('./schema.js').Part, import('./shelf.js').Shelf>} shelves
 * @returns {Promise<Content | null>} null where there is none, or half of one
 */
export async function load(db, id, shelves) {
  const [entry, state, network, runs, train, tried] = await Promise.all([
    db.get('projects', id),
    db.get('states', id),
    db.get('networks', id),
    db.getAll('runs', within(id)),
    shelves.train.load(),
    shelves.try.load(),
  ]);
  if (!entry || entry.deleted || !state) return null;
  return {
    name: entry.name,
    created: entry.created,
    state,
    network: network ?? null,
    runs,
    images: { train: train.images, try: tried.images },
    rows: { train: train.rows, try: tried.rows },
  };
}

/**
 * Fills the fresh session that is on the page: the room at once, the network as soon as the engine is there.
 * @param {Keeping} keeping
 * @param {Content} content
 * @param {{ id: number, name: string } | null} project
 * @param {import('./keeping.js').Status} status
 */
export async function show(keeping, content, project, status) {
  const { session } = keeping;
  const { store, trainer, trials } = session;
  fill(session, content);
  const { network } = content;
  const { chosen } = content.state;
  if (trials.library.has(chosen)) choose(trials, chosen);
  const course = network?.course;
  const wake = course && network.weights.length > 0;
  keeping.set({ status, project, waking: Boolean(wake) });
  if (!wake) return;
  try {
    const dl = await session.library.engine.ready;
    const model = await revive(dl, network);
    await trainer.adopt(model, /** @type {any} */ (store.state.trained), course, network);
    store.networkChanged();
    if (store.state.trials.some(({ probabilities }) => !probabilities)) trials.refresh();
  } catch (error) {
    await trainer.reset();
    const text = t('keeping.networkLost', { reason: reasonOf(error) });
    keeping.notify({ text, bad: true });
  } finally {
    keeping.set({ waking: false });
  }
}

/**
 * At once as far as it is kept; what the network sees of it takes decoding.
 * @param {import('../trials.js').Trials} trials @param {number} id of a picture tried
 */
async function choose(trials, id) {
  trials.choose(id);
  await trials.library.ensure([id], trials.preparation);
  trials.choose(id);
}
