// The lesson's own widgets around one neuron, each by itself: its numbers, its code, its keys.

import { expect, test } from '@playwright/test';
import { openWidget } from '../support/lesson-widgets.js';

/** What cannot be read, and what is said of it. @type {[string, string][]} */
const badTables = [
  ['', 'There are no numbers yet.'],
  ['1\n2\n3', 'There is only one column; it takes at least an input and a target.'],
  ['a;b\n1;2', 'It takes at least two rows of numbers.'],
  ['age;size\n1,5;4\n2,5;six\n3;7', 'Line 3, column 2: “six” is not a number.'],
  ['age,size\n1.5,4\n\n2.5,', 'Line 4, column 2: the number is missing.'],
  ['1\t2\n3\t4\t5', 'Line 2 has 3 columns, the first line has 2.'],
];

test.describe('dense-neuron', () => {
  test('the sum is written out, and follows its inputs, weights and bias', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron inputs="2"></dense-neuron>');
    await widget.slide('Input x1', 1);
    await widget.slide('Input x2', -1);
    await widget.slide('Weight w1', 3);
    await widget.slide('Weight w2', -2);
    await widget.slide('Bias b', 0.5);
    await widget.tells({ w1: 3, w2: -2, b: 0.5 }, 0.03);
    const { x1, x2, w1, w2, b } = await widget.state;
    await widget.tells({ a: w1 * x1 + w2 * x2 + b });
    await expect(widget.element.getByText(/·1 = /)).toHaveText(
      /3\.00·.* \+ \(-2\.00\)·.* \+ 0\.50·1 = 5\.\d\d$/,
    );
  });

  test('trained on the cars it comes to the least squares line, and the loss belongs to it', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-neuron epochs="3000"></dense-neuron>');
    await expect(widget.element.getByRole('img', { name: /50 samples/ })).toBeVisible();
    await widget.train.click();
    // R's lm(dist ~ speed) in metres and metres a second: residuals of 15.38 ft on 48 degrees of freedom.
    await expect.poll(async () => (await widget.state).epoch, { timeout: 60_000 }).toBe(3000);
    await widget.tells({ w1: 2.681, b: -5.358 }, 0.3);
    const { loss } = await widget.state;
    expect(loss).toBeGreaterThan((48 / 50) * (15.38 * 0.3048) ** 2 - 0.01);
    expect(loss).toBeLessThan(22);
    await widget.reset.click();
    await widget.tells({ epoch: 0 });
  });

  test('the input is where the plot is pressed', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron></dense-neuron>');
    const box = await widget.element.getByRole('img', { name: /50 samples/ }).boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    // The right edge: the fastest car and some air.
    await widget.tells({ x1: 11.18 + 0.06 * (11.18 - 1.79) }, 0.01);
  });

  test('with a sigmoid own targets are 0 and 1, and the line of another is named', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-neuron activation="sigmoid"></dense-neuron>');
    await widget.element.getByText('Your own data').click();
    await widget.element.getByRole('textbox').fill('100 0\n200 0\n300 2\n400 1');
    await widget.element.getByRole('button', { name: 'Use these numbers' }).click();
    await expect(widget.element.getByText(/Line 3: the target is 2/)).toBeVisible();
    await widget.element.getByRole('textbox').fill('100 0\n200 0\n300 1\n400 1');
    await widget.element.getByRole('button', { name: 'Use these numbers' }).click();
    await widget.tells({ data: 'own', samples: 4 });
    // Inputs this large are scaled: their mean is 250, their deviation 111.8.
    await expect(widget.element.getByText(/is scaled: .* − 250\) \/ 111\.8/)).toBeVisible();
    await widget.element.getByRole('button', { name: 'Back to the data of the page' }).click();
    await widget.tells({ data: 'o-rings' });
  });

  test('a line moved by hand has the loss of that line', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron></dense-neuron>');
    await widget.slide('Weight w', 0);
    await widget.slide('Bias b', 0);
    // The mean of the squared distances, each as the widget rounds them.
    await widget.tells({ w1: 0, b: 0, a: 0, loss: 232.07 }, 0.02);
  });

  test('a sigmoid after the sum: a probability, and the code says so', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron activation="sigmoid"></dense-neuron>');
    await widget.slide('Weight w', 0);
    await widget.slide('Bias b', 2);
    await widget.tells({ z: 2, a: 1 / (1 + Math.exp(-2)), data: 'o-rings', samples: 23 }, 0.02);
    await expect(widget.element.getByText("activation='sigmoid'")).toBeVisible();
    await expect(widget.element.getByText("'binary_crossentropy'")).toBeVisible();
  });

  test('its code is what it runs', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron></dense-neuron>');
    const literal = widget.element.getByRole('spinbutton', { name: 'Inputs (input_dim), layer 1' });
    await literal.fill('3');
    await literal.press('Enter');
    await widget.tells({ inputs: 3, data: 'plane' });
    await expect(widget.element.getByRole('slider')).toHaveCount(7);
    await literal.fill('99');
    await literal.press('Enter');
    await expect(literal).toHaveAttribute('aria-invalid', 'true');
    expect((await widget.state).inputs).toBe(3);
  });

  test('own numbers with decimal commas are fitted; what is no number is named with its line', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-neuron epochs="2000"></dense-neuron>');
    await widget.element.getByText('Your own data').click();
    const text = widget.element.getByRole('textbox');
    const use = widget.element.getByRole('button', { name: 'Use these numbers' });
    const complaint = widget.element.getByRole('alert').filter({ hasText: /\S/ });
    for (const [table, message] of badTables) {
      await text.fill(table);
      await use.click();
      await expect(complaint).toHaveText(message);
      await expect(text).toHaveValue(table);
    }
    await widget.tells({ data: 'cars' });
    await text.fill('age;size\n1,5;4\n2,5;6\n3;7\n−1;−1');
    await use.click();
    await widget.tells({ data: 'own', samples: 4 });
    await widget.train.click();
    await widget.tells({ w1: 2, b: 1, loss: 0 }, 0.02);
  });
});

test.describe('dense-sigmoid', () => {
  test('value, probabilities and slope follow z: slider, keys, buttons, pointer', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-sigmoid></dense-sigmoid>');
    await widget.tells({ z: 0, sigma: 0.5, slope: 0.25 }, 1e-6);
    const slider = widget.element.getByRole('slider', { name: 'z', exact: true });
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    const s = 1 / (1 + Math.exp(-0.2));
    await widget.tells({ z: 0.2, sigma: s, slope: s * (1 - s) }, 1e-6);
    await widget.element.getByRole('button', { name: 'z = -100' }).click();
    await widget.tells({ z: -100, sigma: 0, slope: 0 }, 1e-9);
    await expect(widget.element.getByText('probability of class 1:')).toContainText('3.8·10⁻⁴⁴');
    const box = await widget.element.getByRole('img', { name: /The sigmoid/ }).boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await widget.tells({ z: 8 });
  });

  test('with train, a logistic neuron learns the two classes', async ({ page }) => {
    const widget = await openWidget(page, '<dense-sigmoid train></dense-sigmoid>');
    await widget.tells({ epoch: 0, data: 'o-rings', z: 0 });
    const { loss: before } = await widget.state;
    const epochs = widget.element.getByRole('spinbutton', { name: 'Epochs' });
    await epochs.fill('20000');
    await epochs.press('Enter');
    await widget.train.click();
    // Logistic regression: 15.043 − 0.2322·°F, which is −0.418 a degree Celsius and −0.747 at 20 °C.
    await widget.tells({ epoch: 20_000, w1: -0.418, b: -0.747 }, 0.03);
    expect((await widget.state).loss).toBeLessThan(before);
    await widget.tells({ loss: 20.315 / 46 }, 1e-3);
  });
});

test.describe('dense-regression-code', () => {
  test('the code of linear regression runs, prints what Keras prints, and gives the line', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-regression-code></dense-regression-code>');
    const log = widget.element.getByRole('log');
    await expect(log).toHaveText('Nothing yet: the code has not been run.');
    const epochs = widget.element.getByRole('spinbutton', { name: 'Epochs' });
    await epochs.fill('4000');
    await epochs.press('Enter');
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ epoch: 4000, runs: 1, w1: 2.681, b: -5.358 }, 0.3);
    await expect(log).toHaveText(/Epoch 4000\/4000\s+2\/2 - loss: 2\d\.\d{4}$/);
    await expect(widget.element.getByText(/^\s*a = 2\.\d\d·x − 5\.\d\d/)).toBeVisible();
  });

  test('a layer added after compile is refused, in the engine’s words', async ({ page }) => {
    const widget = await openWidget(page, '<dense-regression-code></dense-regression-code>');
    await widget.element.getByRole('checkbox', { name: /one more layer after compile/ }).check();
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await expect(widget.element.getByRole('log')).toContainText(
      'ValueError: Sequential: after compile the structure of the model can no longer change',
    );
    expect((await widget.state).error).toContain('after compile');
    await widget.element.getByRole('checkbox', { name: /one more layer/ }).uncheck();
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ error: '', epoch: 500 });
  });

  test('two changes make it logistic regression; what was before stays in sight', async ({
    page,
  }) => {
    const widget = await openWidget(
      page,
      '<dense-regression-code task="logistic"></dense-regression-code>',
    );
    await widget.tells({ activation: 'linear', lossName: 'mean_squared_error' });
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ epoch: 2000 });
    const linear = await widget.state;
    await widget.element.getByRole('combobox', { name: /Activation/ }).selectOption('sigmoid');
    await widget.element
      .getByRole('combobox', { name: 'Loss' })
      .selectOption('binary_crossentropy');
    await widget.tells({ epoch: 0, activation: 'sigmoid', lossName: 'binary_crossentropy' });
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ epoch: 2000, w1: -0.418, b: -0.747 }, 0.05);
    await widget.tells({
      beforeActivation: 'linear',
      beforeLossName: 'mean_squared_error',
      beforeLoss: linear.loss,
      beforeAccuracy: linear.accuracy,
    });
    await expect(
      widget.element.getByText('Before, with linear and mean_squared_error'),
    ).toBeVisible();
  });

  test('ten hidden neurons and one output learn a disc in a ring, linear ones do not', async ({
    page,
  }) => {
    const widget = await openWidget(
      page,
      '<dense-regression-code hidden-neurons="10"></dense-regression-code>',
    );
    await widget.tells({ task: 'hidden', units: 10, epoch: 0 });
    // 2·10 + 10 weights and biases of the hidden layer, 10 + 1 of the output.
    await expect(widget.element.getByText('The network has 41 parameters')).toBeVisible();
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ epoch: 200, accuracy: 1 }, 0.02);
    await widget.element
      .getByRole('combobox', { name: 'Activation, layer 1' })
      .selectOption('linear');
    await widget.element.getByRole('button', { name: 'Run the code' }).click();
    await widget.tells({ epoch: 200, runs: 2 });
    expect((await widget.state).accuracy).toBeLessThan(0.75);
  });
});
