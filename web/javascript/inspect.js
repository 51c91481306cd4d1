// Values as text, as one wants to read them.

const items = 12;
const depth = 3;

/** @param {unknown} value @returns {string} */
export function inspect(value) {
  return typeof value === 'string' ? value : inner(value, 0);
}

/** @param {unknown} value @param {number} level @returns {string} */
function inner(value, level) {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number' || value === null || typeof value !== 'object')
    return typeof value === 'function' ? `[function ${value.name}]` : String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Promise) return 'a promise (write await before it)';
  if (ArrayBuffer.isView(value)) return numbers(/** @type {any} */ (value));
  const kind = value.constructor;
  if (Array.isArray(value)) {
    if (level === depth) return `Array(${value.length})`;
    return `[${shortened(value, (item) => inner(item, level + 1))}]`;
  }
  if (value instanceof Map || value instanceof Set)
    return `${kind.name}(${value.size}) ${inner([...value], level)}`;
  const name = kind && kind !== Object ? `${kind.name} ` : '';
  if (level === depth) return `${name}{…}`;
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${inner(item, level + 1)}`);
  return pairs.length ? `${name}{ ${pairs.join(', ')} }` : `${name}{}`;
}

/** @param {ArrayLike<number>} values */
function numbers(values) {
  const digits = values instanceof Float32Array ? 7 : 17;
  const text = (/** @type {number} */ value) =>
    typeof value === 'bigint' ? String(value) : String(Number(value.toPrecision(digits)));
  return `${values.constructor.name}(${values.length}) [${shortened(values, text)}]`;
}

/** @template T @param {ArrayLike<T>} all @param {(item: T) => string} text */
function shortened(all, text) {
  const some = Array.from({ length: Math.min(items, all.length) }, (_, i) => text(all[i]));
  if (all.length > items) some.push(`… ${all.length - items} more`);
  return some.join(', ');
}
