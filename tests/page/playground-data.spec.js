// The playground's data that no generator makes: tables, drawn points, formulas, images.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { csvFile, iris, openTable, trainTo } from '../support/playground-data.js';
import { openPlayground } from '../support/playground-room.js';
import { greyPng } from '../support/png.js';

/** @param {import('@playwright/test').Page} page @param {string} name */
const choose = (page, name) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });

test.describe('a table', () => {
  const third = 'playground?percTrainData=67&learningRate=0.1&seed=2';

  test('Iris: a network tells 95 % of a held-out third', async ({ page }) => {
    const room = await openPlayground(page, third);
    await choose(page, 'Iris, a table');
    await expect.poll(async () => (await room.state()).samples).toBe(150);
    const { cut, inputs } = await room.state();
    expect(cut).toBe(100);
    expect(inputs).toEqual(['sepal length', 'sepal width', 'petal length', 'petal width']);
    await trainTo(room, 95);
    expect(page.url()).toContain('dataset=iris');
  });

  const variants = {
    'as it is': { text: iris, says: 'separated by commas.' },
    'with decimal commas': {
      text: iris.replaceAll(',', ';').replaceAll('.', ','),
      says: 'separated by semicolons, with decimal commas.',
    },
    'without names': { text: iris.slice(iris.indexOf('\n') + 1), says: 'separated by commas.' },
    'with quotes and tabs': {
      text: iris.replace(/[^,\n]+/g, '"$&"').replaceAll(',', '\t'),
      says: 'separated by tabs.',
    },
  };
  for (const [name, { text, says }] of Object.entries(variants)) {
    test(`one’s own, ${name}, reaches 95 %`, async ({ page }) => {
      const room = await openPlayground(page, third);
      await choose(page, 'Own table');
      await openTable(page, csvFile('flowers.csv', text));
      await expect(page.getByText('150 rows, 5 columns')).toContainText(says);
      await expect(page.getByText('150 rows are used.')).toBeVisible();
      await expect.poll(async () => (await room.state()).samples).toBe(150);
      await trainTo(room, 95);
    });
  }

  test('lines that cannot be used are named, the others reach 95 %', async ({ page }) => {
    const lines = iris.trim().split('\n');
    lines[9] = '4.9,,1.5,0.1,setosa';
    lines[19] = '5.1,3.8,wide,0.3,setosa';
    lines[29] = '5.2,3.4';
    lines[39] = '4.4,3.0,1.3,0.2,';
    const noted = lines.map((line, index) => `${line},${index === 0 ? 'note' : `n${index}`}`);
    noted[29] = lines[29];
    const room = await openPlayground(page, third);
    await choose(page, 'Own table');
    await openTable(page, csvFile('flowers.csv', noted.join('\n')));
    await choose(page, 'species is what is learnt');
    const reports = page.locator('dl-reports');
    await expect(reports).toContainText(
      'flowers.csv, line 10: no value in column “sepal width”; the line is left out.',
    );
    await expect(reports).toContainText(
      'flowers.csv, line 20: “wide” in column “petal length” is no number; the line is left out.',
    );
    await expect(reports).toContainText('flowers.csv, line 30: 2 values, but the table has 6');
    await expect(reports).toContainText('flowers.csv, line 40: no value in column “species”');
    await expect(page.getByText('No numbers, so no input: note.')).toBeVisible();
    await expect(page.getByText('146 rows are used.')).toBeVisible();

    await page.getByText('use the mean', { exact: true }).click();
    await expect(page.getByText('147 rows are used.')).toBeVisible();
    await expect(reports).not.toContainText('line 10');
    await expect.poll(async () => (await room.state()).samples).toBe(147);
    await trainTo(room, 95);
  });

  test('what is no table is refused, and what was there stays', async ({ page }) => {
    const room = await openPlayground(page);
    await choose(page, 'Own table');
    await openTable(page, csvFile('good.csv', iris));
    await expect.poll(async () => (await room.state()).samples).toBe(150);
    const broken = {
      'empty.csv': { content: '', says: 'there is no text in it' },
      'photo.png': { content: greyPng(new Uint8Array(16), 4, 4), says: 'this is no text file' },
    };
    for (const [name, { content, says }] of Object.entries(broken)) {
      await openTable(page, csvFile(name, content));
      await expect(page.getByRole('alert')).toContainText(`${name}: ${says}`);
      await expect(page.getByText('good.csv', { exact: true })).toBeVisible();
      expect((await room.state()).samples).toBe(150);
    }
    await openTable(page, csvFile('good.csv', iris));
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('columns are chosen: inputs, what is learnt, what is drawn; a number too', async ({
    page,
  }) => {
    const room = await openPlayground(page, 'playground?dataset=iris');
    await page.getByRole('checkbox', { name: 'sepal length as an input' }).uncheck();
    await expect.poll(async () => (await room.state()).inputs).toHaveLength(3);
    await page.getByRole('switch', { name: 'Input sepal width' }).click();
    await expect
      .poll(async () => (await room.state()).inputs)
      .toEqual(['petal length', 'petal width']);
    await choose(page, 'petal width is drawn to the right');
    await expect(page.getByText('petal width →')).toBeVisible();
    const reopened = await openPlayground(page, page.url().split('#')[1]);
    expect((await reopened.state()).inputs).toEqual(['petal length', 'petal width']);

    await room.choose('Problem', 'regression');
    await choose(page, 'Iris, a table');
    await choose(page, 'petal width is what is learnt');
    await expect(page.getByText('petal width is brought to −1 … 1')).toBeVisible();
    const start = (await room.state()).testLoss;
    expect((await room.trainFor(100)).testLoss).toBeLessThan(start / 4);
  });

  test('text is pasted or typed', async ({ page }) => {
    const room = await openPlayground(page);
    await choose(page, 'Own table');
    await page.getByText('Type or paste a table').click();
    const rows = Array.from({ length: 20 }, (_, i) => `${i},${i % 7},${i < 10 ? 'low' : 'high'}`);
    await page.getByRole('textbox', { name: 'Type or paste a table' }).fill(rows.join('\n'));
    await page.getByRole('button', { name: 'Use this table' }).click();
    await expect.poll(async () => (await room.state()).samples).toBe(20);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, iris);
    await expect.poll(async () => (await room.state()).samples).toBe(150);
  });
});

test.describe('drawn points', () => {
  test('by pointer: strokes of three classes, erased, undone, kept in the address', async ({
    page,
  }) => {
    const room = await openPlayground(page);
    await choose(page, 'Own points');
    // What is there is of the data before: not to be trained on under another name.
    await expect(room.train).toBeDisabled();
    await expect(room.step).toBeDisabled();
    const sheet = page.getByRole('application', { name: 'Plane to draw points on' });
    const stroke = async (/** @type {number[]} */ [x1, y1, x2, y2]) => {
      const box = await sheet.boundingBox();
      if (!box) throw new Error('no plane');
      const at = (/** @type {number} */ x, /** @type {number} */ y) =>
        /** @type {[number, number]} */ ([box.x + x * box.width, box.y + y * box.height]);
      await page.mouse.move(...at(x1, y1));
      await page.mouse.down();
      await page.mouse.move(...at(x2, y2), { steps: 20 });
      await page.mouse.up();
    };
    await stroke([0.1, 0.1, 0.9, 0.1]);
    await page.getByRole('button', { name: 'Set points of class B' }).click();
    await stroke([0.1, 0.5, 0.9, 0.5]);
    await page.getByRole('button', { name: 'Set points of class C' }).click();
    await stroke([0.1, 0.9, 0.9, 0.9]);
    await expect(page.getByRole('button', { name: 'Set points of class D' })).toBeVisible();
    await trainTo(room, 95);
    // The last stroke may still be on its way to the engine before.
    const drawn = await room.state();
    expect(drawn.samples).toBeGreaterThan(30);

    await page.getByRole('button', { name: 'Erase points' }).click();
    await stroke([0.1, 0.1, 0.5, 0.1]);
    await expect.poll(async () => (await room.state()).samples).toBeLessThan(drawn.samples - 5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await room.state()).samples).toBe(drawn.samples);
    const reopened = await openPlayground(page, page.url().split('#')[1]);
    expect((await reopened.state()).samples).toBe(drawn.samples);
  });

  test('by keyboard', async ({ page }) => {
    const room = await openPlayground(page);
    await choose(page, 'Own points');
    await page.getByRole('application', { name: 'Plane to draw points on' }).focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter', '2']) {
      await page.keyboard.press(key);
    }
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter', 'ArrowUp', 'Enter'])
      await page.keyboard.press(key);
    await expect(page.getByText('3 points.')).toBeVisible();
    await expect(page.getByText('Point set at (-1; 1.5)')).toBeAttached();
    await page.keyboard.press('Delete');
    await expect(page.getByText('2 points.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await room.state()).samples).toBe(3);
  });

  test('on the points that are there; numbers by a slider', async ({ page }) => {
    const room = await openPlayground(page, 'playground?problem=regression&samples=50');
    await page.getByRole('button', { name: 'Draw on these points' }).click();
    await expect(page.getByText('50 points.')).toBeVisible();
    await page.getByLabel('Number of new points').fill('-0.5');
    await page.getByRole('application', { name: 'Plane to draw points on' }).click();
    await expect.poll(async () => (await room.state()).samples).toBe(51);
    await page.getByRole('button', { name: 'Remove all points' }).click();
    await expect(page.getByText('Draw on the plane: press')).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });
});

test.describe('a formula', () => {
  test('is learnt; what is wrong with it is said, and the last good one stays', async ({
    page,
  }) => {
    const room = await openPlayground(page, 'playground?learningRate=0.1&networkShape=8,8');
    await choose(page, 'A formula');
    const field = page.getByLabel('Above the curve f(x) =');
    await expect(field).toHaveValue('sin(x) * 3');
    const wrong = {
      'sin(x': 'Something is missing at the end of “sin(x”',
      'sin x': 'The function “sin” needs brackets: sin(x).',
      'z + 1': '“z” is not known here. The formula may speak of: x.',
      'foo(x)': 'There is no function “foo”.',
      'x + * 2': '“* 2” makes no sense where it is (character 5).',
    };
    for (const [text, says] of Object.entries(wrong)) {
      await field.fill(text);
      await field.press('Enter');
      await expect(page.getByRole('alert')).toContainText(says);
      expect((await room.state()).settings.formula).toBe('sin(x) * 3');
    }
    await page.getByRole('button', { name: 'abs(x) - 2' }).click();
    await expect(field).toHaveValue('abs(x) - 2');
    await expect(page.getByRole('alert')).toBeHidden();
    await expect.poll(async () => (await room.state()).settings.formula).toBe('abs(x) - 2');
    const { samples } = await room.state();
    expect(samples).toBe(500);
    await trainTo(room, 95);
    expect(decodeURIComponent(page.url())).toContain('formula=abs(x)+-+2');
  });

  test('of two variables is a number to learn', async ({ page }) => {
    const room = await openPlayground(
      page,
      'playground?problem=regression&regDataset=formula&regFormula=x*y&networkShape=8',
    );
    const { testLoss, samples } = await room.state();
    expect(samples).toBe(1200);
    expect((await room.trainFor(60)).testLoss).toBeLessThan(testLoss / 3);
  });
});

test('data sets of several classes have as many as one likes', async ({ page }) => {
  const room = await openPlayground(page);
  await expect(page.getByRole('slider', { name: 'Classes' })).toHaveCount(0);
  for (const name of ['Rings', 'Clouds of several classes', 'Spirals of several classes']) {
    await choose(page, name);
    await page.getByRole('slider', { name: 'Classes' }).fill('7');
    await expect
      .poll(async () => (await room.state()).weights['output/bias']?.length, { message: name })
      .toBe(7);
    await page.getByRole('slider', { name: 'Classes' }).fill('2');
    await expect.poll(async () => (await room.state()).weights['output/bias']?.length).toBe(1);
  }
});

test.describe('images', () => {
  test('two kinds of clothes are told apart by their pixels', async ({ page }) => {
    const room = await openPlayground(page, 'playground?dataset=fashion');
    const { inputs, samples, weights } = await room.state();
    expect([inputs.length, samples]).toEqual([144, 200]);
    expect(weights['hidden1/kernel'].length).toBe(144 * 4);
    await expect(page.getByText('144 pixels', { exact: true })).toBeVisible();
    await trainTo(room, 95);
    await page.getByText('8 × 8', { exact: true }).click();
    await expect.poll(async () => (await room.state()).inputs?.length).toBe(64);
    await page.getByRole('checkbox', { name: 'Dress' }).check({ force: true });
    await expect.poll(async () => (await room.state()).samples).toBe(300);
  });

  test('one’s own, class by class; what is no image is named', async ({ page }) => {
    const room = await openPlayground(page);
    await choose(page, 'Own images');
    const files = (/** @type {number} */ grey) =>
      Array.from({ length: 12 }, (_, i) => {
        const pixels = new Uint8Array(20 * 20).map((_, at) => grey + ((at * (i + 3)) % 60));
        return {
          name: `${grey}-${i}.png`,
          mimeType: 'image/png',
          buffer: greyPng(pixels, 20, 20),
        };
      });
    const noImage = { name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('no image') };
    await page.getByLabel('Class name').first().fill('Dark');
    await page.getByLabel('Class name').first().press('Enter');
    await page.getByLabel('Add images to “Dark”').setInputFiles(files(10));
    await page.getByLabel('Add images to “Class 2”').setInputFiles([...files(180), noImage]);
    await expect(page.locator('dl-reports')).toContainText('text.png');
    await expect.poll(async () => (await room.state()).samples).toBe(24);
    await trainTo(room, 95);
    await page.getByRole('button', { name: 'Delete class “Dark”' }).click();
    await expect(page.getByText('Class “Dark” removed')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('group', { name: 'Class Dark' })).toContainText('12 images');
  });
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(`for everyone, on a phone, ${locale}`, () => {
    test.use({ locale, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    for (const set of ['points', 'formula', 'csv', 'iris', 'images', 'fashion']) {
      test(set, async ({ page }) => {
        /** @type {string[]} */
        const errors = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`./#playground?dataset=${set}`);
        await expect(page.locator('dl-plane-frame')).toBeVisible();
        if (set !== 'points') await expect(page.locator('dl-source-panel section')).toBeVisible();
        else await expect(page.getByRole('application')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(measure)).toEqual({ scroll: 0, small: [] });
        expect(errors).toEqual([]);
      });
    }
  });
}
