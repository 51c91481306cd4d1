// Which Python objects are still referred to. MicroPython collects nothing before a program's end, so its memory
// is searched for their addresses: an object whose address is nowhere has no name, and is in no list, frame or
// closure. Not counted is what stands in a tuple that is itself nowhere: calls and `return a, b` leave many.

/** MicroPython's objects begin at multiples of this. */
const alignment = 16;
/** Of a tuple: its type and its length, before its items. */
const header = 8;
/** Longer tuples count as lists. */
const longest = 16;

/**
 * @param {(address: number) => number | undefined} word  of 32 bits, at multiples of 4; none beyond the end
 * @param {ReadonlySet<number>} addresses  of the objects asked about
 * @param {number} tupleType  the first word of every tuple
 * @returns {Set<number>} those that something refers to
 */
export function referredTo(word, addresses, tupleType) {
  /** @type {Set<number>} */
  const found = new Set();
  /** Tuple → the objects that only tuples refer to so far. @type {Map<number, number[]>} */
  const tuples = new Map();
  search(word, addresses, (address, at) => {
    if (found.has(address)) return;
    const tuple = tupleAround(word, at, tupleType);
    if (tuple === null) found.add(address);
    else tuples.set(tuple, [...(tuples.get(tuple) ?? []), address]);
  });
  search(word, new Set(tuples.keys()), (tuple) => {
    for (const address of tuples.get(tuple) ?? []) found.add(address);
  });
  return found;
}

/**
 * Every word that is one of these addresses.
 * @param {(address: number) => number | undefined} word
 * @param {ReadonlySet<number>} addresses
 * @param {(address: number, at: number) => void} visit
 */
function search(word, addresses, visit) {
  if (addresses.size === 0) return;
  let least = Infinity;
  let most = 0;
  for (const address of addresses) {
    least = Math.min(least, address);
    most = Math.max(most, address);
  }
  for (let at = 0; ; at += 4) {
    const value = word(at);
    if (value === undefined) return;
    if (value >= least && value <= most && addresses.has(value)) visit(value, at);
  }
}

/**
 * The tuple that has one of its items here.
 * @param {(address: number) => number | undefined} word @param {number} at @param {number} tupleType
 */
function tupleAround(word, at, tupleType) {
  const first = Math.max(0, at - header - 4 * longest);
  for (let start = at - (at % alignment); start >= first; start -= alignment) {
    if (word(start) !== tupleType) continue;
    const end = start + header + 4 * (word(start + 4) ?? 0);
    return at >= start + header && at < end ? start : null;
  }
  return null;
}
