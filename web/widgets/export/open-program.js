import { writeNpz } from 'denselab/formats';
import { idxFiles, weightArrays } from '../../export/data-files.js';
import { javascriptProgram } from '../../export/javascript.js';
import { kerasProgram } from '../../export/keras.js';
import { arraysOf, rowsOf } from '../../export/programs.js';
import { openInCodeRoom } from '../../handover.js';

/**
 * @typedef {import('../../export/source.js').Source} Source
 * @typedef {import('../../export/source.js').Watch} Watch
 */

/**
 * The Code room gets the program and the files that it reads.
 * @param {Source} source
 * @param {'keras' | 'javascript'} target
 * @param {boolean} weights
 * @param {Watch} watch
 */
export async function openProgram(source, target, weights, watch) {
  const experiment = { ...source.experiment, weights };
  if (target === 'keras')
    openInCodeRoom({
      language: 'python',
      name: `${source.name}.py`,
      source: kerasProgram(experiment, { inPage: true }),
      files: await kerasFiles(source, weights, watch),
    });
  else
    openInCodeRoom({
      language: 'javascript',
      name: `${source.name}.js`,
      source: javascriptProgram(experiment, { inPage: true }),
      files: await javascriptFiles(source, weights, watch),
    });
}

/** @param {Source} source @param {boolean} weights @param {Watch} watch */
async function kerasFiles(source, weights, watch) {
  const files = new Map([['data.npz', writeNpz(await arraysOf(source, watch))]]);
  if (weights) files.set('weights.npz', writeNpz(weightArrays(source.weights)));
  return files;
}

/** @param {Source} source @param {boolean} weights @param {Watch} watch */
async function javascriptFiles(source, weights, watch) {
  const rows = await rowsOf(source, watch);
  return idxFiles(source.experiment.data, rows, weights ? source.weights : []);
}
