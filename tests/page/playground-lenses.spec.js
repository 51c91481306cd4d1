// Chapters L10, L12, L13 and L20, and what no other playground has: flow, folding, derivatives, the loss over two
// weights, a way back through the training, two networks side by side.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { openElement, openLenses } from '../support/playground-lenses.js';

const small = 'activation=tanh&networkShape=4,2&dataset=circle&seed=1';

test.describe('signal and gradient', () => {
  test('are those of the engine, and the gradient falls tenfold per three sigmoid layers', async ({
    page,
  }) => {
    const lenses = await openLenses(
      page,
      'activation=sigmoid&networkShape=8,8,8,8,8,8&dataset=circle&initializer=glorotUniform',
    );
    await lenses.trainTo(2);
    // Nothing is asked for what is not in sight.
    await lenses.element.scrollIntoViewIfNeeded();
    const rows = lenses.element.locator('tr[data-layer]');
    await expect(rows).toHaveCount(7);
    const flow = await lenses.ask('gradientFlow');
    const shown = () =>
      rows.evaluateAll((all) =>
        all.map(({ dataset }) => [dataset.norm, dataset.mean, dataset.deviation].map(Number)),
      );
    const wanted = flow.layers.map((/** @type {any} */ { gradient, signal }) => [
      gradient.norm,
      signal.mean,
      signal.deviation,
    ]);
    await expect.poll(shown).toEqual(wanted);
    for (let layer = 0; layer + 3 < 7; layer++)
      expect(wanted[layer + 3][0] / wanted[layer][0]).toBeGreaterThan(10);
    await expect(
      lenses.element.getByText(/gradient [\d,]+ times smaller.* it hardly learns/),
    ).toBeVisible();
  });
});

test.describe('folding', () => {
  test('four linear layers are one neuron: equal outputs, products written out', async ({
    page,
  }) => {
    const lenses = await openLenses(
      page,
      'activation=linear&networkShape=2,3,2&problem=regression&regDataset=reg-plane&seed=3',
    );
    await lenses.trainTo(5);
    await lenses.look('Fold');
    await expect(lenses.element.getByText('These 4 layers are one neuron.')).toBeVisible();
    const [largest] = await lenses.numbers('[data-largest]', 'largest');
    expect(largest).toBeLessThanOrEqual(1e-5);

    // 2·3·2 ways are too many to write out; 2 are not.
    await expect(lenses.element.getByText(/sum of 12 products of 4 weights/)).toBeVisible();
    await page.goto(`./#playground?activation=linear&networkShape=2&problem=regression&seed=3`);
    await expect(lenses.element.getByText('w₁′ = w₁₁·w₃₁ + w₂₁·w₃₂')).toBeVisible();
    await expect(lenses.element.getByText('w₂′ = w₁₂·w₃₁ + w₂₂·w₃₂')).toBeVisible();
    const { weights } = await lenses.frame();
    const [first, second] = [weights['hidden1/kernel'], weights['output/kernel']];
    for (const input of [0, 1]) {
      const [value] = await lenses.numbers(`[data-folded="w${'₁₂'[input]}"]`, 'value');
      const sum = first[2 * input] * second[0] + first[2 * input + 1] * second[1];
      expect(Math.abs(value - sum)).toBeLessThan(1e-6);
    }
  });

  test('with an activation it is refused with the reason, and a button takes it off', async ({
    page,
  }) => {
    const lenses = await openLenses(page, small);
    await lenses.look('Fold');
    await expect(
      lenses.element.getByText(
        'Hidden layer 1 has the activation tanh: this network cannot be folded.',
      ),
    ).toBeVisible();
    await lenses.element.getByRole('button', { name: 'Switch activations off' }).click();
    await expect(page).toHaveURL(/activation=linear/);
    await expect(lenses.element.getByText('These 3 layers are one neuron.')).toBeVisible();
    const [largest] = await lenses.numbers('[data-largest]', 'largest');
    expect(largest).toBeLessThanOrEqual(1e-5);
  });
});

test.describe('the derivative of a weight', () => {
  test('backpropagation and finite difference agree within 1 % for random weights', async ({
    page,
  }) => {
    const lenses = await openLenses(page, small);
    await lenses.trainTo(3);
    await lenses.look('Derivative');
    const seen = new Set();
    for (let i = 0; i < 8; i++) {
      await lenses.element.getByRole('button', { name: 'A random weight' }).click();
      await page.waitForTimeout(700);
      const place = await lenses.element.locator('[data-weight]').getAttribute('data-weight');
      const [derivative, difference] = await lenses.numbers(
        '[data-weight]',
        'derivative',
        'difference',
      );
      const larger = Math.max(Math.abs(derivative), Math.abs(difference));
      expect(Math.abs(derivative - difference), `weight ${place}`).toBeLessThanOrEqual(
        0.01 * larger,
      );
      seen.add(place);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  test('a link that is clicked is looked at; so is a weight that is chosen by keyboard', async ({
    page,
  }) => {
    const lenses = await openLenses(page, 'networkShape=1&dataset=gauss');
    // Halfway between the only hidden neuron and the output.
    const drawing = page.getByRole('group', { name: 'The network: a heat map for every neuron' });
    const ends = await Promise.all(
      ['Layer 1, neuron 1', 'Output 1'].map((name) =>
        drawing.getByRole('button', { name }).boundingBox(),
      ),
    );
    const [a, b] = ends.map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
    await expect(lenses.element.getByRole('tab', { name: 'Derivative' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await lenses.element.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 600);
    await expect(lenses.element.getByText('output layer: neuron 1 → neuron 1')).toBeVisible();
    const { weights } = await lenses.frame();
    const [value] = await lenses.numbers('[data-weight="2-0-0"]', 'value');
    expect(value).toBeCloseTo(weights['output/kernel'][0], 6);

    const layer = lenses.element.getByRole('combobox', { name: 'Layer' });
    await layer.focus();
    await layer.selectOption('hidden layer 1');
    await lenses.element.getByRole('combobox', { name: 'From' }).selectOption('bias (constant 1)');
    await expect(lenses.element.getByText('hidden layer 1: bias of neuron 1')).toBeVisible();
    const [bias] = await lenses.numbers('[data-weight="1-bias-0"]', 'value');
    expect(bias).toBeCloseTo(weights['hidden1/bias'][0], 6);
  });
});

test('the loss over two weights is the loss of the network in its middle, and training goes on', async ({
  page,
}) => {
  const lenses = await openLenses(page, small);
  await lenses.trainTo(4);
  await lenses.look('Loss surface');
  await expect(lenses.element.locator('[data-done="1"]')).toBeVisible({ timeout: 30_000 });
  const surface = await lenses.element.locator('dl-surface-lens').evaluate((element) => {
    const { losses, steps, values, weights } = /** @type {any} */ (element).surface;
    return {
      losses: Array.from(losses),
      steps,
      values,
      at: weights.map((/** @type {any} */ w) => w.at),
    };
  });
  expect(surface.steps).toBe(32);
  expect(surface.losses.every(Number.isFinite)).toBe(true);
  // Any of its places is what the engine says there.
  const [row, column] = [5, 21];
  const there = await lenses.element.evaluate(
    (element, [across, up, at]) =>
      /** @type {any} */ (element).session.ask(async (/** @type {any} */ net) => {
        const weights = await net.model.getWeights();
        const before = await net.model.getWeights();
        [weights[0].data[at[0]], weights[0].data[at[1]]] = [across, up];
        await net.model.setWeights(weights);
        const [loss] = await net.model.evaluate(net.training.x, net.training.y);
        await net.model.setWeights(before);
        return loss;
      }),
    /** @type {const} */ ([surface.values[0][column], surface.values[1][row], surface.at]),
  );
  expect(surface.losses[row * 32 + column]).toBeCloseTo(there, 5);

  // A fine one is begun, the network trains meanwhile, and it can be stopped.
  await lenses.element.getByText('64²').click();
  await lenses.trainTo(6);
  // It may be done before it is stopped.
  const stop = lenses.element.getByRole('button', { name: 'Stop' });
  await stop.click({ timeout: 1000 }).catch(() => {});
  await expect(lenses.element.getByRole('button', { name: 'Measure again' })).toBeVisible();
  expect(await lenses.element.getByRole('img', { name: /^The loss over/ }).count()).toBe(1);
});

test.describe('back through the training', () => {
  // Adam remembers, and dropout is drawn anew in every step: both have to be as they were.
  const address = `${small}&optimizer=adam&dropout=0.2&learningRate=0.01`;

  test('a moment has exactly its losses, and going on from it is the same training', async ({
    page,
  }) => {
    const lenses = await openLenses(page, address);
    await lenses.trainTo(4);
    const fourth = await lenses.frame();
    await lenses.trainTo(9);
    const ninth = await lenses.frame();

    await lenses.slider.fill('4');
    await expect.poll(async () => (await lenses.frame()).epoch).toBe(4);
    expect(await lenses.frame()).toEqual(fourth);
    await expect(lenses.element.getByText('Epoch 4 of 9')).toBeVisible();

    await lenses.element.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(async () => (await lenses.frame()).epoch).toBe(9);
    expect(await lenses.frame()).toEqual(ninth);

    await lenses.slider.fill('4');
    await expect.poll(async () => (await lenses.frame()).epoch).toBe(4);
    await lenses.trainTo(9);
    expect(await lenses.frame()).toEqual(ninth);
    // What came after the moment is forgotten: there is one past only.
    await expect(lenses.element.getByText(/Epoch \d of/)).toHaveCount(0);
    const epochs = await lenses.element.evaluate(
      (element) => /** @type {any} */ (element).session.history.epochs,
    );
    expect(epochs).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('with the keyboard; the button goes on from there', async ({ page }) => {
    const lenses = await openLenses(page, address);
    await lenses.trainTo(3);
    await lenses.slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await lenses.frame()).epoch).toBe(0);
    await lenses.element.getByRole('button', { name: 'Go on from here' }).click();
    await expect.poll(async () => (await lenses.frame()).epoch).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  });
});

test('two networks learn from the very same samples and differ in one setting', async ({
  page,
}) => {
  const lenses = await openLenses(page, `${small}&speed=5`);
  await lenses.look('Compare');
  const lens = lenses.element.locator('dl-compare-lens');
  await lens.getByRole('button', { name: 'Train both' }).click();
  await expect
    .poll(() => lens.locator('.first').getAttribute('data-epoch').then(Number), { timeout: 30_000 })
    .toBeGreaterThan(20);
  await lens.getByRole('button', { name: 'Pause' }).click();
  await expect(lens.getByText(/After [\d,]+ epochs .*\(Tanh\).*\(ReLU\)/)).toBeVisible();
  const both = await lens.evaluate((element) =>
    Promise.all(
      /** @type {any} */ (element).pair.map(async (/** @type {any} */ session) => ({
        settings: session.settings,
        epoch: session.frame.epoch,
        trainLoss: session.frame.trainLoss,
        samples: Array.from(session.net.data.targets).slice(0, 50),
        places: Array.from(session.net.data.places).slice(0, 50),
        cut: session.net.cut,
      })),
    ),
  );
  const [{ settings: a, trainLoss, ...first }, { settings: b, trainLoss: other, ...second }] = both;
  expect(first).toEqual(second);
  expect({ ...b, activation: a.activation }).toEqual(a);
  expect([a.activation, b.activation]).toEqual(['tanh', 'relu']);
  expect(other).not.toBe(trainLoss);
  // The first is the playground's own experiment: the same loss after as many epochs.
  await lenses.trainTo(first.epoch);
  expect((await lenses.frame()).trainLoss).toBe(trainLoss);
});

test.describe('elements of the lesson', () => {
  test('dense-fold: trained, folded with equal outputs, refused with a sigmoid', async ({
    page,
  }) => {
    const widget = await openElement(page, '<dense-fold neurons="3" epochs="40"></dense-fold>');
    await widget.train.click();
    await widget.tells({ epoch: 40 });
    await widget.element.getByRole('button', { name: 'Fold into one neuron' }).click();
    await widget.tells({ folded: 'yes', neurons: 3 });
    expect((await widget.state).difference).toBeLessThanOrEqual(1e-5);
    await expect(widget.element.getByText('w₁′ = w₁₁·w₄₁ + w₂₁·w₄₂ + w₃₁·w₄₃')).toBeVisible();
    await widget.element
      .getByRole('combobox', { name: 'Activation, layer 1' })
      .selectOption('sigmoid');
    await widget.tells({ folded: 'refused', activation: 'sigmoid' });
    await expect(
      widget.element.getByText(/Hidden layer 1 has the activation sigmoid/),
    ).toBeVisible();
    await widget.element.getByRole('button', { name: 'Switch activations off' }).click();
    await widget.tells({ folded: 'yes', activation: 'linear' });
  });

  test('dense-signal-flow: learns nothing with sigmoids, everything with ReLU, one click apart', async ({
    page,
  }) => {
    const widget = await openElement(page, '<dense-signal-flow epochs="150"></dense-signal-flow>');
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch, { timeout: 60_000 }).toBe(150);
    await expect.poll(async () => (await widget.state).ratio).toBeLessThan(1e-3);
    const { loss, constant } = await widget.state;
    expect(Math.abs(loss / constant - 1)).toBeLessThan(0.05);
    await expect(widget.element.getByText('The network has learned nothing.')).toBeVisible();

    await widget.element.getByText('ReLU', { exact: true }).click();
    await widget.tells({ activation: 'relu', epoch: 0 });
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch, { timeout: 60_000 }).toBe(150);
    expect((await widget.state).testLoss).toBeLessThan(constant / 10);
    const plane = widget.element.locator('dl-plane-view canvas').first();
    const picture = () => plane.evaluate((canvas) => /** @type {any} */ (canvas).toDataURL());
    const before = await picture();
    await widget.element.getByRole('button', { name: 'Other first weights' }).click();
    await widget.tells({ seed: '2', epoch: 0 });
    await widget.train.click();
    await expect.poll(async () => (await widget.state).epoch, { timeout: 60_000 }).toBe(150);
    expect((await widget.state).testLoss).toBeLessThan(constant / 10);
    expect(await picture()).not.toBe(before);
  });

  test('dense-derivative: derivative and difference agree, with softmax and with a sigmoid', async ({
    page,
  }) => {
    const widget = await openElement(page, '<dense-derivative epochs="10"></dense-derivative>');
    for (const classes of [3, 2]) {
      await widget.element.getByText(classes === 3 ? /^Softmax/ : /^Sigmoid/).click();
      await widget.train.click();
      await widget.tells({ classes, epoch: 10 });
      for (let i = 0; i < 4; i++) {
        const { checked } = await widget.state;
        await widget.element.getByRole('button', { name: 'A random weight' }).click();
        await page.waitForTimeout(700);
        const { relative } = await widget.state;
        expect(relative).toBeLessThan(0.01);
        expect((await widget.state).checked).toBeGreaterThanOrEqual(checked);
      }
    }
  });
});

for (const lang of ['en-GB', 'ru-RU']) {
  for (const width of [1440, 390]) {
    // axe takes long: it sees each language and each width once.
    const seen = (lang === 'en-GB') === (width === 1440);
    const fits = `${seen ? 'axe finds nothing, ' : ''}nothing is too wide or too small`;
    test.describe(`${lang}, ${width} wide`, () => {
      test.use({ locale: lang, viewport: { width, height: 900 }, hasTouch: width < 800 });

      test(`every lens: ${fits}`, async ({ page }) => {
        const lenses = await openLenses(page, small);
        const tabs = lenses.element.getByRole('tab');
        await expect(tabs).toHaveCount(5);
        for (let i = 0; i < 5; i++) {
          await tabs.nth(i).click();
          await page.waitForTimeout(1200);
          const found = seen ? await violations(page) : [];
          expect(found.filter((violation) => violation.includes('dl-lenses'))).toEqual([]);
          const box = await lenses.element.boundingBox();
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
          const inside = await lenses.element.evaluate(
            (element) => element.scrollWidth - element.clientWidth,
          );
          expect(inside, `tab ${i}`).toBeLessThanOrEqual(0);
        }
      });

      for (const tag of ['dense-fold', 'dense-signal-flow', 'dense-derivative']) {
        test(`${tag}: ${fits}`, async ({ page }) => {
          await openElement(page, `<${tag}></${tag}>`, lang.slice(0, 2));
          await page.waitForTimeout(1500);
          if (tag === 'dense-fold')
            await page.getByRole('button', { name: /Fold into|Свернуть/ }).click();
          if (seen) expect(await violations(page)).toEqual([]);
          const { scroll, small: tooSmall } = await page.evaluate(measure);
          expect(scroll).toBeLessThanOrEqual(0);
          if (width < 800) expect(tooSmall).toEqual([]);
        });
      }
    });
  }
}
