// Which arrays Python still has: a loop over large arrays would fill all memory, because MicroPython frees nothing
// while a program runs. Whenever much has been taken, its memory is searched for their owners.

import { referredTo } from './references.js';

/** So much more memory in arrays, and it is searched. */
const between = 128 * 2 ** 20;
/** Beyond the largest array that there may be: small arrays weigh by their own bookkeeping too. */
const mostOwners = 50_000;

/**
 * @param {any} arrays
 * @param {import('../doors.js').Inside} inside
 */
export function keeper(arrays, inside) {
  /** Array → the address of the Python object that owns it. @type {Map<object, number>} */
  const owners = new Map();
  /** Arrays without an owner once: it may be just being made. @type {WeakSet<object>} */
  const unowned = new WeakSet();
  let bytes = arrays.liveBytes();
  let most = mostOwners;
  let tupleType = 0;

  return {
    /** @param {number} address  one more than that of some tuple */
    know(address) {
      tupleType = inside.words()[(address - 1) / 4];
    },

    /**
     * @param {any} array
     * @param {number} address  one more than that of the Python object that owns it
     */
    own(array, address) {
      owners.set(array, address - 1);
      return `${array.dtype} ${array.shape.join(',')}`;
    },

    /** Before memory is taken: frees what Python no longer has. */
    tidy() {
      if (arrays.liveBytes() - bytes < between && owners.size < most) return;
      const alive = referredTo(inside.words(), new Set(owners.values()), tupleType);
      const lost = new Set();
      for (const [array, owner] of owners) if (!alive.has(owner)) lost.add(array);
      for (const array of lost) owners.delete(array);
      arrays.sweep((/** @type {object} */ array) => {
        if (owners.has(array)) return true;
        if (lost.has(array) || unowned.has(array)) return false;
        unowned.add(array);
        return true;
      });
      bytes = arrays.liveBytes();
      most = Math.max(mostOwners, 2 * owners.size);
    },
  };
}
