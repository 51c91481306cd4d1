/**
 * The program in a Jupyter notebook: its cells of code, one after the other, without what only notebooks know
 * (`%matplotlib inline`, `!pip install …`).
 * @param {string} text of the .ipynb file
 * @returns {string}
 * @throws where it is no notebook
 */
export function notebookSource(text) {
  const { cells } = JSON.parse(text);
  return cells
    .filter((/** @type {any} */ { cell_type: type }) => type === 'code')
    .map((/** @type {any} */ { source }) => [source].flat().join(''))
    .map((/** @type {string} */ code) => code.replace(/^[%!].*\n?/gm, '').trim())
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
