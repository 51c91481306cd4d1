import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const sigmoid = {
  id: 'L7',
  slug: 'sigmoid',
  height: 920,
  needs: () => import('../../../widgets/lesson/dense-sigmoid.js'),
  formulas: {
    sigma: String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  },
  view: () => html`<dense-sigmoid train></dense-sigmoid>`,
  steps: [
    {
      element: 'dense-sigmoid',
      done: ({ sigma }) => Math.abs(sigma - 0.9) < 0.005,
      now: ({ z, sigma }) => ({
        z: formatNumber(z, { maximumFractionDigits: 2 }),
        p: formatNumber(sigma, { maximumFractionDigits: 3 }),
      }),
    },
  ],
};
