// A program on its way from one room to the Code room: rooms know nothing of each other.

/**
 * @typedef {object} Program
 * @property {'python' | 'javascript'} language
 * @property {string} source
 * @property {string} [name]  what it is, for the list of programs
 * @property {Map<string, Uint8Array>} [files]  that it opens by name
 */

/** @type {Program | null} */
let waiting = null;
export const handover = new EventTarget();

/** Opens the Code room with this program. @param {Program} program */
export function openInCodeRoom(program) {
  waiting = program;
  location.hash = '#code';
  handover.dispatchEvent(new Event('program'));
}

/** The program that was sent, once. The Code room asks when it is made and at every `program` event. */
export function takeProgram() {
  const program = waiting;
  waiting = null;
  return program;
}
