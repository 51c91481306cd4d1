// Python as text: values, calls, comments.

/** @param {unknown} value @returns {string} */
export function literal(value) {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  // JSON's strings are Python's, escapes included.
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A tuple, also of one. @param {readonly unknown[]} values */
export function tuple(values) {
  return `(${values.map(literal).join(', ')}${values.length === 1 ? ',' : ''})`;
}

/** A list of names that may be long, one under the other where it is. @param {readonly unknown[]} values */
export function list(values) {
  const short = literal(values);
  if (short.length < 72) return short;
  return `[\n${values.map((value) => `    ${literal(value)},\n`).join('')}]`;
}

/**
 * `name(first, key=value)`, one argument a line where it would be long.
 * @param {string} name
 * @param {readonly string[]} given arguments, as code
 * @param {Record<string, string | undefined>} [named] arguments by name, as code; without a value they are left out
 */
export function call(name, given, named = {}) {
  const all = [
    ...given,
    ...Object.entries(named)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${value}`),
  ];
  const short = `${name}(${all.join(', ')})`;
  if (short.length <= 84 && !short.includes('\n')) return short;
  return `${name}(\n${indented(`${all.join(',\n')},`)}\n)`;
}

/** @param {string} text */
export function indented(text) {
  return text.replace(/^(?=.)/gm, '    ');
}

/**
 * Parts of a program: an empty line between them, two around definitions; those that are empty are left out.
 * @param {readonly (string | null | false | undefined)[]} parts
 */
export function program(parts) {
  const all = parts.filter((part) => typeof part === 'string' && part !== '').map(String);
  const text = all.map((part, index) => {
    if (index === 0) return part;
    return (
      (beginsWithDefinition(part) || endsWithDefinition(all[index - 1]) ? '\n\n\n' : '\n\n') + part
    );
  });
  return `${text.join('')}\n`;
}

const definition = /^(def|class) /;

/** @param {string} part */
function beginsWithDefinition(part) {
  return definition.test(part.replace(/^(#.*\n)+/, ''));
}

/** @param {string} part */
function endsWithDefinition(part) {
  return definition.test(part.split('\n').findLast((line) => /^\S/.test(line)) ?? '');
}

/** Lines, without those that are not there. @param {readonly (string | null | false | undefined)[]} all */
export function lines(all) {
  return all.filter((line) => typeof line === 'string').join('\n');
}
