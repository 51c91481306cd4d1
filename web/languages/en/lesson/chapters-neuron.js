/**
 * Chapters about one neuron and one layer: L4 to L7.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const neuron = {
  'lesson.chapter.neuron.title': 'Linear regression is one neuron',
  'lesson.chapter.neuron.text.1':
    'A neuron multiplies each input by a weight[[weight]] and adds it all up. One more input is always 1; its weight is called the *bias* $b$ and shifts the answer as a whole. The sum is the answer:',
  'lesson.chapter.neuron.text.2': '$$answer$$',
  'lesson.chapter.neuron.text.3':
    'You know this: it is linear regression, drawn as a network. *Training* is nothing but the choice of $w$ and $b$ for which the answers come close to the targets. How far off they are is one number, the loss[[loss]]. Try it by hand first: it takes patience. Then press Train and watch the engine walk downhill.',

  'lesson.chapter.keras.title': 'The same in Keras',
  'lesson.chapter.keras.text.1':
    'In Keras[[keras]] you first describe a network, then train it. `Sequential()` is an empty stack, `model.add(Dense(units=1, input_dim=n))` puts a layer on it. `units` is the number of neurons, which is the number of outputs; `input_dim` is the number of inputs. The bias is not counted: each neuron has one anyway.',
  'lesson.chapter.keras.text.2':
    "`model.compile` says what is to become small, `loss='mean_squared_error'`, and how: `optimizer='sgd'`[[sgd]], as all networks learn. From then on the structure is fixed. `model.fit(features, target)` trains. What stands in frames you can change, and the page runs what the code says, mistakes included.",

  'lesson.chapter.layer.title': 'Neurons side by side make a layer',
  'lesson.chapter.layer.text.1':
    'Neurons that share their inputs are a *layer*. If every input goes to every neuron, the layer is *fully connected*, in Keras `Dense`. Each line in the drawing is a weight.',
  'lesson.chapter.layer.text.2':
    '`Dense(units=2, input_dim=3)` has 3 inputs and 2 neurons: 2 · 3 weights and a bias for each neuron, 8 parameters[[parameter]] to be learned. In general there are',
  'lesson.chapter.layer.text.3': '$$parameters$$',
  'lesson.chapter.layer.text.4':
    'For the photo of a boot with its 784 pixels and ten classes that is already 7,850.',

  'lesson.chapter.sigmoid.title': 'From a sum to a probability',
  'lesson.chapter.sigmoid.text.1':
    'The sum of a neuron can be any number. The question “is this a boot?” wants a probability. So the sum $z$ goes through one more function, the sigmoid[[sigmoid]]:',
  'lesson.chapter.sigmoid.text.2': '$$sigma$$',
  'lesson.chapter.sigmoid.text.3':
    'It maps the whole number line into 0…1: a large $z$ comes out near 1, a large negative one near 0, and $z=0$ is exactly one half. We read the result as the probability of the positive class[[positive]]. A neuron with a sigmoid behind it has a name of its own: logistic regression.',
};
