import { html } from 'lit';
import { formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const scaling = {
  id: 'L17',
  slug: 'scaling',
  height: 1000,
  program: 'scaling',
  needs: () => import('../../../widgets/lesson/dense-scaling.js'),
  view: () => html`<dense-scaling></dense-scaling>`,
  steps: [
    {
      element: 'dense-scaling',
      done: ({ trained, bytesAccuracy, sharesAccuracy }) =>
        trained === 1 && sharesAccuracy > bytesAccuracy,
      now: ({ trained, bytesAccuracy, sharesAccuracy }) =>
        trained === 1
          ? { bytes: formatPercent(bytesAccuracy), shares: formatPercent(sharesAccuracy) }
          : null,
    },
  ],
};
