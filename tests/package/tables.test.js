// pandas and scikit-learn as lessons use them. What is expected is what pandas 1.5 prints, and the parts that
// scikit-learn's examples give for these seeds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNode } from '../support/python-room.js';

const text = (/** @type {string} */ content) => new TextEncoder().encode(content);
const files = new Map([
  ['homes.csv', text('rooms,area,city,price\n1,30.5,Тверь,3\n2,50.25,Москва,9\n3,,Псков,5\n')],
  ['russian.csv', text('цена;площадь\n1,5;30\n2,25;40\n')],
  ['long.csv', text(`a,b\n${Array.from({ length: 100 }, (_, i) => `${i},${i / 4}`).join('\n')}\n`)],
  ['uneven.csv', text('a,b\n1,2\n1,2,3\n')],
]);

/** @param {string} source */
async function printed(source) {
  const { text: output, error } = await runInNode(source, files);
  assert.equal(error?.traceback, undefined);
  return output.trimEnd();
}

/** @param {string} source */
async function failure(source) {
  const { error } = await runInNode(source, files);
  assert.ok(error);
  return `${error.type}: ${error.message}`;
}

test('a table is read and printed', async () => {
  const source = `
import pandas as pd
data = pd.read_csv('homes.csv')
print(data)
print(data.shape, list(data.columns), data['area'].isna().sum())
print(data['rooms'])
print(data.head(1))
`;
  assert.equal(
    await printed(source),
    `   rooms   area    city  price
0      1  30.50   Тверь      3
1      2  50.25  Москва      9
2      3    NaN   Псков      5
(3, 4) ['rooms', 'area', 'city', 'price'] 1
0    1
1    2
2    3
Name: rooms, dtype: int64
   rooms  area   city  price
0      1  30.5  Тверь      3`,
  );
});

test('columns are chosen, as arrays too', async () => {
  const source = `
import numpy as np
import pandas as pd
data = pd.read_csv('homes.csv')
target = data['price']
features = data.drop(columns=['price', 'city'])
print(features.shape[1], data.drop('price', axis=1).shape, target.values, features[['rooms']].to_numpy().shape)
data['double'] = data['rooms'] * 2
print(data[data['rooms'] > 1][['rooms', 'double']])
print(np.array(data[['rooms', 'price']]), data.iloc[0, 2], data.loc[data['price'] > 4, 'city'].tolist())
print(data.fillna(0)['area'].mean(), data.dropna().shape, data['price'].mean(), data.price.std())
`;
  assert.equal(
    await printed(source),
    `2 (3, 3) [3 9 5] (3, 1)
   rooms  double
1      2       4
2      3       6
[[1 3]
 [2 9]
 [3 5]] Тверь ['Москва', 'Псков']
26.916666666666668 (2, 5) 5.666666666666667 3.0550504633038935`,
  );
});

test('separators, decimal commas, and tables too long to print', async () => {
  const source = `
import pandas as pd
print(pd.read_csv('russian.csv', sep=';', decimal=','))
print(pd.read_csv('long.csv'))
print(pd.read_csv('long.csv', header=None, nrows=2).columns.tolist(), pd.read_csv('long.csv').describe())
`;
  assert.equal(
    await printed(source),
    `   цена  площадь
0  1.50       30
1  2.25       40
     a      b
0    0   0.00
1    1   0.25
2    2   0.50
3    3   0.75
4    4   1.00
..  ..    ...
95  95  23.75
96  96  24.00
97  97  24.25
98  98  24.50
99  99  24.75

[100 rows x 2 columns]
[0, 1]                 a           b
count  100.000000  100.000000
mean    49.500000   12.375000
std     29.011492    7.252873
min      0.000000    0.000000
25%     24.750000    6.187500
50%     49.500000   12.375000
75%     74.250000   18.562500
max     99.000000   24.750000`,
  );
});

test('errors name the file, the column and what there is', async () => {
  const read = "import pandas as pd\ndata = pd.read_csv('homes.csv')\n";
  assert.match(
    await failure("import pandas as pd\npd.read_csv('home.csv')"),
    /'home.csv'.*homes.csv/,
  );
  assert.match(await failure(`${read}data['prise']`), /KeyError.*'prise'.*'rooms', 'area'/);
  assert.match(await failure(`${read}data.drop(columns='prise')`), /'prise'/);
  assert.match(await failure(`${read}data.to_numpy()`), /column 'city' has text.*'Тверь'/);
  assert.match(await failure(`${read}data.groupby('city')`), /groupby.*There is: .*describe/);
  assert.match(await failure("import pandas as pd\npd.read_csv('uneven.csv')"), /line 3, saw 3/);
  assert.match(await failure('import pandas as pd\npd.read_excel("a")'), /read_excel.*read_csv/);
});

test('data are split as by scikit-learn', async () => {
  const source = `
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
print(train_test_split(list(range(10)), test_size=0.3, random_state=42))
X, y = np.arange(10).reshape((5, 2)), range(5)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.33, random_state=42)
print(X_train.tolist(), y_train, X_test.tolist(), y_test)
print(train_test_split(y, shuffle=False))
labels = np.array([0] * 8 + [1] * 4)
train, test = train_test_split(labels, test_size=0.25, stratify=labels, random_state=0)
print(train.sum(), len(train), test.sum(), len(test))
train, test = train_test_split(pd.read_csv('homes.csv'), test_size=1, random_state=0)
print(train.shape, test['city'].tolist())
`;
  assert.equal(
    await printed(source),
    `[[0, 7, 2, 9, 4, 3, 6], [8, 1, 5]]
[[4, 5], [0, 1], [6, 7]] [2, 0, 3] [[2, 3], [8, 9]] [1, 4]
[[0, 1, 2], [3, 4]]
3 9 1 3
(2, 4) ['Псков']`,
  );
  const split = 'from sklearn.model_selection import train_test_split\n';
  assert.match(
    await failure(`${split}train_test_split([1, 2], [1])`),
    /inconsistent numbers.*\[2, 1\]/,
  );
  assert.match(await failure(`${split}train_test_split([1, 2], test_size=2.5)`), /test_size=2.5/);
});

test('answers are measured and features scaled', async () => {
  const source = `
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss, mean_squared_error, roc_auc_score
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, StandardScaler
print(accuracy_score([0, 2, 1, 3], [0, 1, 2, 3]), mean_squared_error([3, -0.5, 2, 7], [2.5, 0.0, 2, 8]))
print(confusion_matrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2]))
print(roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), round(log_loss([1, 0, 0, 1], [[.1, .9], [.9, .1], [.8, .2], [.35, .65]]), 5))
data = [[0, 0], [0, 0], [1, 1], [1, 1]]
scaler = StandardScaler()
print(scaler.fit(data).mean_, scaler.transform([[2, 2]]), MinMaxScaler().fit_transform([[-1, 2], [0, 6], [1, 18]]).tolist())
print(LabelEncoder().fit_transform(['paris', 'tokyo', 'amsterdam', 'paris']))
`;
  assert.equal(
    await printed(source),
    `0.5 0.375
[[2 0 0]
 [0 0 1]
 [1 0 2]]
0.75 0.21616
[0.5 0.5] [[3. 3.]] [[0.0, 0.0], [0.5, 0.25], [1.0, 1.0]]
[1 2 0 1]`,
  );
});
