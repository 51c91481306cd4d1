/**
 * The elements on one picture: chapters L1 to L3 and L15 to L18.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const images = {
  'lesson.images.picture': 'Picture',
  'lesson.images.code': 'The same in Python',
  'lesson.images.row': 'Row',
  'lesson.images.column': 'Column',

  'lesson.images.pixels': 'A picture and its numbers',
};
