import { json, layerCode, quoted, shortened } from './cpp/network.js';
import { networkOf, snakeCase } from './experiment.js';
import { indented } from './javascript/text.js';
import { lines } from './python.js';

/**
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').Network} Network
 */

/**
 * A program for the C++ engine, with IDX files beside it: `train-inputs.idx`, `train-targets.idx`, …, and the
 * weights in `weights-0.idx`, ….
 * @param {Experiment} experiment
 */
export function cppProgram(experiment) {
  const network = networkOf(experiment);
  return `${[
    opening(experiment),
    helpers(experiment, network),
    `int main() try {\n${indented(body(experiment, network))}\n} catch (const Error& error) {\n  std::fprintf(stderr, "%s\\n", error.what());\n  return 1;\n}`,
  ].join('\n\n')}\n`;
}

/** @param {Experiment} experiment */
function opening({ data }) {
  const features =
    data.kind === 'features'
      ? '\n// The inputs are what an ImageFeatures layer has computed of the images.'
      : '';
  return `// A fully connected network, written by denselab. Run it beside its IDX files, with the engine installed:
//   cmake -S . -B build -DCMAKE_PREFIX_PATH=<where> && cmake --build build && ./build/train${features}

#include <denselab/denselab.hpp>
#include <denselab/model/trainer.hpp>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using namespace denselab;`;
}

/** @param {Experiment} experiment @param {Network} network */
function helpers({ data }, { inputShape }) {
  const bytes = data.kind === 'images';
  const [type, access] = bytes ? ['uint8', 'bytes_from'] : ['real', 'reals_from'];
  return `namespace {

std::vector<std::uint8_t> read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw Error(name + " is missing.");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The inputs of a part${bytes ? ', bytes: a batch sees them as 0 … 1' : ''}, and its targets.
Dataset read_part(const std::string& part) {
  const IdxArray inputs = read_idx(read_file(part + "-inputs.idx"));
  auto samples = std::make_shared<Samples>(Shape{${inputShape.join(', ')}}, SampleType::${type});
  samples->append(static_cast<Index>(inputs.header.rows()));
  std::memcpy(samples->${access}(0).data(), inputs.data.data(), inputs.data.size());
  const IdxArray file = read_idx(read_file(part + "-targets.idx"));
  Matrix targets(samples->size(), 1);
  std::memcpy(targets.data(), file.data.data(), file.data.size());
${data.oneHot ? oneHot(data.classes.length, data.oneHot.smoothing) : '  return {samples, targets};'}
}

}  // namespace`;
}

/** @param {number} classes @param {number} smoothing */
function oneHot(classes, smoothing) {
  const share = smoothing > 0 ? `${smoothing}F / ${classes}` : '0.0F';
  const right = smoothing > 0 ? `1 - ${smoothing}F` : '1';
  return `  // A column a class, as the loss wants it.
  Matrix columns = Matrix::Constant(targets.rows(), ${classes}, ${share});
  for (Index row = 0; row < targets.rows(); ++row)
    columns(row, static_cast<Index>(targets(row, 0))) += ${right};
  return {samples, columns};`;
}

/** @param {Experiment} experiment @param {Network} network */
function body({ fit, data, weights }, network) {
  const { layers, inputShape, compile } = network;
  const share = fit.validationSplit ?? 0;
  const tested = data.parts.includes('test') ? 'test' : 'train';
  return lines([
    ...data.parts.map((part) => `const Dataset ${part} = read_part("${part}");`),
    '',
    `Sequential model(${fit.seed});`,
    ...layers.map(
      (layer, index) =>
        `model.add(${layerCode(layer)}${index === 0 ? `, {${inputShape.join(', ')}}` : ''});`,
    ),
    `model.compile({.optimizer = ${json(shortened(compile.optimizer)).replaceAll('\n', '\n                   ')},`,
    `               .loss = ${quoted(compile.loss)},`,
    `               .metrics = {${compile.metrics.map((name) => quoted(snakeCase(name))).join(', ')}}});`,
    weights && startingWeights,
    '',
    'TrainingOptions options;',
    `options.epochs = ${fit.epochs};`,
    `options.batch_size = ${fit.batchSize};`,
    `options.seed = ${fit.seed};`,
    !fit.shuffle && 'options.shuffle = false;',
    share > 0 && `options.validation_split = ${share};`,
    share === 0 && data.watched && `options.validation_data = ${data.watched};`,
    fit.classWeight && `options.class_weight = ${map(fit.classWeight)};`,
    fit.earlyStopping && `options.early_stopping = ${stopping(fit.earlyStopping)};`,
    augmentation(fit.augmentation),
    'model.fit(train, options, {.on_epoch_end = [](Trainer& trainer) {',
    '  std::printf("Epoch %d/%d", trainer.epoch(), trainer.epochs());',
    '  for (const auto& [name, value] : trainer.logs()) std::printf(" - %s: %.4f", name.c_str(), value);',
    '  std::printf("\\n");',
    '}});',
    '',
    `const std::vector<double> figures = model.evaluate(${tested});`,
    `std::printf("${tested === 'test' ? 'Test' : 'Training'} data: loss %.6f\\n", figures[0]);`,
    compile.metrics.includes('accuracy') && 'std::printf("accuracy %.4f\\n", figures[1]);',
  ]);
}

const startingWeights = `
// The weights that the network had in the page.
std::vector<Weight> weights = get_weights(model.network());
for (std::size_t i = 0; i < weights.size(); ++i) {
  const IdxArray file = read_idx(read_file("weights-" + std::to_string(i) + ".idx"));
  std::memcpy(weights[i].values.data(), file.data.data(), file.data.size());
}
set_weights(model.network(), weights);`;

/** @param {Record<number, number>} weights */
function map(weights) {
  const entries = Object.entries(weights).map(([label, weight]) => `{${label}, ${weight}}`);
  return `{${entries.join(', ')}}`;
}

/** @param {import('./experiment.js').EarlyStopping} stopping */
function stopping({ monitor, patience, minDelta, restoreBestWeights }) {
  const all = [
    `.monitor = ${quoted(monitor)}`,
    ...(minDelta > 0 ? [`.min_delta = ${minDelta}`] : []),
    `.patience = ${patience}`,
    ...(restoreBestWeights ? ['.restore_best_weights = true'] : []),
  ];
  return `EarlyStoppingOptions{${all.join(', ')}}`;
}

/** @param {Record<string, boolean | number> | null | undefined} augmentation */
function augmentation(augmentation) {
  const given = Object.entries(augmentation ?? {}).filter(([, value]) => value);
  if (given.length === 0) return null;
  const all = given.map(([name, value]) => `.${snakeCase(name)} = ${value}`);
  return `options.augmentation = Augmentation{${all.join(', ')}};`;
}
