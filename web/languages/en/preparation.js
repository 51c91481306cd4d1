/**
 * How images become samples: augmentation, balance, the split.
 * @type {Record<string, import('../index.js').Text>}
 */
export const preparation = {
  'settings.width': 'Width, pixels',
  'settings.height': 'Height, pixels',
  'settings.square': 'Square',
  'settings.invert': 'Invert',
  'settings.inputs': 'What goes into the network',
  'settings.inputs.pixels': 'Pixels',
  'settings.inputs.features': 'Pixels and edges',
  'settings.inputs.gradients': 'Edges',
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

  'settings.augmentation': 'Augmentation',
  'settings.horizontalFlip': 'Flip left and right',
  'settings.verticalFlip': 'Flip top and bottom',
  'settings.widthShiftRange': 'Shift sideways',
  'settings.heightShiftRange': 'Shift up and down',
  'settings.rotationRange': 'Rotate',
  'settings.zoomRange': 'Zoom',
  'settings.brightnessRange': 'Brightness',
  'settings.contrastRange': 'Contrast',
  'settings.noise': 'Noise',
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
  'augmentation.off': 'off',
  'augmentation.preview': 'One image as training may see it',
  'augmentation.another': { one: 'Another {n}', other: 'Another {n}' },
  'augmentation.version': 'Random version {n}',
  'augmentation.none': 'Nothing is changed yet: move a slider and watch.',

  'settings.split': 'Split and balance',
  'settings.test': 'Test share, %',
  'settings.classWeights': 'Class weights',
  'settings.classWeights.none': 'none',
  'settings.classWeights.balanced': 'balanced',
  'classes.term.short': 'Class',
  'split.training': 'Training',
  'split.validation': 'Validation',
  'split.test': 'Test',
  'split.summary': '{a} training · {b} validation · {c} test',
  'split.summaryLocked': 'locked · {a} training · {b} validation · {c} test',
  'split.lock': 'Lock the split',
  'split.unlock': 'Unlock the split',
  'split.locked': 'Every image stays where it is; images added later are dealt by the same shares.',
  'split.unlocked': 'The split is no longer locked.',
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
};
