import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const fold = {
  id: 'L10',
  slug: 'fold',
  height: 620,
  needs: () => import('../../../widgets/playground/dense-fold.js'),
  formulas: {
    first: String.raw`w_1' = w_{11} \cdot w_{31} + w_{21} \cdot w_{32},`,
    second: String.raw`w_2' = w_{12} \cdot w_{31} + w_{22} \cdot w_{32}.`,
  },
  view: () => html`<dense-fold></dense-fold>`,
  steps: [
    {
      element: 'dense-fold',
      done: ({ difference }) => difference <= 1e-5,
    },
  ],
};
