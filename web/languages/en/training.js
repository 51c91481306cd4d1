/**
 * Presets, estimates, the training itself and its result.
 * @type {Record<string, import('../index.js').Text>}
 */
export const training = {
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

  'settings.kernelInitializer': 'Weights begin as',
  'settings.l1': 'L1 penalty',
  'settings.l2': 'L2 penalty',
  'settings.useBias': 'Bias',
  'settings.dropout': 'Dropout',
  'settings.batchNormalization': 'Batch normalisation',

  'layers.more': 'More for each layer',
  'layers.plain': 'nothing set',
  'network.features': {
    one: '{n} feature',
    other: '{n} features',
  },

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
  'runs.default': 'Run {n}',
  'runs.deleted': '“{name}” deleted.',
};
