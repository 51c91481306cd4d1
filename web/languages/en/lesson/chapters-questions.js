/**
 * What each chapter asks the learner to do (`task`), how far it is (`now`), and what it shows once done (`solved`).
 * @type {Record<string, import('../../index.js').Text>}
 */
export const questions = {
  'lesson.chapter.pixels.task.1': 'Go to a pixel that is as bright as any in this picture.',
  'lesson.chapter.pixels.now.1': 'Row {row}, column {column}: {grey}. The brightest has {max}.',
  'lesson.chapter.pixels.solved':
    'You looked for a bright spot. A network cannot look: it has only the numbers, and finds in them what you see.',

  'lesson.chapter.vector.task.1':
    'How many features has a colour picture of 640 × 480 pixels? Set the widget so that it shows them.',
  'lesson.chapter.vector.now.1': 'Now: {n}.',
  'lesson.chapter.vector.solved':
    '640 · 480 · 3 = 921,600: a small, old-fashioned webcam frame, and nearly a million numbers.',

  'lesson.chapter.neighbours.task.1':
    'Find a neighbour that says little about the pixel in the middle: correlation below 0.5.',
  'lesson.chapter.neighbours.now.1': 'Now {correlation}.',
  'lesson.chapter.neighbours.solved':
    'You had to go some way. What is close is nearly the same, and a network can live on few of these numbers.',

  'lesson.chapter.neuron.task.1': 'By hand: bring the loss below {wanted}.',
  'lesson.chapter.neuron.now.1': 'Now {loss}.',
  'lesson.chapter.neuron.task.2': 'Then let the engine train and get at least as far.',
  'lesson.chapter.neuron.now.2': 'Now {loss}.',
  'lesson.chapter.neuron.solved':
    'Two numbers can be found by hand. With 784 pixels it would be 785, and you will be glad of the engine.',

  'lesson.chapter.keras.task.1':
    'Make the code fail: let a layer be added after `compile`, and run it.',
  'lesson.chapter.keras.task.2': 'Put it right and let the code run through.',
  'lesson.chapter.keras.solved':
    '`compile` lays out everything for exactly these layers. Whoever wants another structure starts from `Sequential()` again.',

  'lesson.chapter.layer.task.1': 'Build a layer with exactly 21 parameters.',
  'lesson.chapter.layer.now.1': 'Now {n}.',
  'lesson.chapter.layer.solved':
    'units · (input_dim + 1) = 21: 3 · 7, 7 · 3 or 1 · 21. Those who forget the biases look for 21 in vain elsewhere.',

  'lesson.chapter.sigmoid.task.1': 'Find the $z$ for which σ(z) = 0.9.',
  'lesson.chapter.sigmoid.now.1': 'Now σ({z}) = {p}; wanted 0.9.',
  'lesson.chapter.sigmoid.solved':
    'About 2.2. For 0.99 it takes 4.6, for 0.999 already 6.9, and for 1 no number is large enough.',

  'lesson.chapter.loss.task.1': 'Make the sample cost more than 3.',
  'lesson.chapter.loss.now.1': 'Now {loss}.',
  'lesson.chapter.loss.solved':
    'The neuron gave the truth less than 5 %. If it had said 50 % it would have cost 0.69; at 99 % only 0.01.',

  'lesson.chapter.logistic.task.1': 'Make the two changes and run the code.',
  'lesson.chapter.logistic.solved':
    'Two words, and the neuron answers with probabilities. Nothing else in the code is different.',

  'lesson.chapter.fold.task.1': 'Fold the network into one neuron and compare the answers.',
  'lesson.chapter.fold.task.2': 'Switch an activation on and try to fold it again.',
  'lesson.chapter.fold.solved':
    'Sums of sums are sums; a curve between them is what makes depth worth anything.',

  'lesson.chapter.training.task.1': 'Train the network until the test loss is below 0.05.',
  'lesson.chapter.training.now.1': 'Epoch {epoch}: test loss {loss}.',
  'lesson.chapter.training.solved':
    'The test points were not used in training: the network has found the ring, not learned the points by heart.',

  'lesson.chapter.vanishing.task.1':
    'Find out: how much smaller is the gradient of the first layer than that of the last?',
  'lesson.chapter.vanishing.solved':
    'Less than a thousandth of what the last layer gets comes to the first: it hardly learns at all, and passes its noise on to all the others.',

  'lesson.chapter.relu.task.1': 'Make the deep network learn.',
  'lesson.chapter.relu.now.1': 'Now a test loss of {loss}.',
  'lesson.chapter.relu.task.2': 'Train it from another seed and compare the shapes.',
  'lesson.chapter.relu.solved':
    'Same data, same layers, same rate: only the slope of the activation is another. And each start finds a polygon of its own.',

  'lesson.chapter.hidden.task.1': 'Build a network that is right for 95 % of the points.',
  'lesson.chapter.hidden.now.1': 'Now {accuracy}.',
  'lesson.chapter.hidden.solved':
    'One neuron can only draw a straight line. The hidden ones bend it.',

  'lesson.chapter.array.task.1': 'Open a colour picture as an array.',
  'lesson.chapter.array.solved': 'Three dimensions now; what the third is for comes in chapter 18.',

  'lesson.chapter.imshow.task.1': 'Draw the picture in grey, with a colour bar.',
  'lesson.chapter.imshow.solved':
    'Same array, other colours: a colour map changes what you see, not what the network gets.',

  'lesson.chapter.scaling.task.1': 'Run the experiment: which scale wins?',
  'lesson.chapter.scaling.solved':
    'One division, and the same network learns. It is the cheapest improvement there is.',

  'lesson.chapter.channels.task.1':
    'Find a pixel that is clearly red: red above 200, green and blue below 100.',
  'lesson.chapter.channels.now.1': 'Now {red}, {green}, {blue}.',
  'lesson.chapter.channels.solved':
    'Bright in the first channel, dark in the other two: that is what red is.',

  'lesson.chapter.softmax.task.1':
    'Find a $z_1$ for which softmax gives 0.9, and leave the others as they are.',
  'lesson.chapter.softmax.now.1': 'Now $p_1$ = {p}.',
  'lesson.chapter.softmax.task.2':
    'Train a network on three classes until it is right for 95 % of the test points.',
  'lesson.chapter.softmax.now.2': 'Now {accuracy}.',
  'lesson.chapter.softmax.solved':
    'More classes take more outputs and nothing else. In the Images room the classes are your own pictures.',

  'lesson.chapter.derivatives.task.1': 'Find a weight whose derivative is larger than 0.1 in size.',
  'lesson.chapter.derivatives.now.1': 'Now {derivative}; the finite difference says {difference}.',
  'lesson.chapter.derivatives.solved':
    'Two quite different ways, one number. With it each of the weights knows which way to go, and that is all that training is.',
};
