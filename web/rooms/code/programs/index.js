/**
 * The programs that are ready: the lesson's Python, and JavaScript with the package. Their comments are in the
 * page's language; `programs.title.<id>` is what they are called.
 * @typedef {{ id: string, file: string, language: 'python' | 'javascript', group: 'lesson' | 'images' | 'javascript' }} ReadyProgram
 */

/** @type {ReadyProgram[]} */
export const readyPrograms = [
  { id: 'linear', file: 'linear.py', language: 'python', group: 'lesson' },
  { id: 'logistic', file: 'logistic.py', language: 'python', group: 'lesson' },
  { id: 'hidden', file: 'hidden.py', language: 'python', group: 'lesson' },
  { id: 'softmax', file: 'softmax.py', language: 'python', group: 'lesson' },
  { id: 'array', file: 'array.py', language: 'python', group: 'images' },
  { id: 'imshow', file: 'imshow.py', language: 'python', group: 'images' },
  { id: 'scaling', file: 'scaling.py', language: 'python', group: 'images' },
  { id: 'channels', file: 'channels.py', language: 'python', group: 'images' },
  { id: 'fashion', file: 'fashion.py', language: 'python', group: 'images' },
  { id: 'xor', file: 'xor.js', language: 'javascript', group: 'javascript' },
  { id: 'iris', file: 'iris.js', language: 'javascript', group: 'javascript' },
  { id: 'curve', file: 'curve.js', language: 'javascript', group: 'javascript' },
];

const sources = /** @type {Record<string, () => Promise<string>>} */ (
  import.meta.glob(['./{en,ru}/*.py', './{en,ru}/*.js'], { query: '?raw', import: 'default' })
);

/** @param {ReadyProgram} program @param {string} language of the page @returns {Promise<string>} */
export function sourceOf({ file }, language) {
  const load = sources[`./${language}/${file}`] ?? sources[`./en/${file}`];
  return load();
}
