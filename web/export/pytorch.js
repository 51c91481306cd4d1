import { changesOf } from './augmentation.js';
import { inputsNote, networkOf } from './experiment.js';
import { call, indented, lines, list, literal, program } from './python.js';
import { targetCode } from './pytorch/loss.js';
import { takeAverage } from './pytorch/optimizer.js';
import { torchParts } from './pytorch/parts.js';
import { stoppingStart, stoppingStep } from './pytorch/stopping.js';
import { initialization, startingWeights } from './pytorch/weights.js';

/**
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Network} Network
 * @typedef {import('./pytorch/parts.js').TorchParts} TorchParts
 */

/**
 * A PyTorch program that makes, trains and measures the network, with `data.npz` beside it.
 * @param {Experiment} experiment
 */
export function pytorchProgram(experiment) {
  const network = networkOf(experiment);
  const parts = torchParts(experiment, network);
  const body = program([
    dataPart(experiment, network),
    parts.definitions,
    `${parts.model}.to(device)`,
    experiment.weights
      ? startingWeights(network, parts.modules)
      : initialization(network, parts.modules),
    parts.loss,
    parts.weighted,
    parts.penalty,
    parts.accuracy,
    parts.optimizer.code,
    parts.optimizer.schedule,
    parts.averaging,
    evaluation(parts),
    training(experiment, parts),
    testing(experiment, parts),
  ]);
  return program([
    opening(experiment),
    imports(body),
    `torch.manual_seed(${experiment.fit.seed})\ndevice = torch.device("cuda" if torch.cuda.is_available() else "cpu")`,
    body.trimEnd(),
  ]);
}

/** @param {Experiment} experiment */
function opening({ weights }) {
  const files = ['data.npz', ...(weights ? ['weights.npz'] : [])].join(' and ');
  return `"""A fully connected network in PyTorch, written by denselab.

Run it beside ${files}: pip install torch numpy && python train_pytorch.py
"""`;
}

/** Only what the program uses. @param {string} body */
export function imports(body) {
  const standard = ['copy', 'math'].filter((name) => body.includes(`${name}.`));
  return lines([
    standard.map((name) => `import ${name}\n`).join('') +
      (standard.length > 0 ? '\nimport numpy as np' : 'import numpy as np'),
    'import torch',
    body.includes('F.') && 'import torch.nn.functional as F',
    'from torch import nn',
    body.includes('DataLoader') && 'from torch.utils.data import DataLoader, TensorDataset',
  ]);
}

/** @param {Experiment} experiment @param {Network} network */
function dataPart({ data, fit }, network) {
  const bytes = data.kind === 'images';
  const share = fit.validationSplit ?? 0;
  const note = inputsNote(data, 'PyTorch');
  return lines([
    note && `# ${note}`,
    'data = np.load("data.npz")',
    data.classes.length > 0 && `classes = ${list(data.classes)}`,
    '',
    '',
    'def tensors(part):',
    `    x = torch.from_numpy(data[f"x_{part}"])${bytes ? ' / 255' : '.float()'}`,
    '    y = torch.from_numpy(data[f"y_{part}"])',
    `    return x.to(device), (${targetCode(network, data)}).to(device)`,
    '',
    '',
    ...data.parts.map((part) => `x_${part}, y_${part} = tensors("${part}")`),
    share > 0 &&
      `# The last ${share * 100} % are only measured on.
count = int(len(x_train) * ${1 - share})
x_validation, y_validation = x_train[count:], y_train[count:]`,
  ]);
}

/** @param {TorchParts} parts */
function evaluation({ penalty, accuracy }) {
  return lines([
    'def evaluate(x, y):',
    `    """Loss${accuracy ? ' and accuracy' : ''} over all samples."""`,
    '    model.eval()',
    '    with torch.no_grad():',
    '        output = model(x)',
    `        loss = loss_function(output, y)${penalty ? ' + penalty()' : ''}`,
    accuracy ? '    return loss.item(), accuracy(output, y).item()' : '    return loss.item()',
  ]);
}

/** @param {Experiment} experiment @param {TorchParts} parts */
function training({ fit, data }, parts) {
  const { accuracy, averaging } = parts;
  const changes = changesOf(fit.augmentation);
  const stopping = fit.earlyStopping;
  const normalizes = parts.model.includes('BatchNorm');
  const cut = (fit.validationSplit ?? 0) > 0;
  const watched = cut ? 'validation' : data.watched;
  const count = cut ? 'count' : 'len(x_train)';
  const samples = cut ? 'x_train[:count], y_train[:count]' : 'x_train, y_train';
  const loader = call('DataLoader', [`TensorDataset(${samples})`], {
    batch_size: literal(fit.batchSize),
    shuffle: literal(fit.shuffle),
    drop_last: normalizes ? `${count} % ${fit.batchSize} == 1` : undefined,
  });
  const measured = accuracy ? 'val_loss, val_accuracy' : 'val_loss';
  return lines([
    changes.length > 0 &&
      `# In the page, images are changed at random: ${changes.join(', ')}.\n# For that here: pip install torchvision, and torchvision.transforms.v2.`,
    normalizes &&
      '# A last batch of a single sample is left out: it has no variance to normalize by.',
    `loader = ${loader}`,
    `epochs = ${fit.epochs}`,
    stopping && stoppingStart(stopping),
    'for epoch in range(epochs):',
    '    model.train()',
    `    loss_sum = ${accuracy ? 'right_sum = ' : ''}0.0`,
    '    for x, y in loader:',
    '        optimizer.zero_grad()',
    '        output = model(x)',
    `        loss = ${parts.weighted ? 'weighted_loss' : 'loss_function'}(output, y)${parts.penalty ? ' + penalty()' : ''}`,
    '        loss.backward()',
    ...parts.optimizer.before.map((line) => `        ${line}`),
    '        optimizer.step()',
    ...parts.optimizer.after.map((line) => `        ${line}`),
    '        loss_sum += loss.item() * len(x)',
    accuracy && '        right_sum += accuracy(output, y).item() * len(x)',
    `    loss = loss_sum / ${count}`,
    accuracy && `    right = right_sum / ${count}`,
    watched && `    ${measured} = evaluate(x_${watched}, y_${watched})`,
    indented(printing(accuracy !== null, Boolean(watched))),
    stopping && indented(stoppingStep(stopping)),
    stopping?.restoreBestWeights && 'model.load_state_dict(best_weights)',
    averaging && takeAverage,
  ]);
}

/** The line of an epoch. @param {boolean} accuracy @param {boolean} watched */
function printing(accuracy, watched) {
  const figures = accuracy ? 'loss: {loss:.4f} - accuracy: {right:.4f}' : 'loss: {loss:.4f}';
  const first = `f"Epoch {epoch + 1}/{epochs} - ${figures}"`;
  if (!watched) return `print(${first})`;
  const more = accuracy ? ' - val_accuracy: {val_accuracy:.4f}' : '';
  return `print(\n    ${first}\n    f" - val_loss: {val_loss:.4f}${more}"\n)`;
}

/** @param {Experiment} experiment @param {TorchParts} parts */
function testing({ data }, { accuracy }) {
  const part = data.parts.includes('test') ? 'test' : 'train';
  const name = part === 'test' ? 'Test data' : 'Training data';
  if (!accuracy) return `print(f"${name}: loss {evaluate(x_${part}, y_${part}):.6f}")`;
  return `loss, right = evaluate(x_${part}, y_${part})
print(f"${name}: loss {loss:.6f}, accuracy {right:.4f}")`;
}
