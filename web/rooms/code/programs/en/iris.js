// Files are opened by name: files.get gives bytes, files.text text.
const [, ...lines] = files.text('iris.csv').trim().split('\n');
const species = ['setosa', 'versicolor', 'virginica'];
const rows = lines.map((line) => line.split(','));
const x = rows.map((row) => row.slice(0, 4).map(Number));
const y = rows.map((row) => species.indexOf(row[4].trim()));

const model = dl.sequential({ seed: 1 });
model.add(dl.layers.dense({ units: 16, activation: 'relu', inputShape: [4] }));
model.add(dl.layers.dense({ units: 3, activation: 'softmax' }));
model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
const { history } = await model.fit(x, y, { epochs: 100 });
const [, accuracy] = model.evaluate(x, y);
print('right answers:', accuracy.toFixed(3));

// A file that a program writes is in the list of files, to be downloaded
files.set(
  'loss.csv',
  `epoch,loss\n${history.loss.map((value, i) => `${i + 1},${value}`).join('\n')}\n`,
);

plt.plot(history.loss, { label: 'loss' });
plt.xlabel('epoch');
plt.legend();
plt.show();
