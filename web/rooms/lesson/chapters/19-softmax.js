import { html } from 'lit';
import { formatNumber, formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const softmax = {
  id: 'L19',
  slug: 'softmax',
  height: 890,
  program: 'softmax',
  needs: () => import('../../../widgets/lesson/dense-softmax.js'),
  formulas: {
    softmax: String.raw`p_i = \operatorname{softmax}(z)_i = \frac{e^{z_i}}{e^{z_1} + e^{z_2} + e^{z_3}}`,
  },
  view: () => html`<dense-softmax train></dense-softmax>`,
  steps: [
    {
      element: 'dense-softmax',
      // The others are where they were at first.
      done: ({ p1, z2, z3 }, notes) => {
        notes.others ??= [z2, z3];
        return Math.abs(p1 - 0.9) < 0.005 && notes.others[0] === z2 && notes.others[1] === z3;
      },
      now: ({ p1 }) => ({ p: formatNumber(p1, { maximumFractionDigits: 3 }) }),
    },
    {
      element: 'dense-softmax',
      done: ({ epoch, accuracy }) => epoch > 0 && accuracy >= 0.95,
      now: ({ epoch, accuracy }) =>
        epoch > 0 ? { epoch, accuracy: formatPercent(accuracy) } : null,
    },
  ],
};
