import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const sigmoid = {
  id: 'L7',
  slug: 'sigmoid',
  height: 460,
  needs: () => import('../../../widgets/lesson/dense-sigmoid.js'),
  formulas: {
    sigma: String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  },
  view: () => html`<dense-sigmoid></dense-sigmoid>`,
  steps: [
    {
      element: 'dense-sigmoid',
      done: ({ p }) => Math.abs(p - 0.9) < 0.005,
      now: ({ z, p }) => ({ z, p }),
    },
  ],
};
