// Which Python objects are still referred to. MicroPython collects nothing before a program's end, so its memory
// is searched for their addresses: an object whose address is nowhere has no name, and is in no list, frame or
// closure. Not counted is what stands in a tuple that is itself nowhere: calls and `return a, b` leave many.

/** In words of 32 bits: MicroPython's objects begin at multiples of this. */
const alignment = 4;
/** Of a tuple: its type and its length, before its items. */
const header = 2;
/** Longer tuples count as lists. */
const longest = 16;

/**
 * @param {Int32Array} words  all memory
 * @param {ReadonlySet<number>} addresses  of the objects asked about
 * @param {number} tupleType  the first word of every tuple
 * @returns {Set<number>} those that something refers to
 */
export function referredTo(words, addresses, tupleType) {
  /** @type {Set<number>} */
  const found = new Set();
  /** Tuple → the objects that only tuples refer to so far. @type {Map<number, number[]>} */
  const tuples = new Map();
  search(words, addresses, (address, at) => {
    if (found.has(address)) return;
    const tuple = tupleAround(words, at, tupleType);
    if (tuple === null) found.add(address);
    else tuples.set(tuple, [...(tuples.get(tuple) ?? []), address]);
  });
  search(words, new Set(tuples.keys()), (tuple) => {
    for (const address of tuples.get(tuple) ?? []) found.add(address);
  });
  return found;
}

/**
 * Every word that is one of these addresses.
 * @param {Int32Array} words
 * @param {ReadonlySet<number>} addresses
 * @param {(address: number, at: number) => void} visit
 */
function search(words, addresses, visit) {
  if (addresses.size === 0) return;
  let least = Infinity;
  let most = 0;
  for (const address of addresses) {
    least = Math.min(least, address);
    most = Math.max(most, address);
  }
  for (let at = 0; at < words.length; at++) {
    const value = words[at];
    if (value >= least && value <= most && addresses.has(value)) visit(value, at);
  }
}

/**
 * The address of the tuple that has one of its items here.
 * @param {Int32Array} words @param {number} at @param {number} tupleType
 */
function tupleAround(words, at, tupleType) {
  const first = Math.max(0, at - header - longest);
  for (let start = at - (at % alignment); start >= first; start -= alignment) {
    if (words[start] !== tupleType) continue;
    const items = start + header;
    return at >= items && at < items + words[start + 1] ? start * 4 : null;
  }
  return null;
}
