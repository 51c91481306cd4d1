import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const fold = {
  id: 'L10',
  slug: 'fold',
  height: 360,
  needs: () => import('../../../widgets/lesson/dense-fold.js'),
  formulas: {
    first: String.raw`w_1' = w_{11} \cdot w_{31} + w_{21} \cdot w_{32},`,
    second: String.raw`w_2' = w_{12} \cdot w_{31} + w_{22} \cdot w_{32}.`,
  },
  view: () => html`<dense-fold></dense-fold>`,
  steps: [
    {
      element: 'dense-fold',
      done: ({ epoch, folded, difference }) => epoch > 0 && folded === 'yes' && difference <= 1e-5,
      now: ({ folded, epoch, difference }) =>
        folded === 'yes'
          ? { epoch, difference: formatNumber(difference, { maximumSignificantDigits: 2 }) }
          : null,
    },
    {
      element: 'dense-fold',
      done: ({ folded }) => folded === 'refused',
    },
  ],
};
