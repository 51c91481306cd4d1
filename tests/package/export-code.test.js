// Programs that are written from a network, each beside its files: they begin where the network is, and learn.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from 'denselab';
import { writeNpz } from 'denselab/formats';
import { findPython } from '../../wasm/toolchain/python.js';
import { run } from '../../wasm/toolchain/run.js';
import { cppProgram } from '../../web/export/cpp.js';
import { idxFiles } from '../../web/export/data-files.js';
import { javascriptProgram } from '../../web/export/javascript.js';
import { kerasProgram } from '../../web/export/keras.js';
import { pytorchProgram } from '../../web/export/pytorch.js';
import { arraysOf, experiments, lossOf } from '../support/export-experiments.js';
import { runInNode } from '../support/python-room.js';

/** @typedef {import('../support/export-experiments.js').Made} Made */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the package, so that programs find it under its name. */
const folder = join(root, 'build', 'tests', 'export-code');
const names = ['regression', 'binary', 'playground', 'images', 'smoothed'];
const close = 1e-4;
/** The last digit that is printed. */
const digit = 1e-6;

/** @type {import('denselab').Engine} */
let dl;
/** @type {Record<string, Made>} */
let all;

before(async () => {
  dl = await load();
  all = experiments(dl);
  await rm(folder, { recursive: true, force: true });
  for (const name of names) {
    const at = join(folder, name);
    await mkdir(at, { recursive: true });
    const { data, weights } = arraysOf(all[name]);
    await writeFile(join(at, 'data.npz'), await writeNpz(data));
    await writeFile(join(at, 'weights.npz'), await writeNpz(weights));
    const { experiment, parts, model } = all[name];
    for (const [file, bytes] of idxFiles(experiment.data, parts, model.getWeights()))
      await writeFile(join(at, file), bytes);
  }
});

after(() => {
  for (const { model } of Object.values(all)) model.dispose();
});

/** @param {string} name @param {string} file @param {string} code @param {string} command @param {string[]} [options] */
async function runProgram(name, file, code, command, options = []) {
  const cwd = join(folder, name);
  await writeFile(join(cwd, file), code);
  return run(command, [...options, file], { cwd, env: { OMP_NUM_THREADS: '1' } });
}

/** The loss that a program prints last. @param {string} output */
function lastLoss(output) {
  const found = /data: loss ([\d.]+)/.exec(output);
  assert.ok(found, `no loss in: ${output}`);
  return Number(found[1]);
}

const python = findPython();

/**
 * Python programs one after the other in one process: loading PyTorch takes longer than all of them.
 * @param {{ name: string, code: string }[]} programs
 * @returns {Promise<string[]>} what each prints
 */
async function runPython(programs) {
  const places = [];
  for (const [index, { name, code }] of programs.entries()) {
    const file = `program-${index}.py`;
    await writeFile(join(folder, name, file), code);
    places.push([join(folder, name), file]);
  }
  const args = ['-W', 'error', '-c', runner, JSON.stringify(places)];
  const stdout = await run(String(python), args, { env: { OMP_NUM_THREADS: '1' } });
  return stdout.split('\f').slice(0, -1);
}

const runner = `import json, os, runpy, sys
for folder, file in json.loads(sys.argv[1]):
    os.chdir(folder)
    runpy.run_path(file)
    print(end="\\f")`;

test('PyTorch: programs begin at the network’s loss, and learn', {
  skip: !python && 'no Python',
}, async () => {
  const still = (/** @type {Made['experiment']} */ given) => ({
    ...given,
    fit: { ...given.fit, epochs: 0 },
  });
  const programs = names.flatMap((name) => {
    const { experiment } = all[name];
    const fresh = { ...experiment, weights: false };
    return [still(experiment), experiment, still(fresh), fresh].map((given) => ({
      name,
      code: pytorchProgram(given),
    }));
  });

  const printed = await runPython(programs);

  for (const [index, name] of names.entries()) {
    const [begun, trained, begunFresh, trainedFresh] = printed.slice(4 * index, 4 * index + 4);
    const [first, expected] = [lastLoss(begun), lossOf(dl, all[name])];
    assert.ok(Math.abs(first - expected) < close, `${name}: ${first}, the engine ${expected}`);
    assert.ok(lastLoss(trained) < 0.95 * first, `${name}: ${trained}`);
    assert.match(trained, /^Epoch 1\/\d+ - loss: \d/m);
    assert.ok(lastLoss(trainedFresh) < lastLoss(begunFresh), `${name}: ${trainedFresh}`);
  }
});

for (const name of names) {
  test(`JavaScript, ${name}: learns in Node as the engine does here`, async () => {
    const { experiment, model, parts } = all[name];

    const output = await runProgram(
      name,
      'train.mjs',
      javascriptProgram(experiment),
      process.execPath,
    );

    const loss = await lossAfter(all[name]);
    assert.ok(
      Math.abs(lastLoss(output) - loss) < 2 * digit,
      `${output} where the engine has ${loss}`,
    );
    assert.ok(loss < 0.95 * lossOf(dl, { experiment, model, parts }));
  });

  test(`Keras, ${name}: is Python`, { skip: !python && 'no Python' }, async () => {
    const check = 'import ast, sys; ast.parse(open(sys.argv[1]).read())';
    for (const weights of [true, false]) {
      const code = kerasProgram({ ...all[name].experiment, weights });
      await runProgram(name, 'train_keras.py', code, String(python), ['-c', check]);
    }
  });
}

for (const name of names) {
  test(`Keras, ${name}: learns in the page’s own interpreter`, async () => {
    for (const weights of [true, false]) {
      const program = kerasProgram({ ...all[name].experiment, weights }, { inPage: true });

      const { text, error } = await runInNode(program, await filesOf(name));

      assert.equal(error, null, error?.traceback);
      assert.ok(lastLoss(text) < 0.95 * lossOf(dl, all[name]), text);
    }
  });

  test(`JavaScript, ${name}: learns in the Code room as the engine does here`, async () => {
    const { experiment, parts, model } = all[name];
    const program = javascriptProgram(experiment, { inPage: true });
    /** @type {string[]} */
    const printed = [];

    await inCodeRoom(program, idxFiles(experiment.data, parts, model.getWeights()), printed);

    const loss = lastLoss(printed.join('\n'));
    assert.ok(Math.abs(loss - (await lossAfter(all[name]))) < 2 * digit, printed.join('\n'));
  });
}

test('Keras in the page’s interpreter goes on from the weights, step by step as the engine does', async () => {
  const { experiment } = all.playground;

  const { text } = await runInNode(
    kerasProgram(experiment, { inPage: true }),
    await filesOf('playground'),
  );

  assert.ok(Math.abs(lastLoss(text) - (await lossAfter(all.playground))) < close, text);
});

/** @param {string} name */
async function filesOf(name) {
  const { data, weights } = arraysOf(all[name]);
  return new Map([
    ['data.npz', await writeNpz(data)],
    ['weights.npz', await writeNpz(weights)],
  ]);
}

/** What the Code room gives to a program. @param {string} program @param {Map<string, Uint8Array>} files @param {string[]} printed */
function inCodeRoom(program, files, printed) {
  const AsyncFunction = /** @type {any} */ (async () => {}).constructor;
  const console = { log: (/** @type {unknown[]} */ ...values) => printed.push(values.join(' ')) };
  return new AsyncFunction('dl', 'files', 'console', program)(dl, files, console);
}

test('C++: compiles against the engine’s library, and learns as the engine does here', async (t) => {
  const library = join(root, 'build', 'native', 'core', 'libdenselab.a');
  if (!existsSync(library)) return t.skip('the native library is not built');
  const code = cppProgram(all.images.experiment);
  const cwd = join(folder, 'images');
  await writeFile(join(cwd, 'train.cpp'), code);
  // As it is installed: the headers in a folder of the engine's name.
  await symlink(join(root, 'core'), join(cwd, 'denselab'));
  const out = [
    'train.cpp',
    library,
    '-pthread',
    '-O1',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-o',
    'train',
  ];
  await run('c++', [`-I${cwd}`, ...libraryFlags(), ...out], { cwd });

  const stdout = await run('./train', [], { cwd });

  const [loss, first] = [lastLoss(stdout), lossOf(dl, all.images)];
  assert.ok(loss < 0.95 * first, `${loss} after ${first}`);
  assert.match(stdout, /^Epoch 1\/8 - loss: \d+\.\d+ - accuracy: /m);
});

/** What decides how the library's classes lie in memory. */
function libraryFlags() {
  const commands = JSON.parse(
    readFileSync(join(root, 'build', 'native', 'compile_commands.json'), 'utf8'),
  );
  const { command } = commands.find((/** @type {{ file: string }} */ { file }) =>
    file.endsWith('core/model/sequential.cpp'),
  );
  const flags = /** @type {string} */ (command).split(' ');
  return flags.filter(
    (flag, index) =>
      /^-(D|I|m|std=)/.test(flag) || flag === '-isystem' || flags[index - 1] === '-isystem',
  );
}

/** The same training in the engine. @param {Made} made */
async function lossAfter({ model, experiment, parts }) {
  const { fit, data, structure } = experiment;
  const twin = dl.modelFromJSON(structure, { seed: fit.seed });
  twin.setWeights(model.getWeights());
  const tensors = (/** @type {string} */ part) => {
    const { x, y } = parts[part];
    const columns = Array.from(y, (label) =>
      data.classes.map((_, i) => {
        const smoothing = data.oneHot?.smoothing ?? 0;
        return Number(i === label) * (1 - smoothing) + smoothing / data.classes.length;
      }),
    );
    return [dl.tensor(x, [y.length, ...data.shape]), data.oneHot ? columns : y];
  };
  const [x, y] = tensors('train');
  const { epochs, batchSize, shuffle, seed, validationSplit, classWeight, earlyStopping } = fit;
  await twin.fit(/** @type {any} */ (x), /** @type {any} */ (y), {
    epochs,
    batchSize,
    shuffle,
    seed,
    ...(validationSplit ? { validationSplit } : {}),
    ...(classWeight ? { classWeight } : {}),
    ...(earlyStopping ? { earlyStopping } : {}),
    ...(data.watched ? { validationData: tensors(data.watched) } : {}),
  });
  const loss = lossOf(dl, { model: twin, experiment, parts });
  twin.dispose();
  return loss;
}

test('what a target lacks is said in the code, where it would be', () => {
  const stops = all.playground.experiment;
  assert.match(kerasProgram(stops), /Keras lets it move on/);
  assert.match(pytorchProgram(stops), /here it may move on/);
  const changed = { ...all.images.experiment };
  changed.fit = { ...changed.fit, augmentation: { horizontalFlip: true, rotationRange: 10 } };
  assert.match(pytorchProgram(changed), /images are changed at random: flips left to right, turns/);
  assert.match(kerasProgram(changed), /layers\.RandomFlip\("horizontal"\)/);
  assert.match(
    javascriptProgram(changed),
    /augmentation: \{ horizontalFlip: true, rotationRange: 10 \}/,
  );
  assert.match(
    cppProgram(changed),
    /Augmentation\{\.horizontal_flip = true, \.rotation_range = 10\}/,
  );
});

test('image features stand in the data where a network begins with them', () => {
  const model = dl.sequential({
    layers: [
      dl.layers.imageFeatures({ inputShape: [14, 14, 1] }),
      dl.layers.dense({ units: 3, activation: 'softmax' }),
    ],
  });
  model.compile({
    optimizer: 'adam',
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  const { experiment } = all.images;
  const structure = /** @type {any} */ (model.toJSON());
  const data = { ...experiment.data, kind: /** @type {const} */ ('features'), shape: [588] };
  for (const write of [kerasProgram, pytorchProgram, javascriptProgram, cppProgram]) {
    const code = write({ ...experiment, structure, data });
    assert.match(code, /features|ImageFeatures|imageFeatures/);
    assert.doesNotMatch(code, /\/ 255/);
  }
  model.dispose();
});
