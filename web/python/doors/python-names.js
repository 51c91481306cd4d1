// The package speaks of batchSize, as JavaScript does; in Python it is batch_size.

/**
 * A message of the package in Python's names. What stands in quotes is the user's own.
 * @param {string} message
 */
export function inPythonNames(message) {
  return message
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 ? part : pythonText(part)))
    .join('');
}

/** @param {string} text */
function pythonText(text) {
  return text
    .replace(/\b[a-z]+(?:[A-Z\d][a-z]*)*\b/g, pythonName)
    .replace(/\btrue or false\b/g, 'True or False')
    .replace(/\b(?:true|false|null)(?=[.,]?(?:\s|$))/g, (word) => constants.get(word) ?? word);
}

const constants = new Map([
  ['true', 'True'],
  ['false', 'False'],
  ['null', 'None'],
]);

/** `batchSize` → `batch_size`, `beta1` → `beta_1`. @param {string} name */
function pythonName(name) {
  if (/^beta\d$/.test(name)) return name.replace('beta', 'beta_');
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
