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
  'help.size':
    'Every image is scaled to a square of so many pixels a side; each pixel then is an input of the network.',
  'help.channels':
    'Grey gives one number a pixel, RGB three: red, green and blue. RGB has three times as many inputs and helps where colour tells the classes apart.',
  'help.fit':
    'The network needs all images in one shape, so one that is not square has to be changed.',
  'help.fit.crop': 'The middle square of the picture is kept, the rest is cut off.',
  'help.fit.contain': 'The whole picture is kept, with white borders.',
  'help.fit.stretch': 'The whole picture is kept, but distorted.',
  'help.optimizer':
    'The rule by which the weights are changed after each batch so that the loss becomes smaller.',
  'help.optimizer.adam':
    'Adam: gradient descent with momentum and a step size of its own for every weight. A good first choice.',
  'help.optimizer.sgd':
    'SGD: plain stochastic gradient descent, weight minus learning rate times derivative.',
  'help.optimizer.rmsprop': 'RMSprop: each derivative is divided by its own recent size.',
  'help.optimizer.adamw':
    'AdamW: Adam that also makes all weights shrink a little at every step, against overfitting.',
  'help.optimizer.adagrad':
    'Adagrad: weights that have changed much get smaller and smaller steps.',
  'help.optimizer.adadelta':
    'Adadelta: steps are sized by how much the weights moved before. At the usual 0.001 it is very slow; the paper uses 1.',
  'help.optimizer.adamax':
    'Adamax: Adam that looks at the largest recent derivative instead of the mean square.',
  'help.learningRate':
    'How large the steps of gradient descent are: too small and training takes for ever, too large and the loss jumps about.',
  'help.epochs': 'An epoch is one pass over all training images; this many are made.',
  'help.batchSize': 'So many images are looked at before the weights are changed once.',
  'help.validation':
    'This share of each class is not trained on, but only measured: it shows how well the network does on images it has not seen.',
  'help.seed':
    'The start of the random numbers. The same seed gives the same initial weights, the same split and the same training.',
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
