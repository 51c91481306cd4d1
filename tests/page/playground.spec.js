// The playground: every feature of TensorFlow Playground (the README has them in a table), and what it adds.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { alone } from '../support/alone.js';
import { watchLongTasks } from '../support/long-tasks.js';
import { openPlayground, PlaygroundRoom } from '../support/playground-room.js';

const addresses = JSON.parse(
  readFileSync(new URL('../fixtures/playground-addresses.json', import.meta.url), 'utf8'),
);

test.describe('training', () => {
  test('play, pause, one step and reset, with the epoch counted', async ({ page }) => {
    const room = await openPlayground(page);
    const first = await room.state();
    await expect(room.epochs).toHaveText('0');
    const stepped = await room.oneEpoch();
    await expect(room.epochs).toHaveText('1');
    expect(stepped.weights).not.toEqual(first.weights);
    await room.trainFor(20);
    const { epoch } = await room.state();
    await page.waitForTimeout(300);
    expect(await room.epoch()).toBe(epoch);
    await room.reset.click();
    await expect(room.epochs).toHaveText('0');
    expect((await room.state()).weights).toEqual(first.weights);
    await room.oneEpoch();
    expect((await room.state()).weights).toEqual(stepped.weights);
  });

  test('the defaults learn the circle; loss, curves and right answers say so', async ({ page }) => {
    const room = await openPlayground(page);
    await room.choose('Speed', '25');
    const { testLoss } = await room.trainFor(300);
    expect(testLoss).toBeLessThan(0.05);
    await expect(room.testAccuracy).toHaveText(/^(9\d\.\d|100\.0)%$/);
    await expect(page.getByRole('heading', { name: /^Loss/ })).toBeVisible();
    // What the plane shows: the inner class in the middle, the outer one in a corner.
    const ground = room.plane.locator('canvas').first();
    const [red, , blue] = await room.colourAt(ground, 0.5, 0.5);
    expect(blue).toBeGreaterThan(red);
    const [cornerRed, , cornerBlue] = await room.colourAt(ground, 0.03, 0.03);
    expect(cornerRed).toBeGreaterThan(cornerBlue);
  });

  test('taken off the page it leaves the engine’s memory; put back it begins anew', async ({
    page,
  }) => {
    const room = await openPlayground(page);
    await room.oneEpoch();
    const element = await page.locator('dense-playground').elementHandle();
    const place = await element?.evaluateHandle((playground) => playground.parentNode);
    await element?.evaluate((playground) => playground.remove());
    await expect
      .poll(() => element?.evaluate((playground) => /** @type {any} */ (playground).session.net))
      .toBe(null);
    await place?.evaluate(
      (parent, playground) => parent?.appendChild(/** @type {Node} */ (playground)),
      element,
    );
    await room.ready();
    await room.oneEpoch();
  });

  test('as fast as it goes makes many epochs a frame', async ({ page }) => {
    const room = await openPlayground(page);
    await room.choose('Speed', '0');
    await room.trainFor(500);
  });

  test('a loss that is no number is told, nothing breaks, and reset goes on', async ({ page }) => {
    const room = await openPlayground(
      page,
      'playground?problem=regression&activation=linear&networkShape=4,4&learningRate=10',
    );
    await room.train.click();
    await expect(page.getByRole('alert')).toContainText('The loss is no longer a number');
    await expect(room.train).toBeVisible();
    await room.choose('Learning rate', '0.003');
    await room.reset.click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    const { trainLoss } = await room.trainFor(20);
    expect(trainLoss).toBeLessThan(0.1);
  });
});

test.describe('settings', () => {
  test('learning rate: the training goes on with it', async ({ page }) => {
    const room = await openPlayground(page);
    const { weights, epoch } = await room.oneEpoch();
    await room.choose('Learning rate', '0.3');
    await expect(page).toHaveURL(/learningRate=0\.3&/);
    expect(await room.state()).toMatchObject({ epoch, weights });
    await room.oneEpoch();
  });

  for (const [label, value, key, setting] of [
    ['Activation', 'relu', 'activation=relu', { activation: 'relu' }],
    ['Regularization', 'L1', 'regularization=L1', { regularization: 'L1' }],
    ['Regularization rate', '0.1', 'regularizationRate=0.1', { regularizationRate: 0.1 }],
    ['Problem', 'regression', 'problem=regression', { problem: 'regression' }],
  ]) {
    test(`${label} is chosen, is in the address, and makes a new network`, async ({ page }) => {
      const room = await openPlayground(page);
      await room.oneEpoch();
      await room.choose(String(label), String(value));
      await expect(page).toHaveURL(new RegExp(`${key}&`));
      await expect(room.epochs).toHaveText('0');
      expect((await room.state()).settings).toMatchObject(Object(setting));
    });
  }

  test('L1 makes weights exactly 0', async ({ page }) => {
    const room = await openPlayground(
      page,
      'playground?regularization=L1&regularizationRate=0.03&networkShape=6&xSquared=true&sinX=true',
    );
    await room.choose('Speed', '10');
    const { weights } = await room.trainFor(100);
    const dead = weights['hidden1/kernel'].filter((weight) => weight === 0);
    expect(dead.length).toBeGreaterThan(0);
  });

  test('training share, noise and batch size by their sliders', async ({ page }) => {
    const room = await openPlayground(page);
    expect(await room.state()).toMatchObject({ cut: 250, samples: 500 });
    await room.field('Training data').fill('80');
    await expect.poll(async () => (await room.state()).cut).toBe(400);
    await room.field('Noise').fill('30');
    await expect.poll(async () => (await room.state()).settings.noise).toBe(30);
    await room.field('Batch size').focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await room.state()).settings.batchSize).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(async () => (await room.state()).settings.batchSize).toBe(2000);
    await expect(page).toHaveURL(/batchSize=2000/);
    await room.oneEpoch();
  });

  test('all data sets of both problems are there and make points', async ({ page }) => {
    const room = await openPlayground(page);
    for (const name of ['Exclusive or', 'Two clouds', 'Spiral', 'Circle', 'Rings']) {
      await page.getByRole('radio', { name, exact: true }).check({ force: true });
      await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
      await expect.poll(async () => await room.epoch()).toBe(0);
      await room.oneEpoch();
    }
    await room.choose('Problem', 'regression');
    await expect.poll(async () => (await room.state()).samples).toBe(1200);
    await page.getByRole('radio', { name: 'Hills and valleys' }).check({ force: true });
    await expect.poll(async () => (await room.state()).settings.regDataset).toBe('reg-gauss');
    await expect(room.testAccuracy).toHaveCount(0);
  });

  test('new data come with a new seed', async ({ page }) => {
    const room = await openPlayground(page);
    const { settings, weights } = await room.state();
    await page.getByRole('button', { name: 'New data' }).click();
    await expect.poll(async () => (await room.state()).settings.seed).not.toBe(settings.seed);
    await expect.poll(async () => (await room.state()).weights).not.toEqual(weights);
  });

  test('inputs go on and off, and the last one stays', async ({ page }) => {
    const room = await openPlayground(page);
    const input = (/** @type {string} */ name) =>
      page.getByRole('switch', { name: `Input ${name}`, exact: true });
    await input('x₁x₂').click();
    await expect.poll(async () => (await room.state()).inputs).toEqual(['x₁', 'x₂', 'x₁x₂']);
    await input('sin x₂').click();
    await input('x₁').click();
    await input('x₂').click();
    await input('sin x₂').click();
    await expect.poll(async () => (await room.state()).inputs).toEqual(['x₁x₂']);
    await input('x₁x₂').click();
    await expect(input('x₁x₂')).toBeChecked();
    expect((await room.state()).inputs).toEqual(['x₁x₂']);
  });

  test('layers and neurons by + and −, or as a number', async ({ page }) => {
    const room = await openPlayground(page);
    await room.moreLayers.click();
    await expect(page.getByText('3 hidden layers')).toBeVisible();
    await page.getByRole('button', { name: 'One more neuron in layer 2' }).click();
    await expect.poll(async () => (await room.state()).settings.networkShape).toEqual([4, 3, 2]);
    await page.getByRole('button', { name: 'One neuron less in layer 1' }).click();
    await page.getByLabel('Neurons in layer 3').fill('128');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/networkShape=3,3,128/);
    await expect(page.getByText('and 114 more')).toBeVisible();
    await page.getByLabel('Neurons in layer 3').fill('1000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 128.');
    await room.oneEpoch();
    for (let layer = 0; layer < 3; layer++) await room.lessLayers.click();
    await expect(page.getByText('0 hidden layers')).toBeVisible();
    await expect(room.lessLayers).toBeDisabled();
    await room.oneEpoch();
  });

  test('32 layers of 128 neurons train, and the page stays awake', alone, async ({ page }) => {
    const room = await openPlayground(
      page,
      `playground?networkShape=${Array(32).fill(128)}&initializer=glorotUniform`,
    );
    const tasks = await watchLongTasks(page);
    await room.trainUntil(3);
    expect(await tasks()).toEqual([]);
    await expect(room.moreLayers).toBeDisabled();
  });

  test('test data are shown, and only the answer', async ({ page }) => {
    const room = await openPlayground(page);
    await room.choose('Speed', '25');
    await room.trainFor(200);
    const dots = room.plane.locator('canvas').nth(1);
    const painted = () =>
      dots.evaluate((element) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        const all = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return all?.filter((value, index) => index % 4 === 3 && value > 0).length ?? 0;
      });
    const before = await painted();
    await room.field('Test data').check();
    await expect.poll(painted).toBeGreaterThan(1.5 * before);
    await expect(page).toHaveURL(/showTestData=true/);

    const shades = () =>
      room.plane
        .locator('canvas')
        .first()
        .evaluate((element) => {
          const canvas = /** @type {HTMLCanvasElement} */ (element);
          const row = canvas.getContext('2d')?.getImageData(0, canvas.height / 2, canvas.width, 1);
          return new Set(new Uint32Array(/** @type {any} */ (row).data.buffer)).size;
        });
    const many = await shades();
    await room.field('Only the answer').check();
    await expect.poll(shades).toBeLessThan(many / 2);
    await expect(page).toHaveURL(/discretize=true/);
  });
});

test.describe('weights by hand', () => {
  test('a neuron opens its bias and its weights; what is typed is what the network has', async ({
    page,
  }) => {
    const room = await openPlayground(page);
    await page.getByRole('button', { name: 'Layer 2, neuron 1' }).click();
    await expect(room.editor).toBeVisible();
    await expect(room.editor.getByRole('spinbutton')).toHaveCount(5);
    await room.editor.getByLabel('bias').fill('0.75');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await room.state()).weights['hidden2/bias'][0]).toBe(0.75);
    // The figures are of the network that is seen, not of the last epoch.
    const { testLoss } = await room.state();
    await expect(
      page.locator('dl-loss-panel dl-curves').getByText(testLoss.toFixed(3)),
    ).toBeVisible();
    await room.editor.getByLabel('from Layer 1, neuron 3').fill('-1.5');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await room.state()).weights['hidden2/kernel'][4]).toBe(-1.5);
    await room.editor.getByLabel('bias').fill('');
    await page.keyboard.press('Tab');
    await expect(room.editor.getByRole('alert')).toContainText('From -1,000,000 to 1,000,000.');
    await page.keyboard.press('Escape');
    await expect(room.editor).toBeHidden();
    await room.oneEpoch();
  });

  test('a link says its weight and opens it', async ({ page }) => {
    const room = await openPlayground(page);
    // Right beside x₁ all its links run level: the first is the one at its height.
    const input = await page.getByRole('switch', { name: 'Input x₁', exact: true }).boundingBox();
    if (!input) throw new Error('no input');
    const [x, y] = [input.x + input.width + 6, input.y + input.height / 2];
    await page.mouse.move(x, y);
    await expect(room.network.getByText(/^\s*weight -?\d/)).toBeVisible();
    await page.mouse.click(x, y);
    const editor = page.getByRole('dialog', { name: /^x₁ → Layer 1, neuron \d$/ });
    await expect(editor).toBeVisible();
    const unit = Number((await editor.getAttribute('aria-label'))?.slice(-1)) - 1;
    await editor.getByLabel('weight').fill('2.5');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await room.state()).weights['hidden1/kernel'][unit]).toBe(2.5);
  });

  test('by keyboard: arrows go from neuron to neuron, Enter opens', async ({ page }) => {
    const room = await openPlayground(page);
    await page.getByRole('switch', { name: 'Input x₁', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('switch', { name: 'Input x₂', exact: true })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'Layer 1, neuron 2' })).toBeFocused();
    await expect(room.plane.getByText('Layer 1, neuron 2')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(room.editor.getByLabel('bias')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Layer 1, neuron 2' })).toBeFocused();
  });

  test('a neuron pointed at shows its map in the plane', async ({ page }) => {
    const room = await openPlayground(page);
    const ground = room.plane.locator('canvas').first();
    await page.getByRole('switch', { name: 'Input x₁', exact: true }).hover();
    await expect(room.plane.getByText('Input x₁')).toBeVisible();
    // x₁ is below 0 at the left and above at the right: orange and blue.
    const left = await room.colourAt(ground, 0.1, 0.5);
    const right = await room.colourAt(ground, 0.9, 0.5);
    expect(left[0]).toBeGreaterThan(left[2]);
    expect(right[2]).toBeGreaterThan(right[0]);
    await page.getByRole('button', { name: 'Output 1' }).hover();
    await expect(room.plane.getByText('Output 1')).toBeVisible();
  });
});

test.describe('addresses', () => {
  for (const { name, address, settings, epochs } of addresses) {
    test(`TensorFlow Playground’s address “${name}” opens the same experiment`, async ({
      page,
    }) => {
      const room = await openPlayground(page, address);
      await expect(page).toHaveTitle('denselab · Playground');
      const state = await room.state();
      expect(state.error).toBe('');
      expect(state.settings).toMatchObject(settings);
      const { networkShape, features, hidden } = state.settings;
      const columns = networkShape.map((/** @type {number} */ units) => units);
      await expect(room.network.getByRole('button', { name: /^Layer \d+, neuron/ })).toHaveCount(
        columns.reduce((/** @type {number} */ sum, /** @type {number} */ units) => sum + units, 0),
      );
      await expect(room.network.getByRole('switch', { checked: true })).toHaveCount(
        features.length,
      );
      if (!hidden.includes('learningRate'))
        await expect(room.field('Learning rate')).toHaveValue(String(state.settings.learningRate));
      await expect(room.field('Activation')).toHaveValue(state.settings.activation);
      await expect(room.field('Regularization')).toHaveValue(state.settings.regularization);
      await expect(room.field('Test data')).toBeChecked({ checked: state.settings.showTestData });
      await expect(room.field('Only the answer')).toBeChecked({
        checked: state.settings.discretize,
      });
      await room.choose('Speed', '5');
      const { testLoss } = await room.trainFor(Math.min(epochs, 50));
      expect(testLoss).toBeLessThan(1);
    });
  }

  test('controls that an address hides are hidden, and the text', async ({ page }) => {
    const hidden = [
      'playButton',
      'stepButton',
      'resetButton',
      'learningRate',
      'activation',
      'regularization',
      'regularizationRate',
      'problem',
      'dataset',
      'percTrainData',
      'noise',
      'batchSize',
      'numHiddenLayers',
      'showTestData',
      'discretize',
    ];
    const flags = hidden.map((control) => `${control}_hide=true`).join('&');
    const room = await openPlayground(page, `activation=tanh&hideText=true&${flags}`);
    for (const label of [
      'Learning rate',
      'Activation',
      'Regularization',
      'Regularization rate',
      'Problem',
      'Training data',
      'Noise',
      'Batch size',
      'Test data',
      'Only the answer',
    ])
      await expect(room.field(label)).toHaveCount(0);
    for (const button of [room.train, room.step, room.reset, room.moreLayers])
      await expect(button).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Circle' })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
    await expect(room.network).toBeVisible();
    await room.choose('Speed', '5');
    await expect(page).toHaveURL(/hideText=true.*speed|speed.*hideText=true/);
    await expect(room.train).toHaveCount(0);
  });

  test('what makes no sense is named in a sentence, everything else is used', async ({ page }) => {
    const room = await openPlayground(
      page,
      'activation=tanh&learningRate=fast&colour=red&dataset=xor&networkShape=5',
    );
    await expect(page.getByRole('status').filter({ hasText: 'make no sense' })).toHaveText(
      /learningRate, colour/,
    );
    expect((await room.state()).settings).toMatchObject({
      learningRate: 0.03,
      dataset: 'xor',
      networkShape: [5],
    });
  });

  test('every change is in the address, and the address alone brings it back', async ({ page }) => {
    const room = await openPlayground(page);
    await room.choose('Activation', 'relu');
    await page.getByRole('radio', { name: 'Spiral', exact: true }).check({ force: true });
    await room.moreLayers.click();
    await page.getByRole('switch', { name: 'Input sin x₁' }).click();
    const { settings } = await room.state();
    await page.reload();
    const again = new PlaygroundRoom(page);
    await again.ready();
    expect((await again.state()).settings).toEqual(settings);
  });

  test('back and forward bring the experiments of their addresses', async ({ page }) => {
    const room = await openPlayground(page);
    const dataset = async () => (await room.state()).settings.dataset;
    await page.getByRole('radio', { name: 'Spiral', exact: true }).check({ force: true });
    await page.goto('./#playground?dataset=gauss');
    await expect.poll(dataset).toBe('gauss');
    await page.goBack();
    await expect.poll(dataset).toBe('spiral');
    await page.goForward();
    await expect.poll(dataset).toBe('gauss');
    // From another room it is as it was left, and the address says so.
    await page.goto('./#pixels');
    await page.getByRole('link', { name: 'Playground', exact: true }).click();
    await expect.poll(() => page.url()).toContain('dataset=gauss');
    expect(await dataset()).toBe('gauss');
  });
});

test.describe('more', () => {
  test('optimizer, loss, first weights, dropout, batch normalization, samples, seed', async ({
    page,
  }) => {
    const room = await openPlayground(page);
    await page.getByText('More', { exact: true }).click();
    await room.choose('Optimizer', 'adam');
    await room.choose('Loss function', 'crossentropy');
    await room.choose('First weights', 'glorotUniform');
    await room.choose('Dropout', '0.1');
    await room.field('Batch normalization').check();
    await room.field('Samples').fill('300');
    await page.keyboard.press('Tab');
    await room.field('Seed').fill('my own');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await room.state()).samples).toBe(300);
    await expect(page).toHaveURL(/seed=my\+own/);
    const { weights } = await room.state();
    expect(Object.keys(weights)).toContain('batch_normalization/gamma');
    await room.choose('Speed', '10');
    const { trainLoss } = await room.trainFor(150);
    expect(trainLoss).toBeLessThan(0.45);
    // Probabilities: from 0 to 1.
    await expect(page.getByText(/^\s*0\s+1\s*$/)).toBeVisible();
  });

  test('several classes end with softmax, each in its colour', async ({ page }) => {
    const room = await openPlayground(page, 'playground?dataset=blobs&learningRate=0.1');
    await page.getByText('More', { exact: true }).click();
    await room.field('Classes').fill('5');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Output 5' })).toBeVisible();
    await expect(room.field('Loss function')).toHaveValue('crossentropy');
    await expect(room.field('Loss function')).toBeDisabled();
    await room.choose('Speed', '10');
    await room.trainFor(200);
    await expect(room.testAccuracy).toHaveText(/^(9\d\.\d|100\.0)%$/);
  });

  test('an experiment goes into a file, and comes back exactly', async ({ page }, info) => {
    const room = await openPlayground(page, 'playground?dataset=xor&optimizer=adam&networkShape=5');
    const trained = await room.trainFor(10);
    await room.menu.click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Save to a file' }).click();
    const path = info.outputPath('experiment.json');
    await (await saving).saveAs(path);
    const next = await room.oneEpoch();

    await page.goto('about:blank');
    const other = await openPlayground(page, 'playground?dataset=circle');
    await page.getByLabel('Open a file').setInputFiles(path);
    await expect(
      page.getByText(`experiment.json is open, at epoch ${trained.epoch}.`),
    ).toBeVisible();
    expect(await other.state()).toMatchObject({
      epoch: trained.epoch,
      weights: trained.weights,
      testLoss: trained.testLoss,
      settings: trained.settings,
    });
    await expect(page).toHaveURL(/dataset=xor/);
    expect((await other.oneEpoch()).weights).toEqual(next.weights);

    // What is no experiment is refused, and nothing is lost.
    const before = await other.state();
    const content = JSON.parse(readFileSync(path, 'utf8'));
    content.weights[0].data.pop();
    for (const [text, reason] of [
      ['{"format": "denselab playgr', /no JSON file, or damaged/],
      ['{"layers": []}', /no experiment of this playground/],
      [JSON.stringify({ ...content, version: 9 }), /another version \(9\)/],
      [JSON.stringify({ ...content, epoch: -1 }), /“epoch” in it makes no sense/],
      [JSON.stringify(content), /broken\.json was not opened/],
    ]) {
      await page.getByLabel('Open a file').setInputFiles({
        name: 'broken.json',
        mimeType: 'application/json',
        buffer: Buffer.from(String(text)),
      });
      await expect(page.getByText(reason)).toBeVisible();
    }
    expect(await other.state()).toEqual(before);
  });

  test('the link is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const room = await openPlayground(page, 'playground?dataset=spiral');
    await room.menu.click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await expect(page.getByText('The link is copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('dataset=spiral');
    await page.goto('about:blank');
    await page.goto(link);
    const again = new PlaygroundRoom(page);
    await again.ready();
    expect((await again.state()).settings.dataset).toBe('spiral');
  });
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing, also in what opens', async ({ page }) => {
      const room = await openPlayground(
        page,
        'playground?dataset=blobs&networkShape=8,8,8,8,8,8,8',
      );
      await page.getByText(/^(More|Ещё)$/).click();
      await page.getByRole('button', { name: /^(One epoch|Одна эпоха)$/ }).click();
      await expect.poll(async () => await room.epoch()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Layer 2, neuron 1|Слой 2, нейрон 1)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

for (const width of [390, 1024]) {
  for (const locale of ['en-GB', 'ru-RU']) {
    test.describe(`${width} pixels wide, ${locale}`, () => {
      test.use({ viewport: { width, height: 844 }, locale, hasTouch: true, isMobile: true });

      test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
        await openPlayground(page, 'playground?networkShape=8,4,4,4,4,4');
        await page.getByText(/^(More|Ещё)$/).tap();
        expect(await page.evaluate(measure)).toEqual({ scroll: 0, small: [] });
      });
    });
  }
}
