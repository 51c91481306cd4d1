import { lines } from '../python.js';

/** @param {import('../experiment.js').EarlyStopping} stopping */
export function stoppingStart({ monitor, patience, minDelta, restoreBestWeights }) {
  const upwards = monitor.includes('accuracy');
  return lines([
    `# Training ends when ${monitor} has not improved for ${patience} epochs${minDelta > 0 ? ` by ${minDelta}` : ''}.`,
    `best, waited = ${upwards ? '-' : ''}float("inf"), 0`,
    restoreBestWeights && 'best_weights = copy.deepcopy(model.state_dict())',
  ]);
}

/** @param {import('../experiment.js').EarlyStopping} stopping */
export function stoppingStep({ monitor, patience, minDelta, restoreBestWeights }) {
  const figure = monitor === 'accuracy' ? 'right' : monitor;
  const better = monitor.includes('accuracy')
    ? `${figure} > best${minDelta > 0 ? ` + ${minDelta}` : ''}`
    : `${figure} < best${minDelta > 0 ? ` - ${minDelta}` : ''}`;
  return lines([
    `if ${better}:`,
    `    best, waited = ${figure}, 0`,
    restoreBestWeights && '    best_weights = copy.deepcopy(model.state_dict())',
    'else:',
    '    waited += 1',
    `    if waited >= ${Math.max(1, patience)}:`,
    '        break',
  ]);
}
