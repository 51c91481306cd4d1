/**
 * What a map holds under a name that a caller gave.
 * @template T @param {Map<string, T>} map @param {string} name @returns {T}
 */
export function found(map, name) {
  const value = map.get(name);
  if (value === undefined) throw new Error(`There is no ${name} here.`);
  return value;
}
