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

  'lesson.images.vector': 'A picture as a vector',
  'lesson.images.index': 'Index in the vector',
  'lesson.images.full': 'Training on full size pictures',
  'lesson.images.full.text':
    '{images} pictures of 1920 × 1080 are drawn in your browser: a sun over mountains, on the left (class 0) or on the right (class 1). Nothing is shrunk: one neuron with a sigmoid, that is logistic regression, gets all {features} features of each. Then it is tried on {unseen} pictures it has not seen.',
  'lesson.images.full.run': 'Train on full size',
  'lesson.images.full.rate': 'Learning rate',
  'lesson.images.full.epochs': 'Epochs',
  'lesson.images.full.drawing': 'Drawing the pictures: {done} of {all}',
  'lesson.images.full.training': 'Training: epoch {done} of {all}',
  'lesson.images.full.class0': 'class 0: the sun on the left',
  'lesson.images.full.class1': 'class 1: the sun on the right',
  'lesson.images.full.weights': {
    one: 'The weight, one a pixel.',
    other: 'The {n} weights, one a pixel.',
  },
  'lesson.images.full.signs': 'Blue ones speak for class 1, orange ones against it.',
  'lesson.images.full.features': 'Features',
  'lesson.images.full.parameters': 'Parameters',
  'lesson.images.full.time': 'Training time',
  'lesson.images.full.seconds': '{amount} s',
  'lesson.images.full.memory': 'Memory of the engine',
  'lesson.images.full.loss': 'Loss',
  'lesson.images.full.accuracy': 'Right on new pictures',

  'lesson.images.neighbours': 'How redundant a picture is',
  'lesson.images.nth': 'One pixel of so many by so many is kept',
  'lesson.images.share': 'Share of the pixels that is kept',
  'lesson.images.right': 'Columns to the right',
  'lesson.images.below': 'Rows down',

  'lesson.images.array': 'A picture in Python',
  'lesson.images.top': 'First row',
  'lesson.images.bottom': 'The row where the slice ends (not included)',
  'lesson.images.left': 'First column',
  'lesson.images.end': 'The column where the slice ends (not included)',

  'lesson.images.plot': 'A picture in colour maps',
  'lesson.images.map': 'Colour map',
  'lesson.images.bar': 'Colour bar',

  'lesson.images.scaling': 'Numbers before and after dividing',
  'lesson.images.divisor': 'Divided by',

  'lesson.images.channels': 'The channels of a picture',
  'lesson.images.channel': 'Channel: 0 is red, 1 green, 2 blue',
};
