/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'lesson.title': 'Fully connected networks, hands on',
  'lesson.text':
    'From one neuron to softmax in twenty short chapters. Every claim is something you can move, run and check.',
};
