// The lesson's own widgets, each by itself: its numbers, its code, its keys.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { openWidget } from '../support/lesson-widgets.js';

test.describe('dense-neuron', () => {
  test('the sum is written out, and follows its inputs, weights and bias', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron inputs="2"></dense-neuron>');
    await widget.slide('Input x1', 1);
    await widget.slide('Input x2', -1);
    await widget.slide('Weight w1', 3);
    await widget.slide('Weight w2', -2);
    await widget.slide('Bias b', 0.5);
    const { x1, x2, w1, w2, b } = await widget.state;
    await widget.tells({ a: w1 * x1 + w2 * x2 + b });
    await widget.tells({ w1: 3, w2: -2, b: 0.5 }, 0.03);
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
    await text.fill('age;size\n1,5;4\n2,5;six\n3;7');
    await use.click();
    await expect(widget.element.getByRole('alert').filter({ hasText: 'Line 3' })).toHaveText(
      'Line 3, column 2: “six” is not a number.',
    );
    await expect(text).toHaveValue(/six/);
    await widget.tells({ data: 'cars' });
    await text.fill('age;size\n1,5;4\n2,5;6\n3;7\n−1;−1');
    await use.click();
    await widget.tells({ data: 'own', samples: 4 });
    await widget.train.click();
    await widget.tells({ w1: 2, b: 1, loss: 0 }, 0.02);
  });
});

const widgets = [
  '<dense-neuron></dense-neuron>',
  '<dense-neuron inputs="3" activation="sigmoid"></dense-neuron>',
];

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in ${colorScheme}, Russian, on a phone`, () => {
    test.use({
      colorScheme,
      locale: 'ru-RU',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });

    for (const markup of widgets) {
      test(`${markup}: axe finds nothing, nothing is too wide or too small`, async ({ page }) => {
        await openWidget(page, markup);
        await page.evaluate(() =>
          document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<h1>Урок</h1>'),
        );
        expect(await violations(page)).toEqual([]);
        const { scroll, small } = await page.evaluate(measure);
        expect(scroll).toBeLessThanOrEqual(0);
        expect(small).toEqual([]);
      });
    }
  });
}
