import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const keras = {
  id: 'L5',
  slug: 'keras',
  height: 620,
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ error }) => Boolean(error),
    },
  ],
};
