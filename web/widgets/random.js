/**
 * Numbers in 0 ≤ x < 1 that a seed decides: mulberry32 (T. Ettinger, public domain). For pictures and samples that
 * the page makes; what a network is given to begin with comes from the engine.
 * @param {number} seed a whole number
 */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
