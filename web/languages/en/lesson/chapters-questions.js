/**
 * What each chapter asks the learner to do (`task`), how far it is (`now`), and what it shows once done (`solved`).
 * @type {Record<string, import('../../index.js').Text>}
 */
export const questions = {
  'lesson.chapter.pixels.task.1': 'Find a pixel that is pure white, 255, and go to it.',
  'lesson.chapter.pixels.now.1': 'Row {row}, column {column}: {value}.',
  'lesson.chapter.pixels.solved':
    'You looked for a bright spot. A network cannot look: it has only the numbers, and has to find in them what you see at once.',

  'lesson.chapter.vector.task.1': 'Make a vector of more than six million features.',
  'lesson.chapter.vector.now.1': {
    one: 'Now it has {n} feature.',
    other: 'Now it has {n} features.',
  },
  'lesson.chapter.vector.solved':
    'In colour every pixel counts three times: 1080 · 1920 · 3 = 6,220,800 features, and that is one picture.',

  'lesson.chapter.neighbours.task.1':
    'Throw away three quarters of the pixels or more, and yet be less than 10 of 255 off on average.',
  'lesson.chapter.neighbours.now.1':
    'You keep {share}; the rebuilt values are {error} of 255 off on average.',
  'lesson.chapter.neighbours.task.2':
    'Find a place around the pixel where the correlation is below 0.5.',
  'lesson.chapter.neighbours.now.2': 'Here it is {correlation}.',
  'lesson.chapter.neighbours.solved':
    'You can still tell what it is, and you had to go some way for a pixel that says something new. That is redundancy.',

  'lesson.chapter.neuron.task.1':
    'By hand: move the weight and the bias until the loss is below 40.',
  'lesson.chapter.neuron.now.1': 'The loss is {loss}.',
  'lesson.chapter.neuron.task.2': 'Now press Train and let the engine bring it below 25.',
  'lesson.chapter.neuron.now.2': 'Epoch {epoch}: the loss is {loss}.',
  'lesson.chapter.neuron.solved':
    'Two numbers can be found by hand. For a photo of 784 pixels it would be 785, and gradient descent does not mind.',

  'lesson.chapter.keras.task.1':
    'Let a layer be added after `compile`, and run the code: what does it say?',
  'lesson.chapter.keras.task.2': 'Put it right again and let the code run to its end.',
  'lesson.chapter.keras.now.2': 'The code has not run through yet.',
  'lesson.chapter.keras.solved':
    '`compile` prepares everything for exactly these layers. Whoever wants another structure begins with `Sequential()` again.',

  'lesson.chapter.layer.task.1': 'Build a layer with exactly 21 parameters.',
  'lesson.chapter.layer.now.1': { one: 'It has {n} parameter.', other: 'It has {n} parameters.' },
  'lesson.chapter.layer.solved':
    '3 neurons with 6 inputs do it, and 7 neurons with 2. 21 weights alone would be too many: the biases count as well.',

  'lesson.chapter.sigmoid.task.1': 'Find the $z$ for which the sigmoid gives 0.9.',
  'lesson.chapter.sigmoid.now.1': 'σ({z}) = {p}, wanted is 0.9.',
  'lesson.chapter.sigmoid.solved':
    'It is about 2.2. For 0.99 it takes 4.6, for 0.999 already 6.9, and for exactly 1 no number is large enough.',

  'lesson.chapter.loss.task.1': 'Let the neuron be so wrong that one sample costs more than 3.',
  'lesson.chapter.loss.now.1': 'Its loss is {loss}.',
  'lesson.chapter.loss.solved':
    'With the natural logarithm that takes less than 5 % for the truth. At 50 % the sample would have cost 0.69, at 99 % only 0.01.',

  'lesson.chapter.logistic.task.1': 'Make both changes and run the code.',
  'lesson.chapter.logistic.solved':
    'Two words in the code, and the neuron answers with probabilities. All that training does has stayed the same.',

  'lesson.chapter.fold.task.1':
    'Train the network, then fold it into one neuron: do the answers differ?',
  'lesson.chapter.fold.now.1': 'Epoch {epoch}: the answers differ by {difference} at most.',
  'lesson.chapter.fold.task.2': 'Put an activation between the layers and try to fold it again.',
  'lesson.chapter.fold.solved':
    'A sum of sums is a sum. Only the curve between them makes a second layer worth having.',

  'lesson.chapter.training.task.1': 'Train the network until its test loss is below 0.05.',
  'lesson.chapter.training.now.1': 'Epoch {epoch}: the test loss is {loss}.',
  'lesson.chapter.training.solved':
    'The test points were kept from it: it has understood the ring, not learned the points by heart.',

  'lesson.chapter.vanishing.task.1':
    'Train the network and show that the gradient of its first layer is at least a thousand times smaller than that of its last.',
  'lesson.chapter.vanishing.now.1': 'It is {n} times smaller.',
  'lesson.chapter.vanishing.task.2':
    'Train it with two other learning rates as well. Does any of them help?',
  'lesson.chapter.vanishing.now.2':
    '{n} of {all} rates tried, and the loss is still that of a constant answer.',
  'lesson.chapter.vanishing.solved':
    'What would move the first layer is lost on the way back to it, and no learning rate can make up for that: it makes the last layers jump before the first ones stir.',

  'lesson.chapter.relu.task.1':
    'Switch to ReLU and make the deep network learn: a test loss below 0.07.',
  'lesson.chapter.relu.now.1': 'Epoch {epoch}: the test loss is {loss}.',
  'lesson.chapter.relu.task.2':
    'Press “Other first weights”, which is another seed, train again and compare the shapes.',
  'lesson.chapter.relu.now.2': 'Seed {seed}: the test loss is {loss}.',
  'lesson.chapter.relu.solved':
    'The same data, the same layers; only the slope of the activation is another. And each beginning ends in a polygon of its own.',

  'lesson.chapter.hidden.task.1': 'Let the network be right for 95 % of the points.',
  'lesson.chapter.hidden.now.1': 'Epoch {epoch}: it is right for {accuracy}.',
  'lesson.chapter.hidden.solved':
    'A single neuron can only draw a straight line. The hidden ones each draw one, and the last puts them together.',

  'lesson.chapter.array.task.1': 'Cut out a piece of 3 rows and 4 columns and print it.',
  'lesson.chapter.array.now.1': 'Now it is {rows} × {columns}.',
  'lesson.chapter.array.solved':
    'The row comes first, then the column, and the upper limit is not included: twelve numbers, a table like the whole.',

  'lesson.chapter.imshow.task.1': 'Draw the picture in grey, with a colour bar beside it.',
  'lesson.chapter.imshow.solved':
    'The same array, other colours. A colour map changes what you see, never what a network gets.',

  'lesson.chapter.scaling.task.1':
    'Run the experiment. Which of the two does better on new photos?',
  'lesson.chapter.scaling.now.1': 'On 0…255 it is right in {bytes} of cases, on 0…1 in {shares}.',
  'lesson.chapter.scaling.solved':
    'The same network, the same start, the same number of steps. One division is the cheapest improvement there is.',

  'lesson.chapter.channels.task.1': 'Find a pixel with more than 200 red and less than 150 blue.',
  'lesson.chapter.channels.now.1': 'Red {red}, green {green}, blue {blue}.',
  'lesson.chapter.channels.solved':
    'Bright in the first channel, dark in the third. As grey the three would be one number, and the colour would be lost.',

  'lesson.chapter.softmax.task.1': 'Move $z_1$ alone until softmax gives the first class 0.9.',
  'lesson.chapter.softmax.now.1': 'Now $p_1$ is {p}.',
  'lesson.chapter.softmax.task.2':
    'Train a softmax layer until it is right for 95 % of three classes of points.',
  'lesson.chapter.softmax.now.2': 'Epoch {epoch}: it is right for {accuracy}.',
  'lesson.chapter.softmax.solved':
    'More classes take more outputs, and nothing else. In the room Images the classes are photos of your own.',

  'lesson.chapter.derivatives.task.1':
    'Choose three weights and compare: do the two derivatives agree within 1 %?',
  'lesson.chapter.derivatives.now.1':
    'Back-propagation says {derivative}, the finite difference {difference}. {n} of {all} weights compared.',
  'lesson.chapter.derivatives.task.2':
    'Now train, and find a weight whose derivative is closer to 0 than 0.01: down in the valley it gets flat.',
  'lesson.chapter.derivatives.now.2': 'Epoch {epoch}: the derivative is {derivative}.',
  'lesson.chapter.derivatives.solved':
    'Two quite different ways to one number. It says which way to move this weight; do so for all of them, thousands of times, and you have trained a network.',
};
