import { html } from 'lit';
import { formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const hidden = {
  id: 'L14',
  slug: 'hidden',
  height: 720,
  needs: () => import('../../../widgets/lesson/dense-regression-code.js'),
  view: () => html`<dense-regression-code task="logistic" hidden="10"></dense-regression-code>`,
  steps: [
    {
      element: 'dense-regression-code',
      done: ({ accuracy }) => accuracy >= 0.95,
      now: ({ accuracy }) => ({ accuracy: formatPercent(accuracy) }),
    },
  ],
};
