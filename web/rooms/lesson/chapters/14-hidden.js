import { html } from 'lit';
import { formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const hidden = {
  id: 'L14',
  slug: 'hidden',
  height: 500,
  program: 'hidden',
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code hidden-neurons="10"></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ epoch, accuracy }) => epoch > 0 && accuracy >= 0.95,
      now: ({ epoch, accuracy }) =>
        epoch > 0 ? { epoch, accuracy: formatPercent(accuracy) } : null,
    },
  ],
};
