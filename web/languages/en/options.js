/**
 * What is inside the folds of the settings, and what their words mean: fetched when the first is opened.
 * @type {Record<string, import('../index.js').Text>}
 */
export const options = {
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

  'settings.width': 'Width, pixels',
  'settings.height': 'Height, pixels',
  'settings.square': 'Square',
  'settings.invert': 'Invert',
  'settings.inputs': 'What goes into the network',
  'settings.normalisation': 'Scale of the numbers',
  'settings.normalisation.unit': '0…1',
  'settings.normalisation.standard': 'Standardised',
  'settings.normalisation.raw': '0…255',
  'settings.channels.auto': 'by the images',
  'settings.channels.1': 'Grey',
  'settings.channels.3': 'RGB',
  'help.width':
    'Every image is scaled to so many pixels across; width times height is the number of pixels that go in.',
  'help.height': 'Every image is scaled to so many pixels from top to bottom.',
  'help.square':
    'Width and height are the same. Switch it off for photos that are to keep their shape.',
  'help.invert':
    'Black becomes white and white becomes black, as in a negative. Useful when your drawings are dark on light and the others light on dark.',
  'help.inputs': 'The numbers that an image becomes before the first layer of neurons.',
  'help.inputs.pixels': 'Every pixel is one number, three in colour.',
  'help.inputs.features':
    'Pixels, and what the engine computes from them: how strongly edges run in each of 8 directions in each of 7 × 7 cells (gradient histograms), and in colour how much there is of which colour.',
  'help.inputs.gradients':
    'Only how strongly edges run in each of 8 directions in each of 7 × 7 cells (gradient histograms), and in colour how much there is of which colour; not the pixels. With few images a class this generalises best: a shape that moves by a pixel changes every pixel, but hardly its edges.',
  'help.normalisation': 'Networks learn best from small numbers of similar size.',
  'help.normalisation.unit': 'Each pixel is divided by 255: black is 0, white is 1.',
  'help.normalisation.standard':
    'From each pixel the mean of all training images is taken, and the rest is divided by their spread: the numbers lie around 0.',
  'help.normalisation.raw':
    'The pixels as they are in the file, 0 to 255. Try it to see how much worse a network trains.',
  'preparation.original': 'Original size: {width} × {height}',
  'preparation.seen': 'What goes in',
  'preparation.others': 'Other images',
  'preparation.seenLabel': 'An image of “{name}” as it goes into the network',

  'help.horizontalFlip':
    'Half of the images are mirrored. Wrong where left and right mean something, as in letters.',
  'help.verticalFlip': 'Half of the images are turned upside down. Seldom right for photos.',
  'help.widthShiftRange': 'Each image is moved left or right by up to this share of its width.',
  'help.heightShiftRange': 'Each image is moved up or down by up to this share of its height.',
  'help.rotationRange': 'Each image is turned by up to so many degrees, either way.',
  'help.zoomRange': 'Each image is made larger or smaller by up to this share.',
  'help.brightnessRange': 'Each image is made lighter or darker by up to this share.',
  'help.contrastRange': 'Light and dark are driven apart or together by up to this share.',
  'help.noise': 'A random number is added to every pixel, of about this size where white is 100 %.',
  'augmentation.text':
    'Each time an image is trained on, it is changed a little at random, so that the network learns what matters and not the exact pixels. Validation and test images are left as they are.',
  'augmentation.preview': 'One image as training may see it',
  'augmentation.another': { one: 'Another {n}', other: 'Another {n}' },
  'augmentation.version': 'Random version {n}',
  'augmentation.none': 'Nothing is changed yet: move a slider and watch.',

  'settings.test': 'Test share, %',
  'settings.classWeights': 'Class weights',
  'settings.classWeights.none': 'none',
  'settings.classWeights.balanced': 'balanced',
  'classes.term.short': 'Class',
  'split.lock': 'Lock the split',
  'split.unlock': 'Unlock the split',
  'split.locked': 'Every image stays where it is; images added later are dealt by the same shares.',
  'help.lock':
    'Without a lock all images are dealt again when images are added or deleted, and results of before and after cannot be compared.',
  'balance.term': 'Class weights',
  'balance.weight': 'Weight',
  'balance.weigh': 'Weigh classes evenly',
  'balance.unweigh': 'Weigh images evenly',
  'balance.uneven':
    'The largest class has {times} times as many images as the smallest: the network will prefer it. Add images to the smaller ones, or weigh the classes evenly.',
  'balance.weighed':
    'The largest class has {times} times as many images as the smallest; class weights make up for it.',
  'balance.balanced': 'Every class now counts the same, however many images it has.',
  'balance.none': 'Every image now counts the same.',
  'help.classWeights':
    'The loss of each image is multiplied by its class’s weight: all images divided by (classes × images of this class). Rare classes then count as much as frequent ones.',

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
  'layers.hidden': 'Hidden layer {n}',
  'layers.output': 'Output layer',
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

  'settings.size': 'Size, pixels a side',
  'settings.channels': 'Colour',
  'settings.fit': 'Pictures that are not square',
  'settings.optimizer': 'Optimizer',
  'settings.learningRate': 'Learning rate',
  'settings.epochs': 'Epochs',
  'settings.batchSize': 'Batch size',
  'settings.validation': 'Validation share, %',
  'settings.seed': 'Seed',
  'settings.defaults': 'Restore all defaults',
};
