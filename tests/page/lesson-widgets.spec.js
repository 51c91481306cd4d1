// The lesson's own widgets for several neurons, layers and losses, each by itself; and what every training of theirs does.

import { expect, test } from '@playwright/test';
import { openWidget } from '../support/lesson-widgets.js';

test.describe('dense-softmax', () => {
  test('three sigmoids do not add up to 1, softmax does; adding the same to all changes nothing', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-softmax></dense-softmax>');
    await widget.slide('z1', 3);
    await widget.slide('z2', 1);
    await widget.slide('z3', -2);
    const sigmoids = [3, 1, -2].map((z) => 1 / (1 + Math.exp(-z)));
    const exps = [3, 1, -2].map(Math.exp);
    const total = exps[0] + exps[1] + exps[2];
    const softmax = { p1: exps[0] / total, p2: exps[1] / total, p3: exps[2] / total };
    const [s1, s2, s3] = sigmoids;
    await widget.tells({ z1: 3, z2: 1, z3: -2, s1, s2, s3, sigmoidSum: s1 + s2 + s3 }, 1e-6);
    await widget.tells({ ...softmax, softmaxSum: 1, crossEntropy: -Math.log(softmax.p1) }, 1e-5);
    await expect(widget.element.getByRole('row', { name: 'Σ' })).toContainText('1.803 1.000');

    await widget.element.getByRole('button', { name: '+1 to all' }).click();
    await widget.tells({ z1: 4, z2: 2, z3: -1, ...softmax }, 1e-5);
    await widget.element.getByText('3', { exact: true }).click();
    await widget.tells({ chosen: 3, crossEntropy: -Math.log(softmax.p3) }, 1e-5);
    await expect(widget.element.getByText('CE = −log p3')).toContainText('5.133');
  });

  test('as many outputs as the code says', async ({ page }) => {
    const widget = await openWidget(page, '<dense-softmax></dense-softmax>');
    const units = widget.element.getByRole('spinbutton', { name: /Neurons/ });
    await units.fill('6');
    await units.press('Enter');
    await widget.tells({ classes: 6, softmaxSum: 1 }, 1e-5);
    await expect(widget.element.getByRole('slider')).toHaveCount(6);
    await units.fill('7');
    await units.press('Enter');
    await expect(units).toHaveAttribute('aria-invalid', 'true');
  });

  test('three classes are learned, and the arrow keys ask at other places', async ({ page }) => {
    const widget = await openWidget(page, '<dense-softmax train></dense-softmax>');
    await widget.tells({ epoch: 0, x: 0, y: 0 });
    await widget.train.click();
    await widget.tells({ epoch: 150 });
    const { accuracy, loss } = await widget.state;
    expect(accuracy).toBeGreaterThan(0.95);
    expect(loss).toBeLessThan(0.15);
    const map = widget.element.getByRole('application');
    await map.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp');
    await widget.tells({ x: 0, y: 5 });
    const { trained1, trained2, trained3 } = await widget.state;
    expect(Math.max(trained1, trained2, trained3)).toBeGreaterThan(0.9);
    expect(trained1 + trained2 + trained3).toBeCloseTo(1, 5);
  });
});

test.describe('dense-log-loss', () => {
  test('the loss of the right class, to any base, with its minimum where it was', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-log-loss></dense-log-loss>');
    const p = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
    await widget.slide('The sum z of the neuron', 2);
    await widget.tells({ z: 2, p: p(2), loss: -Math.log(p(2)) }, 1e-5);
    await widget.element.getByRole('radio', { name: '0' }).first().check({ force: true });
    await widget.tells({ target: 0, p: p(-2), loss: -Math.log(p(-2)) }, 1e-5);
    await widget.element.getByRole('radio', { name: '2', exact: true }).check({ force: true });
    await widget.tells({ base: '2', loss: -Math.log2(p(-2)) }, 1e-5);
    await expect(widget.element.getByText('BCE = −log₂')).toContainText('0.119 = 3.069');
    for (const base of ['e', '2', '10']) {
      await widget.element.getByRole('radio', { name: base, exact: true }).check({ force: true });
      await widget.slide('The sum z of the neuron', -6);
      await widget.tells({ base, p: p(6), loss: 0 }, 0.004);
    }
  });

  test('accuracy over the weight is a staircase without slope, cross-entropy is not', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-log-loss></dense-log-loss>');
    await widget.tells({ w: 0, accuracy: 0.5, accuracySlope: 0 });
    // At w = 0 every sample has p = σ(1): the mean of −log σ(1) and −log (1 − σ(1)); its derivative is the mean of (p − y)·x.
    const x = [-2, -1, -0.6, -0.4, -0.25, 0.3, 0.6, 1.2];
    const y = [0, 0, 0, 1, 0, 1, 1, 1];
    const p = 1 / (1 + Math.exp(-1));
    const slope = x.reduce((sum, value, i) => sum + ((p - y[i]) * value) / 8, 0);
    await widget.tells({ bce: -(Math.log(p) + Math.log(1 - p)) / 2, bceSlope: slope }, 2e-3);
    await widget.slide('Weight w', 3);
    await widget.tells({ w: 3, accuracy: 0.75, accuracySlope: 0 });
    expect(Math.abs((await widget.state).bceSlope)).toBeGreaterThan(0.01);
    await widget.slide('Weight w', 1);
    await widget.tells({ w: 1 });
    await expect(widget.element.getByText('a jump: no slope here')).toBeVisible();
  });
});

test.describe('dense-layer', () => {
  test('every line is drawn, and the parameters are those of model.summary()', async ({ page }) => {
    const widget = await openWidget(page, '<dense-layer></dense-layer>');
    await widget.tells({ inputs: 3, layers: 1, units1: 2, params1: 8, parameters: 8 });
    const picture = widget.element.getByRole('img', { name: /3 → 2/ });
    const lines = async () => {
      const paths = await picture
        .locator('path')
        .evaluateAll((all) =>
          all.map((path) => (path.getAttribute('d') ?? '').split('M').length - 1),
        );
      return paths.reduce((sum, count) => sum + count, 0);
    };
    expect(await lines()).toBe(8);
    await expect(widget.element.getByText('3 × 2 + 2 = 8')).toBeVisible();
    await expect(widget.element.getByText(/Total params: 8 /)).toBeVisible();
  });

  test('more layers by the button, sizes by slider and by code', async ({ page }) => {
    const widget = await openWidget(page, '<dense-layer></dense-layer>');
    await widget.element.getByRole('button', { name: 'Add a layer' }).click();
    await widget.slide('Neurons in Dense 1', 10);
    await widget.slide('Inputs', 12);
    await widget.tells({ inputs: 12, layers: 2, params1: 130, params2: 11, parameters: 141 });
    const units = widget.element.getByRole('spinbutton', { name: 'Neurons (units), layer 2' });
    await units.fill('3');
    await units.press('Enter');
    await widget.tells({ units2: 3, params2: 33, parameters: 163 });
    for (let i = 0; i < 4; i++) await widget.element.getByRole('button', { name: 'Add' }).click();
    await expect(widget.element.getByRole('button', { name: 'Add' })).toBeDisabled();
    await widget.tells({ layers: 6 });
    await widget.element.getByRole('button', { name: 'Remove' }).click();
    await widget.tells({ layers: 5 });
  });
});

test.describe('dense-relu', () => {
  test('a gradient that goes back through sigmoids fades, through ReLUs it stays', async ({
    page,
  }) => {
    const widget = await openWidget(page, '<dense-relu layers="10"></dense-relu>');
    let [slope, value] = [1, 1];
    for (let i = 0; i < 10; i++) {
      value = 1 / (1 + Math.exp(-value));
      slope *= value * (1 - value);
    }
    await widget.tells({ z: 1, relu: 1, reluSlope: 1, reluProduct: 1 });
    await widget.tells({ sigmoidProduct: slope, bound: 0.25 ** 10 }, 1e-11);
    await widget.slide('z', -2);
    await widget.tells({ relu: 0, reluSlope: 0, reluProduct: 0 });
    await widget.slide('Layers', 1);
    const s = 1 / (1 + Math.exp(2));
    await widget.tells(
      { layers: 1, sigmoid: s, sigmoidSlope: s * (1 - s), sigmoidProduct: s * (1 - s) },
      1e-6,
    );
  });
});

test.describe('a training', () => {
  test('rests while its widget is out of sight, and goes on', async ({ page }) => {
    const widget = await openWidget(page, '<dense-neuron epochs="15000"></dense-neuron>');
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('afterend', '<p style="height: 4000px">');
    });
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch).toBeGreaterThan(0);
    await page.evaluate(() => window.scrollTo(0, 4000));
    await page.waitForTimeout(300);
    const { epoch } = await widget.state;
    await page.waitForTimeout(500);
    expect((await widget.state).epoch).toBe(epoch);
    expect(epoch).toBeLessThan(15_000);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(async () => (await widget.state).epoch).toBeGreaterThan(epoch);
    await widget.pause.click();
    await expect(widget.train).toBeVisible();
  });

  test('a widget taken out of the page and put back begins anew', async ({ page }) => {
    /** @type {Error[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    const widget = await openWidget(page, '<dense-neuron epochs="15000"></dense-neuron>');
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch).toBeGreaterThan(0);
    await page.evaluate(async () => {
      const element = document.querySelector('dense-neuron');
      element?.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      document.querySelector('main')?.append(/** @type {Element} */ (element));
    });
    await widget.tells({ epoch: 0 });
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});
