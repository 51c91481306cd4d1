// A network that learns XOR, with the names of TensorFlow.js Layers.
import { load } from 'denselab';

const dl = await load();
const model = dl.sequential({ seed: 3 });
model.add(dl.layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }));
model.add(dl.layers.dense({ units: 1, activation: 'sigmoid' }));
model.compile({
  optimizer: dl.train.adam(0.05),
  loss: 'binaryCrossentropy',
  metrics: ['accuracy'],
});

const x = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const y = [0, 1, 1, 0];
await model.fit(x, y, {
  epochs: 200,
  callbacks: {
    onEpochEnd: (epoch, { loss }) => {
      if (epoch % 50 === 49) console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
    },
  },
});

// The answer to each of the four
const { data } = model.predict(x);
for (const [i, pair] of x.entries()) print(pair, '→', data[i].toFixed(3));
