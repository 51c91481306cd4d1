/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'playground.title': 'See a network learn',
  'playground.text':
    'Points on the left, a network in the middle, its answer on the right. Change anything, press play, and watch every neuron.',
};
