import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const logistic = {
  id: 'L9',
  slug: 'logistic',
  height: 620,
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code task="logistic"></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ activation, lossName, epoch, error }) =>
        !error && epoch > 0 && activation === 'sigmoid' && lossName === 'binary_crossentropy',
    },
  ],
};
