// Programs with a mistake: each error names the line, the cause in the learner's words, and what to do.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNode } from '../support/python-room.js';

const text = (/** @type {string} */ content) => new TextEncoder().encode(content);
const files = new Map([
  ['houses.csv', text('rooms,area,city,price\n1,30,Moscow,5\n2,50,Tver,4\n3,70,Moscow,9\n')],
  ['gaps.csv', text('area,price\n30,5\n,4\n70,9\n')],
  ['notes.txt', text('это не картинка')],
  [
    'photo.png',
    new Uint8Array(readFileSync(new URL('../fixtures/images/png_grey.png', import.meta.url))),
  ],
]);

const data = `import numpy as np
import keras
from keras.layers import Dense
x = np.arange(12).reshape(4, 3) / 12
y = np.array([0, 1, 0, 1])
`;
const model = `${data}model = keras.Sequential([Dense(1, activation='sigmoid', input_dim=3)])
model.compile(optimizer='sgd', loss='binary_crossentropy')
`;
const three = `${data}model = keras.Sequential([Dense(3, activation='softmax')])
model.compile(optimizer='sgd', loss='sparse_categorical_crossentropy')
`;
const table = `import pandas as pd
import keras
data = pd.read_csv('houses.csv')
`;

/**
 * What a program is wrong about, the program (its last line is the wrong one, if no other is named), what
 * the message must say, and the line.
 * @type {[string, string, RegExp[], number?][]}
 */
const programs = [
  // What is not there
  [
    'a layer that there is not',
    'from keras.layers import Conv2D',
    [
      /keras\.layers\.Conv2D is not there/,
      /fully connected networks only/,
      /There is: .*Dense.*Flatten/,
    ],
  ],
  [
    'the same, through tensorflow',
    'import tensorflow as tf\ntf.keras.layers.LSTM(3)',
    [/LSTM is not there/, /Dense/],
  ],
  [
    'a misspelt layer',
    'import keras\nkeras.layers.Dence(3)',
    [/Dence is not there/, /Did you mean 'Dense'\?/],
  ],
  [
    'the functional API',
    'from keras.models import Model',
    [/Model is not there/, /use Sequential/],
  ],
  ['a layer that is called', `${data}Dense(3)(x)`, [/layers are not called/, /keras\.Sequential/]],
  [
    'a layer of one’s own',
    `${data}class Mine(keras.layers.Layer):\n    pass\nMine()`,
    [/Mine: layers of one's own are not there/, /Dense/],
  ],
  [
    'a data set that has to be downloaded',
    'import keras\nkeras.datasets.mnist.load_data()',
    [/mnist is not there/, /fashion_mnist/],
  ],
  [
    'an optimizer that there is not',
    'import keras\nkeras.optimizers.Nadam()',
    [/Nadam is not there/, /Did you mean 'Adam'/],
  ],
  [
    'a loss of one’s own',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd', loss=lambda a, b: 0)`,
    [/losses of one's own are not there/, /'mean_squared_error'/],
  ],
  [
    'logits',
    'import keras\nkeras.losses.BinaryCrossentropy(from_logits=True)',
    [/from_logits=True is not there/, /activation='sigmoid'/],
  ],
  [
    'a method that a model has not',
    `${model}model.fit_generator(x)`,
    [/no 'fit_generator'/, /Instead: fit\./],
  ],
  [
    'a module that there is not',
    'import torch',
    [/no module named 'torch'/, /keras, matplotlib, numpy/],
  ],
  ['a misspelt module', 'import nunpy as np', [/no module named 'nunpy'/, /Did you mean 'numpy'/]],
  [
    'a part of keras that there is not',
    'from keras.preprocessing.image import ImageDataGenerator',
    [/keras\.preprocessing is not there/, /layers/],
  ],
  [
    'a function of tensorflow',
    'import tensorflow as tf\ntf.Variable(3)',
    [/tensorflow\.Variable is not there/, /keras/],
  ],
  ['a function of numpy', 'import numpy as np\nnp.fft', [/fft/]],

  // Arguments
  [
    'an unknown activation',
    `${data}Dense(3, activation='rellu')`,
    [/"rellu"/, /Did you mean relu\?/],
  ],
  [
    'a misspelt argument',
    `${data}Dense(3, activaton='relu')`,
    [/no argument 'activaton'/, /Did you mean 'activation'/],
  ],
  ['units left out', `${data}Dense(activation='relu')`, [/'units' is missing/]],
  ['units below 1', `${data}Dense(-3)`, [/units must be a whole number of at least 1, but got -3/]],
  ['units as text', `${data}Dense(units='10')`, [/units must be a whole number/, /"10"/]],
  [
    'a shape that is a number',
    `${data}Dense(3, input_shape=3)`,
    [/input_shape must be the shape of one sample/, /\(3,\)/],
  ],
  [
    'a dropout rate above 1',
    'import keras\nkeras.layers.Dropout(1.5)',
    [/rate must be a number of at least 0 and below 1, but got 1\.5/],
  ],
  [
    'the old name of the learning rate',
    'import keras\nkeras.optimizers.SGD(lr=0.1)',
    [/no argument 'lr'/, /learning_rate/],
  ],
  [
    'a learning rate below 0',
    'import keras\nkeras.optimizers.SGD(learning_rate=-1)',
    [/learning rate|learning_rate/, /-1/],
  ],
  [
    'an unknown optimizer',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sdg', loss='mse')`,
    [/optimizer must be one of sgd/, /"sdg"/, /Did you mean sgd\?/],
  ],
  [
    'an unknown loss',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd', loss='mean_square_error')`,
    [/loss must be one of/, /Did you mean mean_squared_error\?/],
  ],
  [
    'an unknown metric',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd', loss='mse', metrics=['acuracy'])`,
    [/metric must be one of accuracy/, /"acuracy"/],
  ],
  [
    'metrics that are no list',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd', loss='mse', metrics='mae')`,
    [/metrics must be a list, such as \['accuracy'\]/],
  ],
  [
    'a loss left out',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd')`,
    [/loss is missing/, /mean_squared_error/],
  ],

  // The order of things
  [
    'fit before compile',
    `${data}m = keras.Sequential([Dense(1)])\nm.fit(x, y)`,
    [/fit: the model must be compiled first: model\.compile\(/],
  ],
  [
    'compile without layers',
    `${data}m = keras.Sequential()\nm.compile(optimizer='sgd', loss='mse')`,
    [/no layers yet/],
  ],
  [
    'a layer added after compile',
    `${model}model.add(Dense(1))`,
    [/after compile the structure of the model can no longer change/, /Make a new model/],
  ],
  [
    'a layer without its brackets',
    `${data}m = keras.Sequential()\nm.add(Dense)`,
    [/class Dense without its arguments/],
  ],
  [
    'a layer twice',
    `${data}m = keras.Sequential()\nlayer = Dense(1)\nm.add(layer)\nm.add(layer)`,
    [/already in model/, /new layer/],
  ],
  [
    'weights before the inputs are known',
    `${data}m = keras.Sequential([Dense(1)])\nm.get_weights()`,
    [/does not know its inputs yet/, /input_shape/],
  ],

  // Data
  [
    'features that the model does not take',
    `${model}model.fit(x[:, :2], y)`,
    [/\(4, 2\)/, /takes \(3,\)/, /x has 2/],
  ],
  [
    'one sample without an axis of samples',
    `${model}model.predict(x[0])`,
    [/shape \(3,\)/, /x\.reshape\(1, 3\)/],
  ],
  ['fewer answers than samples', `${model}model.fit(x, y[:3])`, [/x has 4 samples, but y has 3/]],
  ['answers left out', `${model}model.fit(x)`, [/y is missing/]],
  [
    'columns for one output',
    `${model}model.fit(x, np.zeros((4, 2)))`,
    [/\(4, 2\)/, /last layer has 1 output/],
  ],
  [
    'class numbers for a loss that takes columns',
    `${data}m = keras.Sequential([Dense(3, activation='softmax')])\nm.compile(optimizer='sgd', loss='categorical_crossentropy')\nm.fit(x, y)`,
    [/3 outputs/, /sparse_categorical_crossentropy/, /to_categorical/],
  ],
  [
    'a class number out of range',
    `${three}model.fit(x, y + 2)`,
    [/from 0 to 2/, /sample 1 holds 3/],
  ],
  [
    'answers that are no probabilities',
    `${model}model.fit(x, y + 1)`,
    [/between 0 and 1 for binary_crossentropy, but holds 2/],
  ],
  [
    'NaN in the data',
    `${model}x[1, 2] = np.nan\nmodel.fit(x, y)`,
    [/x must hold finite numbers/, /sample 1, feature 2 is NaN/],
  ],
  ['no data', `${model}model.fit(x[:0], y[:0])`, [/x has no samples/, /\(0, 3\)/]],
  ['text in the data', `${model}model.fit([['a', 'b', 'c']], [1])`, [/'a'/, /numbers/]],
  [
    'the name of a file for its data',
    `${model}model.fit('houses.csv', y)`,
    [/x must be an array of numbers/, /'houses\.csv'/],
  ],
  [
    'images for a dense layer',
    `${data}m = keras.Sequential([Dense(1)])\nm.compile(optimizer='sgd', loss='mse')\nm.fit(np.zeros((4, 28, 28)), y)`,
    [/\(28, 28\)/, /Flatten/],
  ],
  [
    'a class that to_categorical has no column for',
    'import keras\nkeras.utils.to_categorical([0, 5], 3)',
    [/between 0 and 2/, /5/],
  ],

  // fit
  [
    'epochs below 0',
    `${model}model.fit(x, y, epochs=-5)`,
    [/epochs must be a whole number of at least 1, but got -5/],
  ],
  [
    'epochs that are no whole number',
    `${model}model.fit(x, y, epochs=2.5)`,
    [/epochs must be a whole number/, /2\.5/],
  ],
  [
    'epochs misspelt',
    `${model}model.fit(x, y, epoch=5)`,
    [/no argument 'epoch'/, /Did you mean 'epochs'/],
  ],
  [
    'a validation share above 1',
    `${model}model.fit(x, y, validation_split=1.5)`,
    [/validation_split must be .*below 1, but got 1\.5/],
  ],
  [
    'validation data that are no pair',
    `${model}model.fit(x, y, validation_data=x)`,
    [/pair \(x_val, y_val\)/],
  ],
  [
    'a callback that is none',
    `${model}model.fit(x, y, callbacks=[1])`,
    [/callbacks must be a list of callbacks/],
  ],
  [
    'early stopping on what is not measured',
    `${model}model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping()], verbose=0)`,
    [/'val_loss' is not measured/, /validation_split/],
  ],

  // Python, arrays, tables, images, plots
  ['Python’s syntax', 'x = 1\nif x == 1\n    print(x)', [/invalid syntax/], 2],
  ['a name that there is not', 'features = 1\nprint(feature)', [/'feature' isn't defined/]],
  [
    'shapes that do not go together',
    'import numpy as np\nnp.ones((2, 3)) + np.ones(4)',
    [/could not be broadcast together with shapes \(2,3\) \(4,\)/],
  ],
  [
    'a product of shapes that do not fit',
    'import numpy as np\nnp.ones((2, 3)) @ np.ones((2, 3))',
    [/mismatch|not aligned/],
  ],
  [
    'an index out of range',
    'import numpy as np\na = np.arange(5)\nprint(a[7])',
    [/index 7 is out of bounds for axis 0 with size 5/],
  ],
  [
    'an error inside a function',
    'import numpy as np\ndef half(a):\n    return a[99]\nprint("вот")\nhalf(np.arange(3))',
    [/index 99 is out of bounds/],
    3,
  ],
  [
    'a reshape that does not fit',
    'import numpy as np\nnp.arange(6).reshape(4, 2)',
    [/cannot reshape array of size 6 into shape \(4,2\)/],
  ],
  ['a file that there is not', "open('house.csv')", [/house\.csv/, /houses\.csv/]],
  [
    'a table that there is not',
    "import pandas as pd\npd.read_csv('flats.csv')",
    [/flats\.csv/, /houses\.csv/],
  ],
  ['a column that there is not', `${table}data['prise']`, [/prise/, /price/]],
  [
    'text in a table',
    `${table}m = keras.Sequential([keras.layers.Dense(1)])\nm.compile(optimizer='sgd', loss='mse')\nm.fit(data.drop('price', axis=1), data['price'])`,
    [/'city'/, /Moscow/],
  ],
  [
    'gaps in a table',
    `import pandas as pd\nimport keras\ndata = pd.read_csv('gaps.csv')\nm = keras.Sequential([keras.layers.Dense(1)])\nm.compile(optimizer='sgd', loss='mse')\nm.fit(data[['area']], data['price'])`,
    [/column 'area', row 1/, /dropna/],
  ],
  [
    'an image that there is not',
    "from PIL import Image\nImage.open('cat.png')",
    [/cat\.png/, /photo\.png/],
  ],
  [
    'a text file as an image',
    "from PIL import Image\nImage.open('notes.txt')",
    [/notes\.txt/, /image/],
  ],
  [
    'a colour map that there is not',
    "import numpy as np\nimport matplotlib.pyplot as plt\nplt.imshow(np.eye(3), cmap='grey2')",
    [/grey2/, /gray/],
  ],
  [
    'a colour bar without an image',
    'import matplotlib.pyplot as plt\nplt.colorbar()',
    [/colorbar|image|imshow/],
  ],
];

test('there are at least 50 of them', () => assert.ok(programs.length >= 50));

for (const [name, program, said, line = program.split('\n').length] of programs) {
  test(name, async () => {
    const { error } = await runInNode(program, files);
    assert.ok(error, 'nothing was wrong');
    const told = `${error.type}: ${error.message}`;
    for (const words of said) assert.match(told, words);
    assert.equal(error.line, line, told);
    assert.doesNotMatch(told, /\bat 0x|is not a function|undefined|proxy/i);
  });
}
