/**
 * Chapters about more than two classes and about derivatives: L19 and L20.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const multiclass = {
  'lesson.chapter.softmax.title': 'More than two classes: softmax',
  'lesson.chapter.softmax.text.1':
    'Three classes take three output neurons. Three sigmoids would give three numbers between 0 and 1 that know nothing of each other: their sum may be 0.4 or 2.7. Softmax lets them share:',
  'lesson.chapter.softmax.text.2': '$$softmax$$',
  'lesson.chapter.softmax.text.3':
    'Now $p_1+p_2+p_3=1$. If $z_1$ is much larger than the others, $p_1$ is almost 1; if it is much smaller, almost 0. Every probability needs all outputs: move one and all three columns change. The loss is cross-entropy[[crossentropy]], $-\\log p$ of the right class.',

  'lesson.chapter.derivatives.title': 'All it takes is a derivative',
  'lesson.chapter.derivatives.text.1':
    'The probabilities of softmax go into the cross-entropy, and out comes one number, the loss. Gradient descent needs one thing of it: a derivative with respect to every weight and every bias. Back-propagation[[backprop]] finds all of them in one pass.',
  'lesson.chapter.derivatives.text.2':
    'You need not believe it. Move one weight a tiny step $h$ to either side and see what the loss does; this is the finite difference[[difference]]:',
  'lesson.chapter.derivatives.text.3': '$$difference$$',
  'lesson.chapter.derivatives.text.4':
    "Choose any weight and compare. That is all there is to training, for two classes with `Dense(units=1, activation='sigmoid')` as for many with `Dense(units=3, activation='softmax')`.",
};
