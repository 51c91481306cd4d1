/**
 * Presets, the learning-rate finder, early stopping, runs side by side.
 * @type {Record<string, import('../index.js').Text>}
 */
export const runs = {
  'presets.title': 'How to train',
  'presets.quick': 'Quick look',
  'presets.balanced': 'Balanced',
  'presets.best': 'Best',
  'presets.custom': 'Custom',
  'presets.quick.text':
    'A small network and few epochs: for a first look whether the classes can be told apart at all.',
  'presets.balanced.text':
    'One layer of 128 neurons and 20 epochs of Adam: a good start for most images.',
  'presets.best.text':
    'Besides pixels, or with few images instead of them, the network sees which way edges run, computed by the engine; part of its neurons is silenced at random while it learns (dropout), and the learning rate fades out. Takes longer and does best on images it has not seen.',
  'presets.custom.text': 'Your own settings. Choose a preset to go back to its values.',
  'presets.time': {
    one: 'About {time} for this {n} image on this device.',
    other: 'About {time} for these {n} images on this device.',
  },
  'presets.noTime': 'How long it takes is shown here once there are two classes with images.',
  'help.presets':
    'A preset sets the network, the augmentation and the training below in one go. Everything stays open to change; what you change by hand makes it “Custom”.',

  'settings.shuffle': 'Shuffle every epoch',
  'settings.schedule': 'Schedule',
  'settings.schedule.constant': 'Constant',
  'settings.schedule.cosine': 'Cosine decay',
  'settings.schedule.exponential': 'Exponential decay',
  'settings.schedule.step': 'In steps',
  'settings.warmupEpochs': 'Warm-up epochs',
  'settings.finalRate': 'Rate at the end, share',
  'settings.decayRate': 'Factor an epoch',
  'settings.dropEvery': 'Epochs a step',
  'settings.drop': 'Factor a step',
  'settings.earlyStopping': 'Stop early',
  'settings.monitor': 'What is watched',
  'settings.monitor.val_loss': 'validation loss',
  'settings.monitor.val_accuracy': 'validation accuracy',
  'settings.monitor.loss': 'training loss',
  'settings.monitor.accuracy': 'training accuracy',
  'settings.patience': 'Patience, epochs',
  'settings.minDelta': 'Smallest improvement',
  'settings.restoreBestWeights': 'Keep the best epoch',
  'settings.loss': 'Loss function',
  'settings.loss.crossentropy': 'cross-entropy',
  'settings.labelSmoothing': 'Label smoothing',
  'settings.layers': 'Hidden layers',
  'settings.output': 'Output layer',
  'settings.momentum': 'momentum',
  'settings.nesterov': 'nesterov',
  'settings.beta1': 'beta_1',
  'settings.beta2': 'beta_2',
  'settings.rho': 'rho',
  'settings.epsilon': 'epsilon',
  'settings.amsgrad': 'amsgrad',
  'settings.centered': 'centered',
  'settings.initialAccumulatorValue': 'initial_accumulator_value',
  'settings.weightDecay': 'weight_decay',
  'settings.clipnorm': 'clipnorm',
  'settings.clipvalue': 'clipvalue',
  'settings.globalClipnorm': 'global_clipnorm',
  'settings.useEma': 'use_ema',
  'settings.emaMomentum': 'ema_momentum',
  'settings.kernelInitializer': 'Weights begin as',
  'settings.l1': 'L1 penalty',
  'settings.l2': 'L2 penalty',
  'settings.useBias': 'Bias',
  'settings.dropout': 'Dropout',
  'settings.batchNormalization': 'Batch normalisation',

  'help.shuffle': 'The images come in a new random order every epoch, as they should.',
  'help.schedule':
    'Large steps first and small ones towards the end often come closer to the goal.',
  'help.schedule.constant': 'The same rate from the first step to the last.',
  'help.schedule.cosine': 'Down along half a wave, slowly at first and at the end.',
  'help.schedule.exponential': 'Multiplied by the same factor every epoch.',
  'help.schedule.step': 'Unchanged for some epochs, then multiplied by a factor, and so on.',
  'help.warmupEpochs':
    'For so many epochs the rate first rises from 0, so that the start is gentle.',
  'help.finalRate': 'What is left of the learning rate at the end: 0 for nothing, 1 for all of it.',
  'help.decayRate': 'After each epoch the rate is multiplied by this.',
  'help.dropEvery': 'After so many epochs the rate is lowered.',
  'help.drop': 'The rate is multiplied by this each time.',
  'help.earlyStopping':
    'Ends the training when it no longer gets better on images it is not trained on; what comes after that is learning by heart.',
  'help.monitor': 'The figure that has to get better. Validation figures show learning by heart.',
  'help.patience': 'So many epochs without an improvement are waited for.',
  'help.minDelta': 'A smaller change does not count as an improvement.',
  'help.restoreBestWeights':
    'When the training ends, the weights of its best epoch are put back in place of the last ones.',
  'help.loss.crossentropy':
    '−log of the right class’s probability: what the outputs are made for. All others are for the curious.',
  'help.loss.mean_squared_error':
    'The mean of the squared differences from the right answer, 0 or 1.',
  'help.loss.mean_absolute_error': 'The mean distance from the right answer, 0 or 1.',
  'help.loss.huber': 'Squared for small differences, straight for large ones.',
  'help.loss.log_cosh':
    'Like the squared error when small, like the distance when large, and smooth.',
  'help.loss.kl_divergence':
    'How far one distribution is from another; here the same as cross-entropy.',
  'help.loss.poisson': 'For counts: p − y·log p.',
  'help.loss.hinge': 'Zero as soon as the answer is right by a margin.',
  'help.loss.squared_hinge': 'The hinge squared.',
  'help.labelSmoothing':
    'The right class is wanted with a little less than 1 and the others with a little more than 0, so that the network does not become too sure. 0 is off.',
  'help.momentum':
    'Share of the last step that goes into the next, as in a rolling ball. 0 is off.',
  'help.nesterov': 'Looks one step ahead with the momentum before it reads the slope.',
  'help.beta1': 'How slowly the running mean of the derivatives forgets.',
  'help.beta2': 'How slowly the running mean of the squared derivatives forgets.',
  'help.rho': 'How slowly the running mean of the squared derivatives forgets.',
  'help.epsilon': 'A small number that keeps divisions from being by 0.',
  'help.amsgrad': 'Divides by the largest mean square so far instead of the present one.',
  'help.centered': 'Divides by the variance of the derivatives instead of their mean square.',
  'help.initialAccumulatorValue': 'What the sum of squared derivatives begins with.',
  'help.weightDecay':
    'Every step all weights shrink by this share of the learning rate; small weights generalise better. 0 is off.',
  'help.clipnorm':
    'No layer’s derivative may be longer than this; longer ones are shortened. 0 is off.',
  'help.clipvalue': 'No single derivative may be larger than this. 0 is off.',
  'help.globalClipnorm':
    'The derivative of all weights together may be no longer than this. 0 is off.',
  'help.useEma':
    'Keeps a running mean of the weights and uses it in the end: steadier than the last weights.',
  'help.emaMomentum': 'How slowly that mean forgets.',
  'help.kernelInitializer':
    'The random numbers that the weights are before training, under Keras’s names.',
  'help.l1': 'Adds so many times the sum of |weight| to the loss; drives weights to 0. 0 is off.',
  'help.l2': 'Adds so many times the sum of weight² to the loss; keeps weights small. 0 is off.',
  'help.useBias': 'Whether each neuron adds a number of its own to its sum.',
  'help.dropout':
    'This share of the layer’s outputs is switched off at random while training, so that no neuron relies on another. 0 is off.',
  'help.batchNormalization':
    'The sums of each neuron are brought to mean 0 and spread 1 over the batch, before its activation.',

  'options.schedule': 'Learning rate over time',
  'options.stopping': 'When to stop',
  'options.loss': 'Loss',
  'options.optimizer': 'Arguments of {name}',
  'options.smoothingMany': 'Has an effect with three classes or more.',
  'options.yes': 'yes',
  'options.no': 'no',
  'layers.more': 'More for each layer',
  'layers.plain': 'nothing set',
  'layers.hidden': 'Hidden layer {n}',
  'layers.output': 'Output layer',
  'network.features': {
    one: '{n} feature',
    other: '{n} features',
  },

  'rates.find': 'Find a learning rate',
  'rates.cancel': 'Cancel the search',
  'rates.term': 'The search for a learning rate',
  'rates.use': 'Use {rate}',
  'rates.close': 'Close',
  'rates.title': 'Loss against learning rate',
  'rates.lowest': 'lowest',
  'rates.none': 'The loss did not fall at any rate: no suggestion.',
  'rates.running': 'Looking for a learning rate.',
  'rates.result': {
    one: 'Suggested learning rate {rate}, after {n} step.',
    other: 'Suggested learning rate {rate}, after {n} steps.',
  },
  'help.rates':
    'A copy of the network is trained for about 100 steps while the learning rate rises from 0.000001 to 10, then thrown away. Where the loss falls most steeply is a good rate (Smith 2015).',
  'help.ratesCurve':
    'From left to right the learning rate grows. Flat on the left: the steps are too small. Rising on the right: too large. The dashed line is the suggestion.',

  'training.earlyStopped': 'Stopped early, after epoch {last}: there was no improvement any more.',
  'training.heldBest': 'The network has the weights of epoch {best}, the best of {last}.',
  'training.heldLast': 'The network has the weights of the last epoch, {last}.',

  'estimate.term': 'The estimate',
  'estimate.memory': 'This training needs about {memory} of memory.',
  'estimate.both': 'This training needs about {memory} of memory and {time}.',
  'estimate.tooLarge':
    'This training cannot fit: it needs about {memory} of memory (images {samples}, weights {weights}, a batch {batch}), but the engine can hold at most {limit}. Use smaller or fewer images, or fewer neurons.',
  'help.estimate':
    'Images {samples}, weights with all that training keeps for each {weights}, a batch {batch}. The time follows from how fast this device has trained.',
  'bytes.mega': '{amount} MB',
  'bytes.giga': '{amount} GB',

  'ownTest.measure': {
    one: 'Measure on the {n} test image',
    other: 'Measure on the {n} test images',
  },
  'ownTest.result': {
    one: 'right on {n} test image that was held out',
    other: 'right on {n} test images that were held out',
  },
  'ownTest.why':
    'Do this last: once a result on test images has helped you choose, it no longer says how new images will do.',
  'help.ownTest':
    'Test images were neither trained on nor looked at while choosing settings, so they stand for images yet to come.',

  'runs.title': 'Runs',
  'runs.term': 'A run',
  'runs.hint': { one: 'Tick {n} to compare', other: 'Tick up to {n} to compare' },
  'runs.default': 'Run {n}',
  'runs.run': 'Run',
  'runs.time': 'Time',
  'runs.compare': 'Compare',
  'runs.compareOne': 'Compare “{name}”',
  'runs.name': 'Name of “{name}”',
  'runs.epochs': { one: '{n} epoch', other: '{n} epochs' },
  'runs.current': 'in use',
  'runs.noWeights': 'weights not kept',
  'runs.best': 'best',
  'runs.goBack': 'Go back to “{name}”',
  'runs.star': 'Star “{name}”: its weights are always kept',
  'runs.delete': 'Delete “{name}”',
  'runs.deleted': '“{name}” deleted.',
  'runs.chooseSome': 'Tick runs in the table to see their curves and settings side by side.',
  'runs.compared': 'Runs compared',
  'runs.sameSettings': 'These runs have the same settings.',
  'runs.curves.accuracy': 'Accuracy on validation images',
  'runs.curves.loss': 'Loss on validation images',
  'runs.figure.val_accuracy': 'Validation accuracy',
  'runs.figure.accuracy': 'Training accuracy',
  'runs.figure.val_loss': 'Validation loss',
  'runs.figure.loss': 'Training loss',
  'help.runs':
    'One finished training with its settings, curves, results and weights. Weights are kept of the last ten, the best and all that have a star.',
  'help.runCurves':
    'One curve a run, epoch by epoch. A run without validation images shows its training images.',
};
