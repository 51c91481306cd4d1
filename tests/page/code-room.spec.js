// The Code room: programs that are written, run, stopped and kept; files, figures and errors.

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { measure, onTouchScreens, violations } from '../support/accessibility.js';
import { alone } from '../support/alone.js';
import { openCode } from '../support/code-room.js';
import { watchLongTasks } from '../support/long-tasks.js';

const drawing = `import matplotlib.pyplot as plt
print('Привет', 2 ** 10)
plt.plot([1, 2, 3], [4, 5, 9], 'r--o', label='loss')
plt.title('A line')
plt.legend()
plt.show()
`;

test('a program prints and draws', async ({ page }) => {
  const room = await openCode(page);
  await room.write(drawing);
  await room.runs();
  expect(await room.text()).toBe('Привет 1024');
  await expect(room.figures).toHaveCount(1);
  await expect(room.figures).toHaveAccessibleName(
    'Figure. A line, line “loss” through 3 points, y from 4 to 9',
  );
  const colours = await room.figures.evaluate((canvas) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    const { data } = /** @type {any} */ (canvas).getContext('2d').getImageData(0, 0, width, height);
    let red = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] > 240 && data[i + 1] < 40) red++;
    return red;
  });
  expect(colours).toBeGreaterThan(200);
});

test('a figure is saved as PNG, and one that was never shown is shown at the end', async ({
  page,
}) => {
  const room = await openCode(page);
  await room.write('import matplotlib.pyplot as plt\nplt.imshow([[0, 1], [2, 3]])\nplt.colorbar()');
  await room.runs();
  await expect(room.figures).toHaveAccessibleName(/picture of 2 × 2 pixels, values from 0 to 3/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    room.output.getByRole('button', { name: 'Save as PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('figure.png');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('the line of an error is marked, and a link leads there', async ({ page }) => {
  const room = await openCode(page);
  await room.write('a = 1\nb = 0\nprint(a / b)\n');
  await room.runs(/^Stopped by an error in line 3$/);
  await expect(room.failure).toContainText('ZeroDivisionError');
  await expect(room.editor.locator('.cm-wrongLine')).toHaveText('print(a / b)');
  await expect(room.editor.locator('.cm-wrongMessage')).toContainText('ZeroDivisionError');
  await room.failure.getByRole('button', { name: 'line 3' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' # here');
  await expect(room.editor).toContainText('print(a / b) # here');
  await expect(room.editor.locator('.cm-wrongLine')).toHaveCount(0);
});

test('lines are written over, and those before are kept', async ({ page }) => {
  const room = await openCode(page);
  await room.write(
    "print('begin')\nfor i in range(5):\n    print('step', i, end='\\r')\n\nprint('done')",
  );
  await room.runs();
  expect(await room.text()).toBe('begin\ndone 4');
});

test('an endless loop ends within 200 ms', alone, async ({ page }) => {
  const room = await openCode(page);
  await room.write('print("on it")\nwhile True:\n    pass\n');
  await room.run.click();
  await expect(room.output).toContainText('on it');
  const status = await room.status.elementHandle();
  const time = await room.stop.evaluate(
    (button, label) =>
      new Promise((resolve) => {
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (/** @type {HTMLElement} */ (label).dataset.state !== 'stopped') return;
          observer.disconnect();
          resolve(performance.now() - started);
        }).observe(/** @type {Node} */ (label), { attributes: true });
        /** @type {HTMLElement} */ (button).click();
      }),
    status,
  );
  expect(time).toBeLessThan(200);
  await expect(room.output).toContainText('on it');
  // And the next one runs.
  await room.editor.fill('print(6 * 7)');
  await room.runs();
  expect(await room.text()).toBe('42');
});

test('a training that is stopped says in which line it was', alone, async ({ page }) => {
  const room = await openCode(page);
  await room.write(`from keras import Sequential
from keras.layers import Dense
model = Sequential()
model.add(Dense(units=1, input_dim=1))
model.compile(loss='mean_squared_error', optimizer='sgd')
print('It begins.')
model.fit([[1.0], [2.0]], [1.0, 2.0], epochs=100000000, verbose=0)
`);
  await room.run.click();
  await expect(room.output).toContainText('It begins.', { timeout: 60_000 });
  await page.waitForTimeout(500);
  await room.stop.click();
  await room.ended(/^Stopped after/);
  await expect(room.failure).toContainText('line 7');
  await expect(room.failure).toContainText('KeyboardInterrupt');
});

test('very many lines neither stop the page nor stay in it', alone, async ({ page }) => {
  const room = await openCode(page);
  await room.write("for i in range(100000):\n    print('line', i)\n");
  const tasks = await watchLongTasks(page);
  await room.runs();
  await expect(room.output).toContainText('line 99999');
  await expect(room.output).toContainText(/9\d,\d{3} earlier lines are not kept/);
  expect((await room.text()).split('\n').length).toBeLessThan(2500);
  expect(await tasks()).toEqual([]);
});

test('files are opened by name, and what a program writes is downloaded', async ({ page }) => {
  const room = await openCode(page);
  await room.addFiles({ name: 'numbers.csv', buffer: Buffer.from('a,b\n1,2\n3,4\n') });
  await expect(room.file('numbers.csv')).toContainText('12 bytes · yours');
  await room.write(`text = open('numbers.csv').read()
print(text.split()[1])
with open('out.txt', 'w') as file:
    file.write(text.upper())
`);
  await room.runs();
  expect(await room.text()).toBe('1,2');
  await expect(room.file('out.txt')).toContainText('written by a program');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    room.files.getByRole('button', { name: 'Download out.txt' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('A,B\n1,2\n3,4\n');

  await page.reload();
  await expect(room.file('out.txt')).toBeVisible();
  await room.files.getByRole('button', { name: 'Delete numbers.csv' }).click();
  await expect(room.file('numbers.csv')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(room.file('numbers.csv')).toBeVisible();
});

test('files dropped on the room: programs open, a notebook too, all else is listed', async ({
  page,
}) => {
  const room = await openCode(page);
  const drop = (/** @type {string} */ name, /** @type {string} */ text) =>
    room.editor.evaluate(
      (target, [fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], fileName));
        const event = { dataTransfer, bubbles: true, composed: true, cancelable: true };
        target.dispatchEvent(new DragEvent('drop', event));
      },
      [name, text],
    );
  await drop('mine.txt', 'hello');
  await expect(room.file('mine.txt')).toContainText('5 bytes');
  await drop('greeting.py', "print(open('mine.txt').read())");
  await expect(room.editor).toHaveText("print(open('mine.txt').read())");
  await room.runs();
  expect(await room.text()).toBe('hello');
  const cells = [
    { cell_type: 'markdown', source: 'A title' },
    { cell_type: 'code', source: ['%matplotlib inline\n', 'a = 20\n'] },
    { cell_type: 'code', source: 'print(a + 1)' },
  ];
  await drop('notes.ipynb', JSON.stringify({ cells }));
  await expect(page.getByLabel('Name of the program')).toHaveValue('notes.py');
  await room.runs();
  expect(await room.text()).toBe('21');
});

test('JavaScript trains with the package, reads and writes files, and its errors name the line', async ({
  page,
}) => {
  const room = await openCode(page, 'iris');
  await room.runs();
  expect(await room.text()).toMatch(/^right answers: 0\.9\d\d$/);
  await expect(room.figures).toHaveCount(1);
  await expect(room.file('loss.csv')).toContainText('written by a program');

  await room.write(
    "import { load } from 'denselab';\nconst dl = await load();\ndl.sequential().add(3);\n",
    'JavaScript',
  );
  await room.runs(/in line 3$/);
  await room.write("const a = 1;\nimport x from 'lodash';\n", 'JavaScript');
  await room.runs(/in line 2$/);
  await expect(room.failure).toContainText("there is no module 'lodash'. There is: denselab");
  await room.write('const a = 1;\nconst b = ;\n', 'JavaScript');
  await room.runs(/in line 2$/);
  await room.write('console.log(1);\nfor (;;) {}\n', 'JavaScript');
  await room.run.click();
  await expect(room.status).toHaveText(/^Running/, { timeout: 60_000 });
  await room.stop.click();
  await room.ended(/^Stopped after/);
});

test('a ready program that is changed becomes one of one’s own, which a reload keeps', async ({
  page,
}) => {
  const room = await openCode(page, 'array');
  await expect(room.editor).toContainText('# A picture is an array of numbers.');
  await page
    .getByRole('button', { name: 'RU' })
    .or(page.getByLabel('Русский'))
    .first()
    .check({ force: true });
  await expect(room.editor).toContainText('# Картинка — это массив чисел.');
  await page.getByLabel('English').check({ force: true });
  await room.editor.press('Control+Home');
  await page.keyboard.type('# mine\n');
  await expect(page).toHaveURL(/#code\/my\//);
  await page.getByLabel('Name of the program').fill('first steps');
  await page.keyboard.press('Enter');
  await expect(room.programs.getByRole('link', { name: 'first steps.py' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await page.reload();
  await expect(room.editor).toContainText('# mine');
  await room.programs.getByRole('link', { name: 'An image is an array' }).click();
  await expect(page).toHaveURL(/#code\/array$/);
  await expect(room.editor).not.toContainText('# mine');
  await page.goBack();
  await expect(room.editor).toContainText('# mine');

  await page.getByRole('button', { name: 'More for this program' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(room.programs.getByRole('link', { name: 'first steps.py' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(room.editor).toContainText('# mine');
});

test('by keyboard: run, and out of the editor again', async ({ page }) => {
  const room = await openCode(page);
  await room.write('print(1)');
  await room.editor.press('Control+Enter');
  await room.ended();
  expect(await room.text()).toBe('1');
  await expect(room.editor).toHaveText('print(1)');
  await room.editor.press('Control+End');
  await page.keyboard.press('Tab');
  await expect(room.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(room.editor).not.toBeFocused();
});

for (const locale of ['en-GB', 'ru-RU']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('axe finds nothing, neither at first nor with figures and an error', async ({ page }) => {
      const room = await openCode(page);
      expect(await violations(page)).toEqual([]);
      await room.editor.fill(`${drawing}\n1 / 0`);
      await room.runs(/8/);
      expect(await violations(page)).toEqual([]);
    });
  });
}

onTouchScreens([390], () => {
  test('nothing scrolls sideways and every control can be hit', async ({ page }) => {
    const room = await openCode(page);
    await room.editor.fill(`${drawing}\n1 / 0`);
    await room.runs(/8/);
    const { scroll, small } = await page.evaluate(measure);
    expect(scroll).toBeLessThanOrEqual(0);
    expect(small).toEqual([]);
    await page.getByRole('button', { name: /^(Programs|Программы)$/ }).click();
    await page.getByRole('menuitem', { name: 'XOR' }).click();
    await expect(page).toHaveURL(/#code\/xor$/);
    await expect(room.editor).not.toContainText('1 / 0');
    await room.runs(/^(Done in|Готово)/);
  });
});

test('the first visit to another room fetches nothing of this one', async ({ page }) => {
  /** @type {string[]} */
  const requests = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await page.goto('./');
  await expect(page.getByText('Engine ready')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /code|arrays|micropython|python/.test(url))).toEqual([]);
});
