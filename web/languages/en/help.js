/**
 * One sentence (rarely two) for every technical term.
 * @type {Record<string, import('../index.js').Text>}
 */
export const help = {
  'help.about': 'What is this: {term}?',
  'engine.about':
    'A program in C++, compiled to WebAssembly (build “{build}”), that decodes the images, trains and predicts on your own processor. It holds {megabytes} MB of memory.',
  'engine.aboutLoading':
    'A program in C++, compiled to WebAssembly, that decodes the images, trains and predicts on your own processor. You can already add images: they wait for it.',
  'help.class':
    'A class is one of the answers the network can give, such as “cat”; its images are the examples it learns from.',
  'help.layers':
    'A layer is a set of neurons that all get the same inputs. In Dense(128) there are 128 of them, each connected with every input; the layers between input and output are called hidden.',
  'help.parameters':
    'The numbers that training finds: a weight for every connection and a bias for every neuron. A layer with 784 inputs and 128 neurons has 784 × 128 weights and 128 biases.',
  'help.loss':
    'The number that training makes smaller: the mean of −log p, where p is the probability the network gave the right class.',
  'help.accuracy': 'The share of images for which the most probable class is the right one.',
  'help.seen':
    'The image as it goes into the network: {width} × {height} pixels with {channels} value(s) each, {n} numbers in all, scaled from 0…255 to 0…1.',
  'help.test':
    'Images that were neither trained on nor used to choose settings: only they say how the network will do on new ones.',
  'help.activation.relu':
    'relu: zero below 0, unchanged above. Simple, fast, and the usual choice.',
  'help.activation.tanh': 'tanh: an S-shaped curve from −1 to 1.',
  'help.activation.sigmoid':
    'sigmoid: an S-shaped curve from 0 to 1, 1 / (1 + e^−z). As an output it is read as a probability.',
  'help.activation.softmax':
    'softmax: makes all outputs of the layer positive and their sum 1, so that they can be read as probabilities.',
  'help.activation.leaky_relu':
    'leaky_relu: like relu, but with a slight slope below 0, so that no neuron falls silent for good.',
  'help.activation.elu': 'elu: like relu, but below 0 it bends smoothly towards −1.',
  'help.activation.selu':
    'selu: a scaled elu that keeps the spread of values the same from layer to layer.',
  'help.activation.gelu':
    'gelu: a smooth relu, z times the probability that a normal number is below z.',
  'help.activation.silu': 'silu: a smooth relu, z times sigmoid of z; also called swish.',
  'help.activation.softplus': 'softplus: a smooth relu that is always positive, log(1 + e^z).',
  'help.activation.softsign': 'softsign: z / (1 + |z|), like tanh but slower to level off.',
  'help.activation.hard_sigmoid': 'hard_sigmoid: a sigmoid made of three straight lines.',
  'help.activation.exponential': 'exponential: e^z. Grows fast, so it needs small learning rates.',
  'help.activation.linear':
    'linear: the sum as it is. Several linear layers in a row are worth no more than one.',
};
