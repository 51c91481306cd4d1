/** @type {Record<string, import('../../index.js').Text>} */
export const concepts = {
  'lesson.waiting': 'The engine is starting…',
  'lesson.epoch': 'Epoch',
  'lesson.diverged':
    'The loss is no longer a number: the steps are too large for these data. Press Reset, and take a smaller learning rate or scale the columns.',
  'lesson.code': 'Keras code: what stands in frames can be changed',
  'lesson.code.ofLayer': '{what}, layer {n}',
  'lesson.code.units': 'Neurons (units)',
  'lesson.code.inputDim': 'Inputs (input_dim)',
  'lesson.code.activation': 'Activation',
  'lesson.code.loss': 'Loss',
  'lesson.code.optimizer': 'Optimizer',
  'lesson.code.learningRate': 'Learning rate',
  'lesson.code.epochs': 'Epochs',
  'lesson.code.batchSize': 'Batch size',

  'lesson.neuron.label': {
    one: 'A neuron with {n} input, the constant input 1, and the sum',
    other: 'A neuron with {n} inputs, the constant input 1, and the sum',
  },
  'lesson.neuron.x': 'Input x{n}',
  'lesson.neuron.oneX': 'Input x',
  'lesson.neuron.w': 'Weight w{n}',
  'lesson.neuron.oneW': 'Weight w',
  'lesson.neuron.b': 'Bias b',
  'lesson.neuron.plot': '{y} over {x}: {n} samples, and what the neuron answers',
  'lesson.neuron.fit': 'The neuron’s answer over the target, for {n} samples',
  'lesson.neuron.target': 'target',
  'lesson.neuron.answer': 'answer',

  'lesson.samples.cars':
    '50 cars of the 1920s: their speed in metres a second, and how many metres they took to stop. Measured; M. Ezekiel, Methods of Correlation Analysis, 1930.',
  'lesson.samples.speed': 'speed, m/s',
  'lesson.samples.distance': 'way to stop, m',
  'lesson.samples.oRings':
    '23 starts of the space shuttle: degrees above 20 °C, and whether a sealing ring was damaged (1) or not (0). Measured; Dalal, Fowlkes and Hoadley, 1989. The Challenger started at about 0 °C, which is −20 here.',
  'lesson.samples.above20': '°C above 20',
  'lesson.samples.damage': 'damaged',
  'lesson.samples.plane':
    'Made for this page: y = {formula}, plus normal noise of deviation 0.2. Training should find these numbers.',
  'lesson.samples.sides':
    'Made for this page: the target is 1 where {formula}, plus a little noise, is above 0.',
  'lesson.samples.blobs': 'Made by the engine: three clouds of 40 points that overlap a little.',
  'lesson.samples.rings':
    'Made by the engine: 80 points in a disc and 80 in a ring around it. No straight line divides them.',

  'lesson.data.own': 'Your own data',
  'lesson.data.rows': { one: '{n} row', other: '{n} rows' },
  'lesson.data.text': 'Rows of numbers: type, paste, or drop a CSV file here',
  'lesson.data.example': 'x;y\n1,5;2\n2,5;3,1',
  'lesson.data.drop': 'Read this table',
  'lesson.data.use': 'Use these numbers',
  'lesson.data.file': 'CSV file',
  'lesson.data.feature': 'Input',
  'lesson.data.target': 'Target',
  'lesson.data.scale': 'Scale the inputs',
  'lesson.data.scaleHelp':
    'Each input column minus its mean, divided by its spread (standard deviation). Gradient descent cannot take one learning rate for columns of very different size.',
  'lesson.data.scaled': '{name} is scaled: ({name} − {mean}) / {deviation}.',
  'lesson.data.yours': { one: 'Your own data: {n} row.', other: 'Your own data: {n} rows.' },
  'lesson.data.back': 'Back to the data of the page',
  'lesson.data.empty': 'There are no numbers yet.',
  'lesson.data.oneColumn': 'There is only one column; it takes at least an input and a target.',
  'lesson.data.fewRows': 'It takes at least two rows of numbers.',
  'lesson.data.manyRows': 'There are {n} rows; here at most {most} are read.',
  'lesson.data.width': 'Line {line} has {n} columns, the first line has {width}.',
  'lesson.data.noNumber': 'Line {line}, column {column}: “{value}” is not a number.',
  'lesson.data.missing': 'Line {line}, column {column}: the number is missing.',
  'lesson.data.noClass':
    'Line {line}: the target is {value}, but with a sigmoid it has to be 0 or 1, one of the two classes.',
  'lesson.data.same': 'Input and target are the same column. Choose another target.',

  'lesson.map.label': 'What the network answers all over the plane, with the samples',
  'lesson.map.keys': 'At {x}, {y}. The arrow keys move the place.',
  'lesson.map.here': 'The probabilities at the place you point at:',
  'lesson.map.class': 'Class {n}',

  'lesson.softmax.outputs': 'What the last layer’s neurons put out',
  'lesson.softmax.shift': '{step} to all',
  'lesson.softmax.table': 'Sigmoids and softmax of the same outputs',
  'lesson.softmax.sigmoids': 'sigmoid of each',
  'lesson.softmax.verdict':
    'A sigmoid looks at its own z alone. Softmax looks at all of them, so its numbers always add up to 1; adding the same to every z changes nothing.',
  'lesson.softmax.right': 'The right class',

  'lesson.slope': 'slope',
  'lesson.logLoss.z': 'The sum z of the neuron',
  'lesson.logLoss.zHelp':
    'What the neuron adds up before the sigmoid. The sigmoid of it is the probability of class 1.',
  'lesson.logLoss.target': 'The right class (target)',
  'lesson.logLoss.base': 'Base of the logarithm',
  'lesson.logLoss.p': 'p of the right class',
  'lesson.logLoss.plot': 'The loss −log p over the probability p of the right class',
  'lesson.logLoss.text':
    'Another base stretches the curve and no more: it still falls all the way and reaches 0 at p = 1, so the best weights stay the best.',
  'lesson.staircase.title': 'Why accuracy cannot be the loss',
  'lesson.staircase.plot':
    'Over the weight: the cross-entropy, a smooth curve with one lowest point, and the accuracy, a staircase',
  'lesson.staircase.text':
    'One neuron with bias 1 and eight samples: move its weight. Accuracy stays level until some sample changes sides, then it jumps. Where it is level its slope is 0 and does not tell which way to go; the slope of the cross-entropy does.',
  'lesson.staircase.w': 'weight w',
  'lesson.staircase.edge': 'a jump: no slope here',

  'lesson.sigmoid.plot': 'The sigmoid over z, the current z, and the tangent there',
  'lesson.sigmoid.presets': 'Values of z to try',
  'lesson.sigmoid.positive': 'probability of class 1:',
  'lesson.sigmoid.negative': 'probability of class 0:',
  'lesson.sigmoid.text':
    'Any number goes in, a number between 0 and 1 comes out. The slope is the tangent’s: at most 0.25, at z = 0, and next to nothing far away from it.',
  'lesson.sigmoid.train': 'A neuron with a sigmoid learns two classes',

  'lesson.regression.run': 'Run the code',
  'lesson.regression.output': 'What Python prints',
  'lesson.regression.nothing': 'Nothing yet: the code has not been run.',
  'lesson.regression.extra': 'Add one more layer after compile',
  'lesson.regression.before': 'Before, with {activation} and {loss}:',
  'lesson.regression.now': { one: 'Now, after {n} epoch:', other: 'Now, after {n} epochs:' },
  'lesson.regression.loss': 'loss',
  'lesson.regression.accuracy': 'accuracy',
  'lesson.regression.weights': {
    one: 'The network has {n} parameter that training changes.',
    other: 'The network has {n} parameters that training changes.',
  },
  'lesson.regression.frozen':
    'compile fixes the structure: a layer that is to belong to the model has to be added before it.',

  'lesson.layer.drawing': 'The layers, with every line',
  'lesson.layer.label': {
    one: '{n} fully connected layer: {sizes}, each with the constant input 1',
    other: '{n} fully connected layers: {sizes}, each with the constant input 1',
  },
  'lesson.layer.text':
    'Every line is a weight. The dashed ones come from the constant input 1 of the layer: they are the biases, one for each neuron.',
  'lesson.layer.inputs': 'inputs',
  'lesson.layer.inputDim': 'Inputs',
  'lesson.layer.units': 'Neurons in Dense {n}',
  'lesson.layer.add': 'Add a layer',
  'lesson.layer.remove': 'Remove the last layer',
  'lesson.layer.summary': 'What model.summary() prints',
  'lesson.layer.parameters': 'parameters in all',

  'lesson.relu.layers': 'Layers',
  'lesson.relu.values': 'ReLU(z) and σ(z)',
  'lesson.relu.slopes': 'their slopes (derivatives)',
  'lesson.relu.value': 'value',
  'lesson.relu.through': { one: 'slope through {n} layer', other: 'slope through {n} layers' },
  'lesson.relu.table':
    'Value and slope of both functions at z, and the slope through all the layers',
  'lesson.relu.text':
    'On its way back through the layers a gradient is multiplied by each one’s slope. The sigmoid’s is 0.25 at most, so little is left; ReLU’s is 1 wherever the neuron is active.',
};
