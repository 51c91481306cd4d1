// The lesson's own widgets for everyone: axe, phones, both themes.

import { expect, test } from '@playwright/test';
import { measure, violations } from '../support/accessibility.js';
import { openWidget } from '../support/lesson-widgets.js';

const widgets = [
  '<dense-layer units="12,4,3,2,1,1"></dense-layer>',
  '<dense-relu></dense-relu>',
  '<dense-regression-code task="logistic"></dense-regression-code>',
  '<dense-regression-code hidden-neurons="10"></dense-regression-code>',
  '<dense-log-loss></dense-log-loss>',
  '<dense-sigmoid train></dense-sigmoid>',
  '<dense-softmax train classes="6"></dense-softmax>',
  '<dense-neuron></dense-neuron>',
  '<dense-neuron inputs="3" activation="sigmoid"></dense-neuron>',
];

test.describe('in Russian, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const markup of widgets) {
    test(`${markup}: axe finds nothing, nothing is too wide or too small`, async ({ page }) => {
      await openWidget(page, markup, 'ru');
      for (const details of await page.locator('details').all()) await details.click();
      expect(await violations(page)).toEqual([]);
      const { scroll, small } = await page.evaluate(measure);
      expect(scroll).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  }
});
