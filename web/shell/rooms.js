import { html } from 'lit';
import { needTexts } from '../languages/index.js';

/**
 * @typedef {import('../engine.js').Engine} Engine
 * A room: its id is its address (#images) and the key of its name (`room.<id>`). `load` fetches its code,
 * `view` is its element, hidden while another room is open.
 * @typedef {{
 *   id: string, load: () => Promise<unknown>, view: (engine: Engine, hidden: boolean) => unknown
 * }} Room
 */

/** @type {Room[]} the rooms there are; the first is where the page opens */
export const rooms = [
  {
    id: 'images',
    load: () => import('../rooms/images/images-room.js'),
    view: (engine, hidden) =>
      html`<dl-images-room .engine=${engine} ?hidden=${hidden}></dl-images-room>`,
  },
  {
    id: 'pixels',
    load: () => Promise.all([import('../rooms/pixels/pixels-room.js'), needTexts('pixels')]),
    view: (_, hidden) => html`<dl-pixels-room ?hidden=${hidden}></dl-pixels-room>`,
  },
  {
    id: 'playground',
    load: () =>
      Promise.all([import('../rooms/playground/playground-room.js'), needTexts('playground')]),
    view: (_, hidden) => html`<dl-playground-room ?hidden=${hidden}></dl-playground-room>`,
  },
  {
    id: 'lesson',
    load: () =>
      Promise.all([
        import('../rooms/lesson/lesson-room.js'),
        needTexts('playground'),
        needTexts('lesson'),
      ]),
    view: (_, hidden) => html`<dl-lesson-room ?hidden=${hidden}></dl-lesson-room>`,
  },
  {
    id: 'code',
    load: () => Promise.all([import('../rooms/code/code-room.js'), needTexts('code')]),
    view: (_, hidden) => html`<dl-code-room ?hidden=${hidden}></dl-code-room>`,
  },
];

/**
 * The room that an address leads to. What follows the room's id, after a "?" or a "/", is the room's own. An
 * address of TensorFlow Playground (#activation=tanh&batchSize=10&…) leads to the playground.
 * @param {string} hash as location.hash has it
 * @returns {Room}
 */
export function roomAt(hash) {
  const [id] = hash.slice(1).split(/[?/]/);
  const wanted = id.includes('=') ? 'playground' : id;
  return rooms.find((room) => room.id === wanted) ?? rooms[0];
}
