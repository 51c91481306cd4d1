/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'lesson.title': 'Fully connected networks, hands on',
  'lesson.text':
    'From one neuron to softmax in twenty short chapters. Every claim is something you can move, run and check; every chapter ends with something for you to do.',
  'lesson.contents': 'Contents',
  'lesson.number': 'Chapter {n}:',
  'lesson.progress': {
    one: '{n} of {all} questions solved',
    other: '{n} of {all} questions solved',
  },
  'lesson.done': 'solved',
  'lesson.clear': 'Clear my progress',
  'lesson.cleared': 'Your progress is cleared.',
  'lesson.resume': 'Continue with {title}',
  'lesson.turn': 'On from chapter {n}',
  'lesson.previous': 'Previous chapter: {title}',
  'lesson.next': 'Next chapter: {title}',
  'lesson.copy': 'Copy the address of “{title}”',
  'lesson.copied': 'The address of the chapter is in the clipboard.',
  'lesson.program': 'Run this code yourself in the Code room',
  'lesson.lost': 'This part could not be loaded: {reason}',
  'lesson.question': 'Your turn',
  'lesson.question.step': 'Your turn: step {n} of {all}',
  'lesson.question.solved': 'Solved',
};
