/**
 * Why the network is right or wrong.
 * @type {Record<string, import('../index.js').Text>}
 */
export const understanding = {
  'step.understand': 'Understand',
  'understand.title': 'Understand',
  'understand.untrained':
    'Once a network is trained, you can see here which images it gets wrong, what its neurons look for, and why it answers as it does.',
  'understand.waiting': 'This comes when the training has ended.',
  'understand.views': 'Ways to look into the network',
  'understand.mistakes': 'Mistakes',
  'understand.neurons': 'Neurons',
  'understand.reasons': 'Why this answer',
  'understand.changes': 'What if',
  'understand.map': 'Map',
  'understand.asking': 'Asking the network',
  'understand.askingText': 'Asking the network: {done} of {total} images',
  'understand.gone': 'The network is no longer there. Train it again.',
  'understand.class': 'Class',
  'understand.picture': 'The picture {name} as the network sees it',

  'mistakes.lead':
    'Which images the network gets right and wrong, which classes it confuses, and whether it is as sure of itself as it should be.',
  'mistakes.part': 'Images',
  'mistakes.part.validation': 'Validation',
  'mistakes.part.training': 'Training',
  'mistakes.part.all': 'All',
  'mistakes.part.test': 'Test set',
  'mistakes.part.title': { one: '{part}: {n} image', other: '{part}: {n} images' },
  'mistakes.accuracy': {
    one: '{right} of {n} image right; with 95 % confidence the true share is between {low} and {high}.',
    other:
      '{right} of {n} images right; with 95 % confidence the true share is between {low} and {high}.',
  },
  'mistakes.interval': '95 % interval',
  'mistakes.list': 'Which images are listed',
  'mistakes.worst': 'Worst mistakes',
  'mistakes.worst.text':
    'Wrong answers, those first that gave the right class the least probability. Click an image to see why.',
  'mistakes.unsure': 'Least certain',
  'mistakes.unsure.text':
    'Images whose two most probable classes are closest to each other, right or wrong. Click one to see why.',
  'mistakes.cell': 'Chosen cell',
  'mistakes.none': 'The network gets every one of these images right.',
  'help.mistakes.part':
    'On the images it was trained on a network is always better than on new ones; validation and test images show how it does on those it has not learned from.',
  'help.mistakes.interval':
    'With few images the share of right answers depends on luck. If many such sets of images were drawn, 95 of 100 of these intervals (Wilson’s) would contain the true share.',

  'matrix.title': 'Confusion matrix',
  'matrix.label': 'Confusion matrix: rows are the right classes, columns the answers',
  'matrix.corner': 'right class ↓ answer →',
  'matrix.show': 'Numbers in the cells',
  'matrix.counts': 'Counts',
  'matrix.shares': 'Share of row',
  'matrix.cell': {
    one: '{n} image of “{truth}” answered as “{answer}”',
    other: '{n} images of “{truth}” answered as “{answer}”',
  },
  'help.matrix':
    'Each row is a class, each column an answer: the diagonal is what the network gets right, everything else is a confusion. Click a number to see its images.',

  'gallery.more': { one: 'Show {n} more', other: 'Show {n} more' },
  'gallery.right': 'right',
  'gallery.wrong': 'it is {name}',

  'report.title': 'Class by class',
  'report.class': 'Class',
  'report.precision': 'Precision',
  'report.recall': 'Recall',
  'report.f1': 'F1',
  'report.support': 'Images',
  'help.report.precision':
    'Of the images answered as this class, the share that really belongs to it.',
  'help.report.recall': 'Of the images of this class, the share that is answered as such.',
  'help.report.f1':
    'One number for both: the harmonic mean of precision and recall. It is high only if both are.',
  'help.report.support': 'How many images of this class were looked at (its support).',

  'reliability.title': 'Is it as right as it is sure?',
  'reliability.axis': 'probability of the answer; below: how many images',
  'reliability.table': 'Share of right answers by the probability of the answer',
  'reliability.probability': 'Mean probability',
  'reliability.images': 'Images',
  'reliability.right': 'Share right',
  'reliability.error': 'Expected calibration error: {error}',
  'reliability.term': 'Expected calibration error',
  'help.reliability':
    'Of all answers given with about 80 %, 80 of 100 should be right: then the black lines lie on the dashed one. Red is what is missing or too much.',
  'help.reliability.error':
    'The mean distance between the probability of an answer and the share of right ones, over all images: 0 is perfect.',

  'neurons.lead':
    'Each picture shows the weights of one neuron of the first layer, pixel by pixel: red pixels raise its sum when they are bright, blue ones lower it.',
  'neurons.list': 'Neurons of the first layer',
  'neurons.order': 'Sorted by',
  'neurons.order.strength': 'Strength',
  'neurons.order.order': 'Number',
  'neurons.colour': 'Weights of RGB',
  'neurons.colour.colour': 'As a colour',
  'neurons.colour.apart': 'R, G, B apart',
  'neurons.colour.text':
    'Grey is a weight of 0; where a colour is strong, that colour in the image raises the sum.',
  'neurons.low': 'lowers',
  'neurons.high': 'raises',
  'neurons.neuron': 'Neuron {n}, strength {strength}',
  'neurons.picture': 'Weights of neuron {n}',
  'neurons.title': 'Neuron {n}',
  'neurons.strength': 'Strength',
  'neurons.bias': 'Bias',
  'neurons.most': 'It answers most to',
  'neurons.least': 'It answers least to',
  'neurons.more': { one: 'Show {n} more neuron', other: 'Show {n} more neurons' },
  'neurons.tooMany': 'This network has too many weights to draw them.',
  'neurons.noPixels':
    'The inputs of this network are not pixels but features computed from them, so its weights make no pictures.',
  'neurons.others': {
    one: 'Only the weights of the pixels are drawn: {n} further input is computed from them.',
    other:
      'Only the weights of the pixels are drawn: {n} further inputs (features such as gradients) are computed from them.',
  },
  'help.neurons.strength':
    'How strongly a neuron reacts to its inputs at all: the root of the sum of its squared weights.',
  'help.neurons.bias':
    'A number added to the neuron’s sum whatever the image is: the higher it is, the easier the neuron becomes active.',

  'reasons.lead':
    'Which pixels of this picture spoke for or against a class, and which neurons they made active.',
  'reasons.pick': 'Click any image above, under “Mistakes” or on the map to look at another one.',
  'reasons.gradient': 'Pixel by pixel',
  'reasons.gradient.text':
    'Red: were this pixel brighter, “{name}” would become more probable. Blue: less probable.',
  'reasons.gradient.score':
    'The probability of “{name}” is so close to 0 or 1 that it hardly moves; shown is the neuron’s sum behind it. Red: a brighter pixel would raise it. Blue: lower it.',
  'reasons.gradient.term': 'Input gradient',
  'help.reasons.gradient':
    'The derivative of the class’s probability with respect to every pixel; for colour pictures the three channels added up.',
  'reasons.occlusion': 'Part by part',
  'reasons.occlusion.text':
    'Red: with this place covered “{name}” becomes less probable, so it spoke for the class. Blue: it spoke against it.',
  'reasons.occlusion.term': 'Occlusion map',
  'help.reasons.occlusion':
    'A plain patch in the picture’s mean colour is moved over it, and each place is coloured by how much probability the class loses when it is covered.',
  'reasons.over': 'Lay over the picture',
  'reasons.weakens': 'weakens',
  'reasons.strengthens': 'strengthens',
  'reasons.against': 'against',
  'reasons.for': 'for',
  'reasons.network': 'The picture on its way through the network',
  'reasons.network.text':
    'The fuller a neuron is filled, the more active it is for this picture; of large layers the most active neurons are drawn. Point at one, or go there with the arrow keys, to read its value.',
  'reasons.network.label':
    'Activations of the network for {name}. Arrow keys go from neuron to neuron.',
  'reasons.activation.term': 'Activation',
  'help.reasons.activation':
    'What a neuron passes on for this picture: the activation function of its weighted sum plus bias.',

  'diagram.value': '{layer}, neuron {n}: {value}',
  'diagram.input': 'Input {n}: {value}',

  'changes.lead':
    'Change the picture and watch the probabilities: a good network does not change its mind about a slightly turned or darker picture.',
  'changes.brightness': 'Brightness',
  'changes.contrast': 'Contrast',
  'changes.shiftX': 'Shift across',
  'changes.shiftY': 'Shift down',
  'changes.rotation': 'Rotation',
  'changes.zoom': 'Zoom',
  'changes.reset': 'Reset',
  'changes.picture': 'The changed picture {name}',
  'changes.degrees': '{n}°',
  'changes.times': '× {n}',

  'map.lead':
    'Every point is an image; images that the network finds similar lie close together, so well-told-apart classes make islands.',
  'map.by': 'Similar by',
  'map.by.network': 'Last hidden layer',
  'map.by.pixels': 'Pixels',
  'map.method': 'Method',
  'map.method.pca': 'PCA',
  'map.method.umap': 'UMAP',
  'help.map.by':
    'The outputs of the last hidden layer are how the network itself describes an image; by the pixels, images are close if they are bright in the same places.',
  'help.map.method':
    'Both flatten many numbers an image to two. PCA looks from the side on which the points are spread most; UMAP keeps neighbours together, takes longer, and its distances between islands mean little.',
  'map.kept': 'The two directions keep {share} of the spread.',
  'map.some': '{shown} of {n} images are shown, evenly chosen.',
  'map.untangling': 'UMAP: arranging the points',
  'map.untanglingText': 'UMAP: step {done} of {total}',
  'map.cancel': 'Cancel',
  'map.cancelled': 'UMAP was cancelled.',
  'map.canvas':
    'Map of {n} images. Arrow keys go to the nearest image, Enter shows it in the list.',
  'map.point': '{name}, the network says {answer}',
  'map.legend': 'Classes shown',
  'map.ringed': 'ringed: validation',
  'map.crossed': 'crossed: wrong answer',
  'map.lasso': 'Select an area',
  'map.hint': 'Click a point to see its image, or draw around several.',
  'map.selected': { one: '{n} image selected', other: '{n} images selected' },
  'map.clear': 'Clear selection',
};
