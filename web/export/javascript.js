import { camelCase, hasAccuracy, networkOf } from './experiment.js';
import { layerCode, optimizerCode } from './javascript/network.js';
import { literal, object, options } from './javascript/text.js';
import { lines, program } from './python.js';

/**
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Network} Network
 */

/**
 * A program for the package `denselab`, with `data.npz` beside it.
 * @param {Experiment} experiment
 * @param {{ inPage?: boolean }} [options]  inPage (false): for the Code room, which has `dl` and its files
 */
export function javascriptProgram(experiment, { inPage = false } = {}) {
  const network = networkOf(experiment);
  return program([
    inPage
      ? '// A fully connected network, written by denselab. Its data are among the files of this room.'
      : opening(experiment),
    !inPage && 'const dl = await load();',
    dataPart(experiment, inPage),
    modelPart(experiment, network),
    experiment.weights && startingWeights(inPage),
    compilePart(network),
    'console.log(model.summary().text);',
    fitPart(experiment),
    testing(experiment, network),
  ]);
}

/** @param {Experiment} experiment */
function opening({ weights }) {
  const files = ['data.npz', ...(weights ? ['weights.npz'] : [])].join(' and ');
  return `// A fully connected network, written by denselab. Run it beside ${files}, in Node.js 20 or later:
//   npm install denselab && node train.mjs
import { readFile } from 'node:fs/promises';
import { load } from 'denselab';
import { readNpz } from 'denselab/formats';`;
}

/** @param {Experiment} experiment @param {boolean} inPage */
function dataPart({ data }, inPage) {
  const { kind, classes, oneHot } = data;
  const labels = inPage ? 'y.data()' : 'y.data';
  const targets = oneHot ? `columns(${labels})` : labels;
  return lines([
    kind === 'images' && '// Bytes count as 0 … 1: dividing them by 255 is done on the way in.',
    kind === 'features' &&
      '// The inputs are what dl.layers.imageFeatures() has computed of the images.',
    classes.length > 0 && `const classes = ${literal(classes)};`,
    oneHot && oneHotFunction(classes.length, oneHot.smoothing),
    ...(inPage
      ? [
          'const read = (name) => dl.readIDX(files.get(name));',
          'const part = (name) => {',
          "  const [x, y] = [read(name + '-inputs.idx'), read(name + '-targets.idx')];",
          `  return [x, ${targets}];`,
        ]
      : [
          "const data = readNpz(await readFile('data.npz'));",
          'const part = (name) => {',
          "  const [x, y] = [data.get('x_' + name), data.get('y_' + name)];",
          `  return [dl.tensor(x.data, x.shape), ${targets}];`,
        ]),
    '};',
    ...data.parts.map((part) => `const [${names(part).join(', ')}] = part('${part}');`),
  ]);
}

/** @param {string} part */
function names(part) {
  const end = part[0].toUpperCase() + part.slice(1);
  return [`x${end}`, `y${end}`];
}

/** @param {number} classes @param {number} smoothing */
function oneHotFunction(classes, smoothing) {
  const [right, wrong] =
    smoothing > 0
      ? [`1 - ${smoothing} + ${smoothing} / ${classes}`, `${smoothing} / ${classes}`]
      : ['1', '0'];
  return `
// A column a class, as the loss wants it.
function columns(labels) {
  const values = Array.from(labels, (label) =>
    classes.map((_, index) => (index === label ? ${right} : ${wrong})),
  );
  return dl.tensor(values);
}
`;
}

/** @param {Experiment} experiment @param {Network} network */
function modelPart({ fit }, { layers, inputShape }) {
  return lines([
    `const model = dl.sequential({ seed: ${fit.seed} });`,
    ...layers.map(
      (layer, index) => `model.add(${layerCode(layer, index === 0 ? inputShape : null)});`,
    ),
  ]);
}

/** @param {boolean} inPage */
function startingWeights(inPage) {
  if (!inPage)
    return `// The weights that the network had in the page.
model.setWeights([...readNpz(await readFile('weights.npz')).values()]);`;
  return `// The weights that the network had in the page.
model.setWeights(
  model.getWeights().map(({ shape }, index) => ({ shape, data: read(\`weights-\${index}.idx\`).data() })),
);`;
}

/** @param {Network} network */
function compilePart({ compile: { optimizer, loss, metrics } }) {
  return `model.compile(${object({
    optimizer: optimizerCode(optimizer),
    loss: literal(camelCase(loss)),
    metrics: metrics.length > 0 ? literal(metrics) : undefined,
  })});`;
}

/** @param {Experiment} experiment */
function fitPart({ fit, data }) {
  const share = fit.validationSplit ?? 0;
  const [x, y] = names('train');
  const watched = share === 0 && data.watched ? `[${names(data.watched).join(', ')}]` : undefined;
  const augmentation = Object.entries(fit.augmentation ?? {}).filter(([, value]) => value);
  const entries = {
    epochs: literal(fit.epochs),
    batchSize: literal(fit.batchSize),
    shuffle: fit.shuffle ? undefined : 'false',
    seed: literal(fit.seed),
    validationSplit: share > 0 ? literal(share) : undefined,
    validationData: watched,
    classWeight: fit.classWeight ? object(options(fit.classWeight)) : undefined,
    augmentation:
      augmentation.length > 0 ? object(options(Object.fromEntries(augmentation))) : undefined,
    earlyStopping: fit.earlyStopping ? object(options(fit.earlyStopping)) : undefined,
    callbacks: `{
  onEpochEnd: (epoch, logs) => {
    const figures = Object.entries(logs).map(([name, value]) => \`\${name}: \${value.toFixed(4)}\`);
    console.log(\`Epoch \${epoch + 1}/${fit.epochs} - \${figures.join(' - ')}\`);
  },
}`,
  };
  return `await model.fit(${x}, ${y}, ${object(entries)});`;
}

/** @param {Experiment} experiment @param {Network} network */
function testing({ data }, network) {
  const part = data.parts.includes('test') ? 'test' : 'train';
  const [x, y] = names(part);
  const figures = network.compile.metrics.includes('accuracy') && hasAccuracy(data);
  return `const [loss${figures ? ', accuracy' : ''}] = model.evaluate(${x}, ${y});
console.log(\`${part === 'test' ? 'Test' : 'Training'} data: loss \${loss.toFixed(6)}${figures ? `, accuracy \${accuracy.toFixed(4)}` : ''}\`);`;
}
