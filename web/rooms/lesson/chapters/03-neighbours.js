import { html } from 'lit';
import { formatNumber, formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const neighbours = {
  id: 'L3',
  slug: 'neighbours',
  height: 870,
  needs: () => import('../../../widgets/lesson/dense-neighbours.js'),
  view: ({ picture }) => html`<dense-neighbours .picture=${picture}></dense-neighbours>`,
  steps: [
    {
      element: 'dense-neighbours',
      // 0 pixels: nothing has been dropped from this picture yet.
      done: ({ kept, pixels, error }) => pixels > 0 && kept * 4 <= pixels && error < 10,
      now: ({ kept, pixels, error }) =>
        pixels === 0
          ? null
          : {
              share: formatPercent(kept / pixels),
              error: formatNumber(error, { maximumFractionDigits: 1 }),
            },
    },
    {
      element: 'dense-neighbours',
      done: ({ correlation }) => correlation !== '' && correlation < 0.5,
      now: ({ correlation }) =>
        correlation === ''
          ? null
          : { correlation: formatNumber(correlation, { maximumFractionDigits: 2 }) },
    },
  ],
};
