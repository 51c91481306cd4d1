/** @type {Record<string, import('../index.js').Text>} */
export const trying = {
  'try.title': 'Try it',
  'try.drop': 'Ask the network about these',
  'try.empty': 'Drop or paste a picture the network has not seen, and read what it says.',
  'try.untrained':
    'Train a network first; then drop or paste a picture it has not seen, and read what it says.',
  'try.choose': 'Choose pictures',
  'try.tests': 'Random test images',
  'try.clear': 'Clear',
  'try.loading': 'Loading pictures',
  'try.picture': 'The picture {name}',
  'try.seen': 'What the network sees',
  'try.seenLabel': 'What the network sees of {name}',
  'try.noNetwork': 'No network is trained yet.',
  'try.list': 'Pictures tried',
  'try.more': { one: 'Show {n} more', other: 'Show {n} more' },
  'try.right': 'right',
  'try.wrong': 'wrong, it is {name}',
  'answer.sure': 'This is {name}: {percent}',
  'answer.likely': 'Probably {name}: {percent}',
  'answer.unsure': 'Not sure: {name} ({percent}) or {second}',
  'bars.more': { one: 'Show {n} more class', other: 'Show {n} more classes' },
  'test.title': 'How good is it on {n} images it has never seen?',
  'test.term': 'Test images',
  'test.measure': 'Measure',
  'test.result': {
    one: 'right on {n} test image',
    other: 'right on {n} test images it has never seen',
  },

  'step.understand': 'Understand',
  'understand.title': 'Understand',
  'understand.untrained':
    'Once a network is trained, you can see here which images it gets wrong, what its neurons look for, and why it answers as it does.',
};
