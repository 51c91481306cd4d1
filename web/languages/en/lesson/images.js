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
};
