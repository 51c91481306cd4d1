import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const keras = {
  id: 'L5',
  slug: 'keras',
  height: 450,
  program: 'linear',
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ error, runs }, notes) => {
        if (error) notes.failed ??= runs;
        return Boolean(error);
      },
    },
    {
      element: 'dense-regression-code',
      done: ({ error, runs, epoch }, notes) => !error && epoch > 0 && runs > notes.failed,
      now: (_, notes) => (notes.failed === undefined ? null : {}),
    },
  ],
};
