/**
 * Chapters about the loss: L8 and L9.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const loss = {
  'lesson.chapter.loss.title': 'How wrong is it? −log p',
  'lesson.chapter.loss.text.1':
    'For numbers the loss is the mean squared error. For two classes it is binary cross-entropy[[bce]]. Take the probability $p$ that the neuron gave to the truth, and the loss of the sample is',
  'lesson.chapter.loss.text.2': '$$bce$$',
  'lesson.chapter.loss.text.3':
    'Right and sure costs next to nothing; wrong and sure costs a lot. The base of the logarithm only stretches the curve: the minimum stays where it is. And why not count mistakes instead? Accuracy is a staircase: on a step it does not change, its derivative is 0, and it cannot say which way is down. Beside it you see the smooth loss for the same weight.',

  'lesson.chapter.logistic.title': 'From linear to logistic in two changes',
  'lesson.chapter.logistic.text.1':
    "The code of chapter 5 predicts a number. To make it tell two classes apart, change two things. `activation='sigmoid'` makes the neuron answer with a probability, and `loss='binary_crossentropy'` measures its mistakes with −log p.",
  'lesson.chapter.logistic.text.2':
    'Everything else stays: the inputs, the weights, the optimizer, `fit`. That is the beauty of networks: a new kind of task is a new last step and a new loss. Make the changes one after the other and run the code each time to see what each of them is good for.',
};
