/**
 * How images become samples: augmentation, balance, the split.
 * @type {Record<string, import('../index.js').Text>}
 */
export const preparation = {
  'settings.inputs.pixels': 'Pixels',
  'settings.inputs.features': 'Pixels and edges',
  'settings.inputs.gradients': 'Edges',
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
  'augmentation.off': 'off',
  'settings.split': 'Split and balance',
  'split.training': 'Training',
  'split.validation': 'Validation',
  'split.test': 'Test',
  'split.summary': '{a} training · {b} validation · {c} test',
  'split.summaryLocked': 'locked · {a} training · {b} validation · {c} test',
  'split.unlocked': 'The split is no longer locked.',
};
