// A network of 32 neurons bends itself along a curve.
const x = Array.from({ length: 200 }, (_, i) => [(i / 199) * 4 - 2]);
const y = x.map(([value]) => [Math.sin(3 * value) + 0.3 * value]);

const model = dl.sequential({ seed: 5 });
model.add(dl.layers.dense({ units: 32, activation: 'tanh', inputShape: [1] }));
model.add(dl.layers.dense({ units: 1 }));
model.compile({ optimizer: dl.train.adam(0.05), loss: 'meanSquaredError' });

// A drawing before, one in the middle, one at the end
for (const epochs of [10, 50, 400]) {
  const { history } = await model.fit(x, y, { epochs });
  const { data } = model.predict(x);
  plt.figure({ figsize: [6.4, 3.2] });
  plt.plot(x.flat(), y.flat(), '.', { color: 'silver', label: 'wanted' });
  plt.plot(x.flat(), data, { label: 'the network' });
  plt.title(`loss ${history.loss.at(-1).toFixed(4)}`);
  plt.legend();
  plt.show();
}
