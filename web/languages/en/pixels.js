/**
 * The Pixels room: they come with it.
 * @type {Record<string, import('../index.js').Text>}
 */
export const pixels = {
  'pixels.title': 'An image is a table of numbers',
  'pixels.text':
    'Open a picture and look at it the way a network does: every pixel is a number, and all of them in a row are what it learns from. The picture stays on your device.',
  'pixels.drop': 'Look at this picture',
  'pixels.choose': 'Choose a picture',
  'pixels.examples': 'You can also drop or paste one, or take an example:',
  'pixels.opening': 'Opening {name}…',
  'pixels.opened': '{name} is open: {width} by {height} pixels.',
  'example.boot': 'Ankle boot',
  'example.shirt': 'T-shirt',
  'example.bag': 'Bag',
  'example.landscape': 'Full HD landscape',
  'example.noise': 'Noise',
  'facts.name': 'File',
  'facts.format': 'Format',
  'facts.size': 'Size',
  'facts.pixels': 'Pixels',
  'facts.colour': 'Colour',
  'facts.rgb': 'RGB, three numbers a pixel',
  'facts.grey': 'grey, one number a pixel',
  'map.label': 'The whole picture {name}',

  'views.title': 'Three ways to see it',
  'views.text':
    'The same place in the picture three times: as you see it, with the brightness of every pixel written on it, and as the numbers alone. 0 is black, 255 is white.',
  'views.label': 'The picture, pixel by pixel',
  'views.keys':
    'Arrow keys go from pixel to pixel, with Shift ten at a time. Plus and minus zoom, 0 shows the whole picture.',
  'views.picture': 'The picture',
  'views.over': 'Grey numbers on the pixels',
  'views.numbers': 'The numbers alone',
  'views.tooFar': 'From here the numbers are too small to read.',
  'views.read': 'Zoom to the numbers',
  'views.whole': 'Whole picture',
  'readout.row': 'row',
  'readout.column': 'column',
  'readout.grey': 'grey',
  'readout.red': 'red',
  'readout.green': 'green',
  'readout.blue': 'blue',
  'readout.news': 'Row {row}, column {column}: grey {grey}; red {red}, green {green}, blue {blue}.',

  'vector.title': 'One long row of features',
  'vector.term': 'A feature',
  'vector.text':
    'For a network the picture is one long row: the first row of pixels, then the second, and so on. Each number in it is a feature.',
  'vector.features': { one: '{n} feature', other: '{n} features' },
  'vector.label': 'The picture as a vector',
  'vector.value': 'Feature {index}: {value}',
  'vector.row': 'row {row}',
  'vector.scroll': 'Place in the vector',
  'vector.zoomIn': 'Zoom in',
  'vector.zoomOut': 'Zoom out',
  'vector.formula': 'index = row · width + column',
  'vector.formula.rgb': 'index = (row · width + column) · 3 + channel',
  'vector.many':
    'A grey photo of 1920 × 1080 pixels has 2,073,600 features: far more than classical methods such as gradient boosting can cope with.',

  'array.title': 'The picture in Python',
  'array.text':
    'NumPy keeps the picture as an array, a table of numbers. Of a large one print shows only the corners, with dots for what is between.',
  'array.kind': 'Numbers',
  'array.grey': 'Grey',
  'array.rgb': 'RGB',
  'array.output': 'What Python prints',

  'colours.title': 'Colour maps',
  'colours.text':
    "imshow gives every number a colour from a colour map; the bar beside it, the colour bar, says which number has which colour. Without cmap it uses viridis, from dark violet to yellow; cmap='gray' is black to white. The first colour goes to the smallest number of this picture, {from}, the last to the largest, {to}.",
  'colours.viridis': 'viridis, the default',
  'colours.gray': 'gray',
  'colours.label': '{name} in the colour map {map}',

  'scaling.title': 'Dividing by 255',
  'scaling.text':
    'Divided by 255, all numbers lie between 0 and 1. The picture stays the same, only the scale changes, and that is what makes training easier.',
  'scaling.before': 'Before: 0…255',
  'scaling.after': 'After: 0…{top}',
  'scaling.patch': 'The numbers around the chosen pixel',
  'scaling.min': 'smallest',
  'scaling.max': 'largest',
  'scaling.mean': 'mean',
  'scaling.histogram': 'How often each brightness occurs',
  'experiment.title': 'Does it matter? An experiment',
  'experiment.text': {
    one: 'The same small network ({units} hidden neurons) is trained twice for {n} epoch on {images} photos of clothes, with the same start: once on 0…255, once on 0…{top}. The curves show how it does on as many photos that it has not seen.',
    other:
      'The same small network ({units} hidden neurons) is trained twice for {n} epochs on {images} photos of clothes, with the same start: once on 0…255, once on 0…{top}. The curves show how it does on as many photos that it has not seen.',
  },
  'experiment.run': 'Train on both',
  'experiment.again': 'Train on both again',
  'experiment.bytes': '0…255',
  'experiment.shares': '0…{top}',
  'experiment.result':
    'On new photos the network trained on 0…{top} is right in {shares} of cases (loss {sharesLoss}), the one trained on 0…255 in {bytes} (loss {bytesLoss}).',

  'channels.title': 'Red, green and blue',
  'channels.text':
    'A colour picture has three channels: three tables of the same size, which say how much red, green and blue there is in each pixel, from 0 to 255.',
  'channels.look': 'How channels are shown',
  'channels.tinted': 'In their colour',
  'channels.grey': 'As grey',
  'channels.red': 'Red',
  'channels.green': 'Green',
  'channels.blue': 'Blue',
  'channels.shape': 'The array has three dimensions: row, column and channel.',
  'channels.equal':
    'In this picture red, green and blue are equal in every pixel, so it is grey and one table is enough. As RGB it has three dimensions: row, column and channel.',
  'channels.grey.text':
    'The grey value of a pixel weighs the three by how bright they look to the eye (ITU-R BT.601), rounded:',

  'neighbours.title': 'Neighbours are alike',
  'neighbours.term': 'Correlation',
  'neighbours.text':
    'How well a pixel predicts another one, up to {n} rows and columns away, over all such pairs in the picture. In photos close neighbours nearly agree, so much of what the numbers say is said twice; in noise only the middle is bright.',
  'neighbours.computing': 'Computing…',
  'neighbours.label': 'Correlation of a pixel with its neighbours',
  'neighbours.chosen': '{right} to the right, {below} down:',
  'neighbours.right': 'right beside it',
  'neighbours.below': 'right below it',
  'neighbours.diagonal': 'diagonally below',
  'neighbours.far': '{n} to the right',
  'help.correlation':
    'Pearson’s correlation coefficient: 1 where two numbers rise and fall together, 0 where one says nothing about the other, −1 where one rises when the other falls.',
  'help.feature':
    'One of the numbers that describe an object and that a model computes with. Here the object is the picture and each pixel a feature.',

  'sparse.title': 'How few pixels are enough?',
  'sparse.text':
    'Most pixels can be left out and the picture rebuilt from the others: that is how much in it is redundant.',
  'sparse.copy': 'A copy of {width} × {height} pixels is used here.',
  'sparse.way': 'Which pixels are kept',
  'sparse.nth': 'Shrink',
  'sparse.share': 'Random share',
  'sparse.nth.label': 'Kept',
  'sparse.share.label': 'Kept',
  'sparse.nth.value': 'one pixel of {n} × {n}',
  'sparse.kept': 'What is kept',
  'sparse.rebuilt': 'Rebuilt from it',
  'sparse.count': {
    one: '{n} of {all} pixels kept ({share}).',
    other: '{n} of {all} pixels kept ({share}).',
  },
  'sparse.error': 'The rebuilt values are {levels} of 255 off on average.',
};
