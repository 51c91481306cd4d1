/**
 * The elements on one picture: chapters L1 to L3 and L15 to L18.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const images = {
  'lesson.images.picture': 'Картинка',
  'lesson.images.code': 'То же на Python',
  'lesson.images.row': 'Строка',
  'lesson.images.column': 'Столбец',

  'lesson.images.pixels': 'Картинка и её числа',
};
