/** @type {Record<string, import('../../index.js').Text>} */
export const code = {
  'code.copy': 'Скопировать код',
  'code.copied': 'Код в буфере обмена.',
};
