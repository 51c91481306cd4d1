import { t } from '../../languages/index.js';
import { className, colourOf } from './classes.js';

/**
 * The classes of the trained network in the order of its outputs, under the names they have now. A class
 * deleted since keeps the name it had.
 * @param {import('./store.js').Store} store
 * @returns {{ name: string, colour: string }[]}
 */
export function classesOf(store) {
  const { classes, trained } = store.state;
  return (trained?.classes ?? []).map((then) => {
    const item = classes.find(({ id }) => id === then.id) ?? then;
    return { name: className(item), colour: colourOf(item.hue) };
  });
}

/**
 * @typedef {{ name: string, colour: string, probability: number, index: number }} Candidate
 * @param {{ name: string, colour: string }[]} classes
 * @param {number[]} probabilities
 * @returns {{ certainty: 'sure' | 'likely' | 'unsure', best: Candidate, second: Candidate } | null}
 */
export function answerOf(classes, probabilities) {
  if (classes.length < 2 || classes.length !== probabilities.length) return null;
  const [best, second] = classes
    .map((item, index) => ({ ...item, index, probability: probabilities[index] }))
    .sort((a, b) => b.probability - a.probability);
  const certainty =
    best.probability >= 0.9 ? 'sure' : best.probability >= 0.6 ? 'likely' : 'unsure';
  return { certainty, best, second };
}

/** @param {import('./store.js').Trial} trial @returns {string} a name in the current language */
export function trialName({ name, place }) {
  return name || t('sample.test', { n: place + 1 });
}

/**
 * Where the sample set's classes stand among the network's outputs.
 * @param {import('./store.js').ImageClass[]} classes
 * @returns {number[]} by the sample set's label
 */
export function samplePositions(classes) {
  /** @type {number[]} */
  const positions = [];
  for (const [position, { sample, title }] of classes.entries()) {
    if (sample) positions[title.n] = position;
  }
  return positions;
}
