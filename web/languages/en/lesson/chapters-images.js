/**
 * Chapters about pictures: L1 to L3 and L15 to L18.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const images = {
  'lesson.chapter.pixels.title': 'A photo is numbers',
  'lesson.chapter.pixels.text.1':
    'You see an ankle boot. A network sees a table of numbers. The photo is one *object*[[object]], and each of its pixels is a *feature*[[feature]] of it.',
  'lesson.chapter.pixels.text.2':
    'A grey pixel is a single number from 0, black, to 255, white: what fits into one byte. Below you have the same place three times: the picture, the picture with its numbers on top, and the numbers alone. Walk over it with the pointer or the arrow keys. You can also open a photo of your own; it does not leave your device.',

  'lesson.chapter.vector.title': 'One long row of features',
  'lesson.chapter.vector.text.1':
    'A fully connected network does not know that pixels have neighbours. It takes the table apart and lays it out as one vector: the first row of pixels, behind it the second, and so on to the last. A grey picture gives width × height numbers, a colour picture three times as many.',
  'lesson.chapter.vector.text.2':
    'That soon adds up: one Full HD frame of 1920 × 1080 pixels has 2,073,600 features in grey alone. Classical algorithms such as gradient boosting[[boosting]] cannot cope with that many. A network only multiplies and adds, and the one in your browser takes such pictures at their full size.',

  'lesson.chapter.neighbours.title': 'Neighbours are alike',
  'lesson.chapter.neighbours.text.1':
    'A picture says far less than its numbers could. If you know one pixel of a photo, you can guess the next one well: neighbouring features are related, and much is said twice. Texts are the same: you c_n re_d this alth_ugh letters are missing.',
  'lesson.chapter.neighbours.text.2':
    'See it in two ways. Throw pixels away and let the picture be rebuilt from the rest: it survives for surprisingly long. And look at the correlation[[correlation]] of a pixel with those around it: close to 1 right beside it, lower and lower further away. In noise there is nothing of the kind, and nothing to learn.',

  'lesson.chapter.array.title': 'A picture in Python',
  'lesson.chapter.array.text.1':
    '`Image.open` opens a picture, `np.array` turns it into a NumPy array[[array]], and `print` shows the numbers. A grey picture becomes an array of two dimensions: as many rows as the picture is high, as many columns as it is wide.',
  'lesson.chapter.array.text.2':
    'Of a large array `print` shows only the corners, with dots for what lies between. Put a picture of your own in: below you get, sign by sign, what Python would print for it.',

  'lesson.chapter.imshow.title': 'From numbers back to colours',
  'lesson.chapter.imshow.text.1':
    "`plt.imshow(image_array)` draws an array: every number gets a colour from a colour map[[colormap]]. Without further words it is viridis, from dark violet to yellow, so do not wonder that a grey boot comes out green. `cmap='gray'` goes from black to white.",
  'lesson.chapter.imshow.text.2':
    '`plt.colorbar()` adds the bar that says which number has which colour. The first colour belongs to the smallest number of this very array and the last to its largest, whatever these are: even a dim photo fills the whole scale.',

  'lesson.chapter.scaling.title': 'Divide by 255',
  'lesson.chapter.scaling.text.1':
    'Networks learn better from inputs between 0 and 1. One line is enough: `image_array / 255.`; the picture stays the same, only its scale changes.',
  'lesson.chapter.scaling.text.2':
    'Why does it matter? The first layer multiplies its inputs by weights and adds hundreds of them up. With numbers up to 255 the sums come out hundreds of times larger, the derivatives too, and a step of the usual length throws the weights about instead of leading them downhill. Do not take our word for it: below the same network starts twice from the same weights, and only the scale differs.',

  'lesson.chapter.channels.title': 'Red, green, blue',
  'lesson.chapter.channels.text.1':
    'A colour picture is three tables of the same size, its *channels*[[channel]]: how much red, how much green and how much blue. The array has three dimensions then, `(rows, columns, 3)`. The first coordinate is the row, the second the column, the third the channel; the values are whole numbers from 0 to 255.',
  'lesson.chapter.channels.text.2':
    '`image_array[10, 20]` are the three numbers of one pixel, and `image_array[10, 20, 0]` is its red. Split the picture and look at each channel alone: where a channel is bright, the picture has much of that colour. White is all three at once.',
};
