import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const logistic = {
  id: 'L9',
  slug: 'logistic',
  height: 470,
  program: 'logistic',
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code task="logistic"></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ activation, lossName, runs, epoch, error }, notes) => {
        const changed = activation === 'sigmoid' && lossName === 'binary_crossentropy';
        // What was run before the changes does not count.
        notes.runs = changed ? (notes.runs ?? runs) : undefined;
        return changed && !error && epoch > 0 && runs > notes.runs;
      },
    },
  ],
};
