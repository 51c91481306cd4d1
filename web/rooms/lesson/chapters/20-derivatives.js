import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const derivatives = {
  id: 'L20',
  slug: 'derivatives',
  height: 620,
  needs: () => import('../../../widgets/playground/dense-derivative.js'),
  formulas: {
    difference: String.raw`\frac{\partial L}{\partial w} \approx \frac{L(w + h) - L(w - h)}{2h}`,
  },
  view: () => html`<dense-derivative></dense-derivative>`,
  steps: [
    {
      element: 'dense-derivative',
      done: ({ derivative }) => Math.abs(derivative) > 0.1,
    },
  ],
};
