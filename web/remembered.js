/**
 * A function that works out its answer once for each object and then remembers it, as long as the object is there. For
 * objects that are not changed in place.
 * @template {object} Of
 * @template Answer
 * @param {(of: Of) => Answer} answer
 * @returns {(of: Of) => Answer}
 */
export function remembered(answer) {
  /** @type {WeakMap<Of, { answer: Answer }>} */
  const known = new WeakMap();
  return (of) => {
    let found = known.get(of);
    if (!found) {
      found = { answer: answer(of) };
      known.set(of, found);
    }
    return found.answer;
  };
}
