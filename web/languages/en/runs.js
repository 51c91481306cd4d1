/**
 * The table of runs and their comparison: fetched with the first run.
 * @type {Record<string, import('../index.js').Text>}
 */
export const runs = {
  'options.yes': 'yes',
  'options.no': 'no',
  'runs.term': 'A run',
  'runs.hint': { one: 'Tick {n} to compare', other: 'Tick up to {n} to compare' },
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
