import { cppProgram } from './cpp.js';
import { dataArrays, idxFiles, weightArrays } from './data-files.js';
import { javascriptProgram } from './javascript.js';
import { kerasProgram } from './keras.js';
import { pytorchProgram } from './pytorch.js';
import { allRows } from './source.js';

/**
 * @typedef {import('./archive.js').Entry} Entry
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./source.js').Source} Source
 * @typedef {import('./source.js').Watch} Watch
 * @typedef {'keras' | 'pytorch' | 'javascript' | 'cpp'} Target
 */

/** @type {Record<Target, { name: string, file: string, write: (experiment: Experiment) => string }>} */
export const targets = {
  keras: { name: 'Keras', file: 'train_keras.py', write: (experiment) => kerasProgram(experiment) },
  pytorch: { name: 'PyTorch', file: 'train_pytorch.py', write: pytorchProgram },
  javascript: {
    name: 'JavaScript',
    file: 'train.mjs',
    write: (experiment) => javascriptProgram(experiment),
  },
  cpp: { name: 'C++', file: 'train.cpp', write: cppProgram },
};

/**
 * A program with all files that it reads.
 * @param {Source} source
 * @param {Target} target
 * @param {boolean} weights whether it goes on from those of the network
 * @param {Watch} [watch]
 * @returns {AsyncGenerator<Entry>}
 */
export async function* programFiles(source, target, weights, watch) {
  const { experiment } = source;
  const { file, write } = targets[target];
  yield { path: file, text: write({ ...experiment, weights }) };
  const list = weights ? source.weights.map(copied) : [];
  if (target === 'cpp') {
    yield { path: 'CMakeLists.txt', text: cmakeLists };
    for (const part of experiment.data.parts) {
      const rows = await allRows(source, part, watch);
      for (const [path, bytes] of idxFiles(experiment.data, { [part]: rows }, []))
        yield { path, bytes };
    }
    for (const [path, bytes] of idxFiles(experiment.data, {}, list)) yield { path, bytes };
    return;
  }
  yield { path: 'data.npz', arrays: await arraysOf(source, watch) };
  if (weights) yield { path: 'weights.npz', arrays: weightArrays(list) };
}

/** All samples, by part. @param {Source} source @param {Watch} [watch] */
export async function rowsOf(source, watch) {
  /** @type {Partial<Record<import('./experiment.js').Part, import('./data-files.js').Rows>>} */
  const all = {};
  for (const part of source.experiment.data.parts) all[part] = await allRows(source, part, watch);
  return all;
}

/** What `data.npz` holds. @param {Source} source @param {Watch} [watch] */
export async function arraysOf(source, watch) {
  return dataArrays(source.experiment.data, await rowsOf(source, watch));
}

/** What is handed over to a worker is gone here. @param {import('./source.js').Weight} weight */
export function copied(weight) {
  return { ...weight, data: weight.data.slice() };
}

const cmakeLists = `cmake_minimum_required(VERSION 3.25)
project(train LANGUAGES CXX)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

# The engine as its own "cmake --install" puts it.
find_package(denselab 0.1 REQUIRED)
add_executable(train train.cpp)
target_link_libraries(train PRIVATE denselab::denselab)
`;
