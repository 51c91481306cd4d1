/** @type {Record<string, import('../../index.js').Text>} */
export const code = {
  'code.copy': 'Copy the code',
  'code.copied': 'The code is in the clipboard.',
};
