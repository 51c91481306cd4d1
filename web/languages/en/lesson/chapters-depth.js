/**
 * Chapters about networks of many layers: L10 to L14.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const depth = {
  'lesson.chapter.fold.title': 'Without activations depth is an illusion',
  'lesson.chapter.fold.text.1':
    'All layers but the input and the output are called *hidden*. Put one in without activations[[activation]] and you gain nothing. Two inputs, two hidden neurons and one output, multiplied out, are one neuron with the weights',
  'lesson.chapter.fold.text.2': '$$first$$',
  'lesson.chapter.fold.text.3': '$$second$$',
  'lesson.chapter.fold.text.4':
    'It gives the same answers. However many linear layers you stack, they fold into one. With sigmoids between the layers they do not: each sum goes through a curve before the next layer sees it, and no single neuron can imitate that. That is what activations are for.',

  'lesson.chapter.training.title': 'Many layers learn in the same way',
  'lesson.chapter.training.text.1':
    'A network of several layers is trained by gradient descent[[descent]] as well. Its parameters are all weights and all biases of all layers; the loss depends on each of them, and each step moves them all at once.',
  'lesson.chapter.training.text.2':
    'Below is the whole workshop. Data on the left, the network in the middle, where each neuron shows what it answers at every point of the plane, the result on the right (on a phone, one below the other); above them the controls: epochs, learning rate[[rate]], activation. A line is a weight: the thicker, the larger; blue is positive, orange negative. Press play, and then change something.',

  'lesson.chapter.vanishing.title': 'The signal that fades away',
  'lesson.chapter.vanishing.text.1':
    'More layers, more power? Here is a deep network of sigmoids. Train it: the loss stays where an answer that is always the same would have it. Each sigmoid squeezes its inputs into a narrow band, so layer by layer less is left of what made the samples different. And on the way back the gradient is multiplied by the slope of a sigmoid in each layer, which is at most a quarter:',
  'lesson.chapter.vanishing.text.2': '$$slope$$',
  'lesson.chapter.vanishing.text.3':
    'The strips show both, in numbers: the spread of the signal forwards, the size of the gradient backwards. Try the learning rates, from the smallest to the largest. None of them helps.',

  'lesson.chapter.relu.title': 'ReLU lets it through',
  'lesson.chapter.relu.text.1': 'There is a cure, and it is almost too simple:',
  'lesson.chapter.relu.text.2': '$$relu$$',
  'lesson.chapter.relu.text.3':
    'Below 0 nothing comes out, above 0 the number passes unchanged. There the slope is 1, so nothing fades, however many layers follow. Switch the same deep network over to ReLU with one click and train it again.',
  'lesson.chapter.relu.text.4':
    'Look at the decision surface[[surface]]: it is made of flat pieces with straight edges, for every ReLU bends the plane along a line. Which polygon comes out depends on the weights it started from: another seed[[seed]], another shape.',

  'lesson.chapter.hidden.title': 'Stack the layers yourself',
  'lesson.chapter.hidden.text.1':
    'Several `Dense` layers, added one after the other, make a multilayer network. Only the first needs `input_dim`: each of the others sees how many outputs come before it. In the code below a hidden layer of 10 neurons is followed by an output of one.',
  'lesson.chapter.hidden.text.2':
    'More layers and more neurons make a more complex model. It can follow a more winding border between the classes; it also takes more data and more time, and may learn the noise along with the rest. Change the numbers and see what happens to the border.',
};
