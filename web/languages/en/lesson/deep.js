/** @type {Record<string, import('../../index.js').Text>} */
export const deep = {
  'lesson.fold.fold': 'Fold into one neuron',
  'lesson.fold.unfold': 'Unfold again',
  'lesson.flow.sigmoid': 'Sigmoid',
  'lesson.flow.otherWeights': 'Other first weights',
  'lesson.flow.moreLayers': 'Further hidden layers',
  'lesson.flow.loss': 'Loss on the training data',
  'lesson.flow.help.constant':
    'The grey line is the loss of the best constant answer, which does not look at the point at all. Who is not below it has learned nothing.',
  'lesson.flow.constant': 'constant answer',
  'lesson.flow.network': 'network',
  'lesson.flow.learnsNothing':
    'The loss is {loss}; an answer that is the same for every point has {constant}. The network has learned nothing.',
  'lesson.flow.learnsABit':
    'The loss is {loss}, below the {constant} of a constant answer: the network is learning.',
  'lesson.flow.learns':
    'The loss is {loss}, far below the {constant} of a constant answer: the network has learned it.',
  'lesson.derivative.end': 'At the end',
  'lesson.derivative.two': 'Sigmoid, 2 classes',
  'lesson.derivative.three': 'Softmax, 3 to 5 classes',
};
