import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

const weightsToCompare = 3;

/** @param {number} value */
const five = (value) => formatNumber(value, { maximumFractionDigits: 5 });

/** @type {import('./index.js').Chapter} */
export const derivatives = {
  id: 'L20',
  slug: 'derivatives',
  height: 820,
  needs: () => import('../../../widgets/lesson/dense-derivative.js'),
  formulas: {
    difference: String.raw`\frac{\partial L}{\partial w} \approx \frac{L(w + h) - L(w - h)}{2h}`,
  },
  view: () => html`<dense-derivative></dense-derivative>`,
  steps: [
    {
      element: 'dense-derivative',
      done: ({ weight, relative }, notes) => {
        notes.agreeing ??= new Set();
        if (relative < 0.01) notes.agreeing.add(weight);
        return notes.agreeing.size >= weightsToCompare;
      },
      now: ({ derivative, difference }, { agreeing }) =>
        derivative === undefined
          ? null
          : {
              derivative: five(derivative),
              difference: five(difference),
              n: agreeing.size,
              all: weightsToCompare,
            },
    },
    {
      element: 'dense-derivative',
      done: ({ epoch, derivative }) => epoch > 0 && Math.abs(derivative) < 0.01,
      now: ({ epoch, derivative }) =>
        epoch > 0 && derivative !== undefined ? { epoch, derivative: five(derivative) } : null,
    },
  ],
};
