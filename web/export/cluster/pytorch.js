import { changesOf } from '../augmentation.js';
import { networkOf } from '../experiment.js';
import { indented, lines, list, program } from '../python.js';
import { targetCode } from '../pytorch/loss.js';
import { takeAverage } from '../pytorch/optimizer.js';
import { torchParts } from '../pytorch/parts.js';
import { stoppingStart, stoppingStep } from '../pytorch/stopping.js';
import { weightPlaces } from '../pytorch/weights.js';
import { imports } from '../pytorch.js';

/**
 * @typedef {import('../experiment.js').Experiment} Experiment
 * @typedef {import('../experiment.js').Network} Network
 * @typedef {import('../pytorch/parts.js').TorchParts} TorchParts
 */

/**
 * A program for many processes, started by torchrun: each reads its shards, all go on from the same weights.
 * @param {Experiment} experiment
 */
export function pytorchCluster(experiment) {
  const network = networkOf(experiment);
  const parts = torchParts(experiment, network);
  const target = targetCode(network, experiment.data);
  const body = program([
    processes(experiment),
    reading(experiment, target),
    parts.definitions,
    `${parts.model}.to(device)`,
    weightsPart(network, parts),
    parts.loss,
    parts.weighted,
    parts.penalty,
    parts.accuracy,
    parts.optimizer.code,
    parts.optimizer.schedule,
    parts.averaging,
    evaluation(parts),
    training(experiment, parts),
    ending(parts),
  ]);
  return program([opening, clusterImports(body), body.trimEnd()]);
}

const opening = `"""Goes on with the network of the page, on any number of processes. Written by denselab.

torchrun --nproc-per-node=4 train_pytorch.py
"""`;

/** @param {string} body */
function clusterImports(body) {
  // The steps of an epoch need math: there always is a first part.
  const [standard, others] = imports(body).split('\n\n');
  const own = ['import glob', 'import os', ...standard.split('\n')].sort().join('\n');
  return `${own}\n\n${others.replace('import torch\n', 'import torch\nimport torch.distributed as dist\n')}
from torch.nn.parallel import DistributedDataParallel`;
}

/** @param {Experiment} experiment */
function processes({ fit, data }) {
  return lines([
    'on_gpus = torch.cuda.is_available()',
    'dist.init_process_group("nccl" if on_gpus else "gloo")',
    'rank, processes = dist.get_rank(), dist.get_world_size()',
    'device = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if on_gpus else torch.device("cpu")',
    '# Dropout is another one in each process.',
    `torch.manual_seed(${fit.seed} + rank)`,
    data.classes.length > 0 && `classes = ${list(data.classes)}`,
  ]);
}

/** @param {Experiment} experiment @param {string} target */
function reading({ data }, target) {
  const scaled = data.kind === 'images' ? '.float() / 255' : '.float()';
  return lines([
    'def read(part):',
    '    """The samples of this process: whole shards where they can be dealt, else every n-th sample."""',
    '    files = sorted(glob.glob(f"data/{part}-*.npz"))',
    '    deal = len(files) % processes == 0',
    '    shards = [np.load(file) for file in (files[rank::processes] if deal else files)]',
    '    x = np.concatenate([shard["x"] for shard in shards])',
    '    y = np.concatenate([shard["y"] for shard in shards])',
    '    if not deal:',
    '        x, y = x[rank::processes], y[rank::processes]',
    '    y = torch.from_numpy(y)',
    `    return torch.from_numpy(x), ${target}`,
    '',
    '',
    'def inputs(x):',
    `    return x.to(device)${scaled}`,
    '',
    '',
    'x_train, y_train = read("train")',
    data.watched && 'x_watched, y_watched = read("validation")',
  ]);
}

/** @param {Network} network @param {TorchParts} parts */
function weightsPart(network, { modules }) {
  const places = weightPlaces(network, modules);
  return lines([
    "# Where each of the page's weights is; PyTorch keeps matrices as [outputs, inputs].",
    'places = {',
    ...places.map(({ target, name }) => `    "${name}": ${target},`),
    '}',
    'weights = np.load("model.weights.npz")',
    'with torch.no_grad():',
    '    for name, tensor in places.items():',
    '        tensor.copy_(torch.from_numpy(weights[name].T))',
  ]);
}

/** @param {TorchParts} parts */
function evaluation({ penalty, accuracy }) {
  return lines([
    'def evaluate(x, y):',
    `    """Loss${accuracy ? ' and accuracy' : ''} over the samples of all processes."""`,
    '    model.eval()',
    '    sums = torch.zeros(3, dtype=torch.float64, device=device)',
    '    with torch.no_grad():',
    '        for rows in torch.arange(len(x)).split(1024):',
    '            output, target = model(inputs(x[rows])), y[rows].to(device)',
    '            sums[0] += loss_function(output, target) * len(rows)',
    accuracy && '            sums[1] += accuracy(output, target) * len(rows)',
    '            sums[2] += len(rows)',
    '    dist.all_reduce(sums)',
    penalty
      ? '    with torch.no_grad():\n        loss = (sums[0] / sums[2] + penalty()).item()'
      : '    loss = (sums[0] / sums[2]).item()',
    accuracy ? '    return loss, (sums[1] / sums[2]).item()' : '    return loss',
    '',
    '',
    'def say(text):',
    '    if rank == 0:',
    '        print(text, flush=True)',
  ]);
}

/** @param {Experiment} experiment @param {TorchParts} parts */
function training({ fit, data }, parts) {
  const { accuracy, averaging, optimizer } = parts;
  const { earlyStopping: stopping } = fit;
  const changes = changesOf(fit.augmentation);
  const normalizes = parts.model.includes('BatchNorm');
  return lines([
    changes.length > 0 &&
      `# In the page, images are changed at random: ${changes.join(', ')}.\n# For that here: pip install torchvision, and torchvision.transforms.v2.`,
    parts.model.includes('nn.BatchNorm') &&
      '# On GPUs, batches are normalized over all processes.\nif on_gpus:\n    model = nn.SyncBatchNorm.convert_sync_batchnorm(model)',
    'parallel = DistributedDataParallel(model, device_ids=[device.index] if on_gpus else None)',
    '# The batch of the page is shared among the processes; all of them take the same number of steps.',
    `batch = max(${normalizes ? 2 : 1}, ${fit.batchSize} // processes)`,
    'samples = torch.tensor(len(x_train), device=device)',
    'dist.all_reduce(samples)',
    'steps = math.ceil(samples.item() / (batch * processes))',
    accuracy
      ? 'loss, right = evaluate(x_train, y_train)\nsay(f"Loss over the training data: {loss:.6f}, accuracy: {right:.4f}")'
      : 'loss = evaluate(x_train, y_train)\nsay(f"Loss over the training data: {loss:.6f}")',
    `epochs = ${fit.epochs}`,
    stopping && stoppingStart(stopping),
    'for epoch in range(epochs):',
    '    parallel.train()',
    fit.shuffle
      ? '    order = torch.randperm(len(x_train))'
      : '    order = torch.arange(len(x_train))',
    '    for step in range(steps):',
    '        rows = order[torch.arange(step * batch, (step + 1) * batch) % len(x_train)]',
    '        x, y = inputs(x_train[rows]), y_train[rows].to(device)',
    '        optimizer.zero_grad()',
    `        loss = ${parts.weighted ? 'weighted_loss' : 'loss_function'}(parallel(x), y)${parts.penalty ? ' + penalty()' : ''}`,
    '        loss.backward()',
    ...optimizer.before.map((line) => `        ${line}`),
    '        optimizer.step()',
    ...optimizer.after.map((line) => `        ${line}`),
    accuracy
      ? '    loss, right = evaluate(x_train, y_train)'
      : '    loss = evaluate(x_train, y_train)',
    data.watched &&
      (accuracy
        ? '    val_loss, val_accuracy = evaluate(x_watched, y_watched)'
        : '    val_loss = evaluate(x_watched, y_watched)'),
    indented(printing(accuracy !== null, data.watched !== null)),
    stopping && indented(stoppingStep(stopping)),
    stopping?.restoreBestWeights && 'model.load_state_dict(best_weights)',
    averaging && takeAverage,
  ]);
}

/** @param {boolean} accuracy @param {boolean} watched */
function printing(accuracy, watched) {
  const figures = accuracy ? 'loss: {loss:.4f} - accuracy: {right:.4f}' : 'loss: {loss:.4f}';
  const more = accuracy ? ' - val_accuracy: {val_accuracy:.4f}' : '';
  return lines([
    'say(',
    `    f"Epoch {epoch + 1}/{epochs} - ${figures}"`,
    watched && `    f" - val_loss: {val_loss:.4f}${more}"`,
    ')',
  ]);
}

/** @param {TorchParts} parts */
function ending({ accuracy }) {
  return lines([
    accuracy ? 'loss, right = evaluate(x_train, y_train)' : 'loss = evaluate(x_train, y_train)',
    'say(f"Loss over the training data at the end: {loss:.6f}")',
    'if rank == 0:',
    '    trained = {name: tensor.detach().cpu().numpy().T for name, tensor in places.items()}',
    '    np.savez("trained.weights.npz", **trained)',
    'dist.destroy_process_group()',
  ]);
}
