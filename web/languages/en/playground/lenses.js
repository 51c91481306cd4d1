/** @type {Record<string, import('../../index.js').Text>} */
export const lenses = {
  'playground.lenses': 'Look inside',
  'playground.lens.flow': 'Signal and gradient',
  'playground.lens.fold': 'Fold',
  'playground.lens.derivative': 'Derivative',
  'playground.lens.surface': 'Loss surface',
  'playground.lens.compare': 'Compare',
  'playground.lens.waiting': 'Asking the engine…',
  'playground.lens.layer': 'hidden layer {n}',
  'playground.lens.outputLayer': 'output layer',
  'playground.lens.unit': 'neuron {n}',
  'playground.lens.bias': 'bias (constant 1)',
  'playground.lens.weight': 'weight',
  'playground.lens.layerChoice': 'Layer',
  'playground.lens.from': 'From',
  'playground.lens.to': 'To',
  'playground.lens.weightOf': '{layer}: {from} → neuron {to}',
  'playground.lens.biasOf': '{layer}: bias of neuron {to}',

  'playground.scrub.label': 'Back through the training',
  'playground.scrub.past': 'Epoch {epoch} of {last}',
  'playground.scrub.now': 'now',
  'playground.scrub.help':
    'The network is kept as it was after many epochs. Drag back: drawing, plane and everything below show it at that moment, and training can go on from there.',
  'playground.scrub.goOn': 'Go on from here',
  'playground.scrub.back': 'Back to now',

  'playground.flow.table': 'Signal and gradient of every layer',
  'playground.flow.layer': 'Layer',
  'playground.flow.output': 'Output',
  'playground.flow.signal': 'Signal',
  'playground.flow.help.signal':
    'What the neurons of a layer put out, over all training samples: the line is the mean, the band reaches one standard deviation to both sides. A narrow band: all samples look nearly the same to the next layer.',
  'playground.flow.gradient': 'Gradient',
  'playground.flow.help.gradient':
    'How strongly the loss answers to what this layer puts out: the length (Euclidean norm) of all its derivatives. The scale is logarithmic: every mark is ten times more than the one before.',
  'playground.flow.ratio': 'To the next',
  'playground.flow.help.ratio':
    'The gradient of this layer beside that of the next one: what one step backwards through the network costs it.',
  'playground.flow.weights': 'At the weights',
  'playground.flow.help.weights':
    'The length of all derivatives with respect to the weights of this layer: times the learning rate it is how far they move in one step.',
  'playground.flow.smaller': '÷ {times}',
  'playground.flow.larger': '× {times}',
  'playground.flow.single': 'There is one layer only: its gradient is {norm}.',
  'playground.flow.settled':
    'All gradients are 0: there is nothing left to learn, or nothing that could be learned.',
  'playground.flow.none': 'No gradient at all reaches the first layer: it cannot learn.',
  'playground.flow.overflow':
    'The numbers have grown beyond all bounds: a smaller learning rate helps.',
  'playground.flow.vanishes':
    'The weights of the first layer get a gradient {times} times smaller than those of the last: it hardly learns.',
  'playground.flow.fades':
    'The weights of the first layer get a gradient {times} times smaller than those of the last: it learns more slowly.',
  'playground.flow.explodes':
    'The weights of the first layer get a gradient {times} times larger than those of the last: its steps easily become too large.',
  'playground.flow.even':
    'The gradient reaches the first layer: {first} at its weights, {last} at those of the last.',
  'playground.flow.signalFades':
    'The signal fades as well: its spread falls from {first} in the first layer to {last} in the last hidden one, so that all samples look alike to the output.',

  'playground.fold.why':
    'Weighted sums of weighted sums are weighted sums again: more layers without activations add nothing.',
  'playground.fold.already': 'There is no hidden layer to fold: this is one neuron already.',
  'playground.fold.alreadyLayer': 'There is no hidden layer to fold: this is one layer already.',
  'playground.fold.done': 'These {n} layers are one neuron.',
  'playground.fold.doneLayer': 'These {n} layers are one layer of {units} neurons.',
  'playground.fold.refused':
    'Hidden layer {n} has the activation {activation}: this network cannot be folded.',
  'playground.fold.bends':
    'An activation bends what passes through it, and no weighted sum does that. So the network can do more than one neuron.',
  'playground.fold.bends.relu':
    'ReLU cuts off everything below 0, and no weighted sum does that. So the network can do more than one neuron.',
  'playground.fold.bends.sigmoid':
    'The sigmoid squeezes every sum into 0 … 1, and no weighted sum does that. So the network can do more than one neuron.',
  'playground.fold.bends.tanh':
    'tanh squeezes every sum into −1 … 1, and no weighted sum does that. So the network can do more than one neuron.',
  'playground.fold.switchOff': 'Switch activations off',
  'playground.fold.drawing': 'The one neuron: its inputs, its weights and its bias',
  'playground.fold.sample': 'Sample (x₁; x₂)',
  'playground.fold.network': 'Network',
  'playground.fold.neuron': 'One neuron',
  'playground.fold.folded': 'One layer, first neuron',
  'playground.fold.largest': {
    one: 'Largest difference over {n} training sample: {difference}',
    other: 'Largest difference over {n} training samples: {difference}',
  },
  'playground.fold.products': 'Its weights are sums of products',
  'playground.fold.counting':
    'Neurons are counted through all layers: w₃₁ is what neuron 3 multiplies its first input by.',
  'playground.fold.tooMany': {
    one: 'Every weight of the one neuron is a product of {weights} weights, for the {n} way from an input to the output. A smaller network shows it written out.',
    other:
      'Every weight of the one neuron is the sum of {n} products of {weights} weights, one for every way from an input to the output. Smaller networks show them written out.',
  },

  'playground.derivative.text':
    'Click a weight in the network above, or a neuron for its bias, or choose one here. Backpropagation finds the derivatives of all weights at once; for this one it is checked by moving the weight a little both ways.',
  'playground.derivative.random': 'A random weight',
  'playground.derivative.value': 'Weight',
  'playground.derivative.help.value': 'Its value now.',
  'playground.derivative.derivative': 'Derivative, back-propagated',
  'playground.derivative.help.derivative':
    'By how much the loss changes for a small change of this weight, found by the chain rule from the output backwards. Training uses this number.',
  'playground.derivative.difference': 'Finite difference',
  'playground.derivative.help.difference':
    'The loss with the weight a step larger, minus the loss with it a step smaller, divided by both steps: no calculus, only measuring.',
  'playground.derivative.relative': 'They differ by',
  'playground.derivative.help.relative': 'The difference of the two as a share of the larger one.',
  'playground.derivative.step': 'Step',
  'playground.derivative.help.step': 'How far the weight is moved to both sides for the measuring.',
  'playground.derivative.loss': 'Loss',
  'playground.derivative.help.loss': 'On the training data, with the weight as it is.',
  'playground.derivative.down':
    'The derivative is above 0: with a larger weight the loss would be larger, so training makes this weight smaller.',
  'playground.derivative.up':
    'The derivative is below 0: with a larger weight the loss would be smaller, so training makes this weight larger.',
  'playground.derivative.flat':
    'The derivative is 0: this weight changes nothing here, and it will not move.',
  'playground.derivative.tiny':
    'The derivative is so small that the step moves the loss by less than the engine’s numbers can tell (float32, about 7 digits). Backpropagation finds it all the same.',
  'playground.derivative.differ':
    'The two differ: right at a kink, as ReLU has one at 0, the loss has no derivative.',
  'playground.derivative.plot':
    'The loss over this weight: at {value} it is {loss}, and the tangent has the slope {slope}',

  'playground.surface.text':
    'The loss on the training data with two weights at other values and all others as they are: bright is low. Lines join places of equal loss; the dark line is the way of the training, the dot where it is now.',
  'playground.surface.first': 'To the right',
  'playground.surface.second': 'Upwards',
  'playground.surface.reach': 'Range',
  'playground.surface.help.reach': 'How far both weights are moved from where they are.',
  'playground.surface.steps': 'Fineness',
  'playground.surface.help.steps':
    'At how many places the loss is measured: so many values of one weight times as many of the other.',
  'playground.surface.again': 'Measure again, as the network is now',
  'playground.surface.cancel': 'Stop',
  'playground.surface.working': '{percent} % measured',
  'playground.surface.says':
    'Measured at epoch {epoch}. The lowest loss on this map is {low}; the training loss now is {now}.',
  'playground.surface.plot': 'The loss over {first} and {second}: from {low} to {high}',

  'playground.compare.text':
    'Two networks with the same samples and the same seed, equal but for one setting, trained in step. What differs in the end comes from that setting alone.',
  'playground.compare.setting': 'What differs',
  'playground.compare.second': 'In the second network',
  'playground.compare.play': 'Train both',
  'playground.compare.reset': 'Begin again',
  'playground.compare.curves': 'Test loss',
  'playground.compare.activation': 'Activation',
  'playground.compare.learningRate': 'Learning rate',
  'playground.compare.optimizer': 'Optimizer',
  'playground.compare.regularization': 'Regularization',
  'playground.compare.regularizationRate': 'Regularization rate',
  'playground.compare.initializer': 'First weights, how drawn',
  'playground.compare.networkShape': 'Hidden layers',
  'playground.compare.batchSize': 'Batch size',
  'playground.compare.dropout': 'Dropout',
  'playground.compare.batchNormalization': 'Batch normalization',
  'playground.compare.loss': 'Loss',
  'playground.compare.seed': 'First weights, seed',
  'playground.compare.noHidden': 'none',
  'playground.compare.with': 'on',
  'playground.compare.without': 'off',
  'playground.compare.begin': 'Train both to see what the setting changes.',
  'playground.compare.diverged':
    'For “{value}” the loss has grown beyond all bounds: its steps are too large.',
  'playground.compare.measures':
    'Two loss functions are two measures: their values cannot be compared. Compare the pictures.',
  'playground.compare.accuracies': {
    one: 'After {n} epoch {a} of the answers on the test data are right ({first}) and {b} ({second}). The losses are two measures and cannot be compared.',
    other:
      'After {n} epochs {a} of the answers on the test data are right ({first}) and {b} ({second}). The losses are two measures and cannot be compared.',
  },
  'playground.compare.same': {
    one: 'After {n} epoch both are alike: test loss {a} ({first}) and {b} ({second}).',
    other: 'After {n} epochs both are alike: test loss {a} ({first}) and {b} ({second}).',
  },
  'playground.compare.differ': {
    one: 'After {n} epoch the test loss is {a} ({first}) and {b} ({second}): {times} times smaller for “{better}”.',
    other:
      'After {n} epochs the test loss is {a} ({first}) and {b} ({second}): {times} times smaller for “{better}”.',
  },
};
