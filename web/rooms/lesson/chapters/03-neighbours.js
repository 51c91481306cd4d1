import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const neighbours = {
  id: 'L3',
  slug: 'neighbours',
  height: 520,
  needs: () => import('../../../widgets/lesson/dense-neighbours.js'),
  view: ({ picture }) => html`<dense-neighbours .picture=${picture}></dense-neighbours>`,
  steps: [
    {
      element: 'dense-neighbours',
      done: ({ correlation }) => correlation < 0.5,
      now: ({ correlation }) => ({
        correlation: formatNumber(correlation, { maximumFractionDigits: 2 }),
      }),
    },
  ],
};
