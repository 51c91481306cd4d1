import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

/** @param {number} value */
const five = (value) => formatNumber(value, { maximumFractionDigits: 5 });

/** @type {import('./index.js').Chapter} */
export const derivatives = {
  id: 'L20',
  slug: 'derivatives',
  height: 620,
  needs: () => import('../../../widgets/lesson/dense-derivative.js'),
  formulas: {
    difference: String.raw`\frac{\partial L}{\partial w} \approx \frac{L(w + h) - L(w - h)}{2h}`,
  },
  view: () => html`<dense-derivative></dense-derivative>`,
  steps: [
    {
      element: 'dense-derivative',
      done: ({ derivative, relative }) => Math.abs(derivative) > 0.1 && relative < 0.01,
      now: ({ derivative, difference }) =>
        derivative === undefined
          ? null
          : { derivative: five(derivative), difference: five(difference) },
    },
  ],
};
