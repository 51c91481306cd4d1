/**
 * The terms of the lesson: their names, and each in a sentence.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const terms = {
  'lesson.term.object': 'Object',
  'lesson.help.object':
    'One thing that a model gives an answer about: a photo, a flat, a customer. In a table of data it is one row.',
  'lesson.term.feature': 'Feature',
  'lesson.help.feature':
    'One of the numbers that describe an object and that a model computes with. In a table of data it is one column.',
  'lesson.term.boosting': 'Gradient boosting',
  'lesson.help.boosting':
    'A method that adds up hundreds of small decision trees. To grow each of them it has to look through all features.',
  'lesson.term.correlation': 'Correlation',
  'lesson.help.correlation':
    'How well one number predicts another: 1 where both rise and fall together, 0 where one says nothing about the other, −1 where one rises as the other falls.',
  'lesson.term.weight': 'Weight',
  'lesson.help.weight':
    'The number an input is multiplied by. Large means that the input matters, negative that it counts against, 0 that it does not count at all.',
  'lesson.term.loss': 'Loss',
  'lesson.help.loss':
    'One number that says how wrong all the answers are. The smaller, the better: training looks for weights that make it small.',
  'lesson.term.keras': 'Keras',
  'lesson.help.keras':
    'The library most people build their first networks with, in Python. Names and defaults on this page are those of Keras.',
  'lesson.term.sgd': 'SGD',
  'lesson.help.sgd':
    'Stochastic gradient descent: take a few samples, see in which direction the loss falls, move all weights a little that way, go on with the next samples.',
  'lesson.term.parameter': 'Parameter',
  'lesson.help.parameter':
    'A number that training chooses: every weight and every bias is one. What you set yourself, such as the number of neurons, is not.',
  'lesson.term.sigmoid': 'Sigmoid',
  'lesson.help.sigmoid':
    'A curve in the shape of a stretched S, written σ. It turns any number into one between 0 and 1.',
  'lesson.term.positive': 'Positive class',
  'lesson.help.positive':
    'Of two classes the one whose target is 1: what the question asks for. The other one has the target 0.',
  'lesson.term.bce': 'Binary cross-entropy',
  'lesson.help.bce':
    'The mean of −log p over all samples, where p is the probability that the model gave to the true one of two classes.',
  'lesson.term.activation': 'Activation',
  'lesson.help.activation':
    'A function that each neuron sends its sum through: a sigmoid, a tanh, a ReLU. “Linear” means none.',
  'lesson.term.descent': 'Gradient descent',
  'lesson.help.descent':
    'The gradient is the list of all derivatives of the loss: it points uphill. Go a small step the other way, compute it anew, and so on.',
  'lesson.term.rate': 'Learning rate',
  'lesson.help.rate':
    'How long the steps of gradient descent are. Too small and nothing moves; too large and it jumps over the valley.',
  'lesson.term.surface': 'Decision surface',
  'lesson.help.surface':
    'What the network answers at every point of the plane, shown as a colour. Where the colours meet it changes its mind.',
  'lesson.term.seed': 'Seed',
  'lesson.help.seed':
    'A number that all random choices follow from. The same seed gives the same first weights, another seed gives others.',
  'lesson.term.array': 'NumPy array',
  'lesson.help.array':
    'A table of numbers in Python, with any number of dimensions. Its shape says how many there are in each.',
  'lesson.term.colormap': 'Colour map',
  'lesson.help.colormap':
    'A list of colours from the one for the smallest number to the one for the largest.',
  'lesson.term.channel': 'Channel',
  'lesson.help.channel':
    'One of the tables that a colour picture is made of: how much red, how much green or how much blue each pixel has.',
  'lesson.term.crossentropy': 'Cross-entropy',
  'lesson.help.crossentropy':
    'The same −log p for any number of classes: p is the probability that the right class got.',
  'lesson.term.backprop': 'Back-propagation',
  'lesson.help.backprop':
    'The chain rule, applied layer by layer from the loss back to the inputs: one pass gives the derivatives of all weights.',
  'lesson.term.difference': 'Finite difference',
  'lesson.help.difference':
    'A derivative by trying: the loss a little to the right of the weight less the loss a little to the left, divided by the distance.',
};
