import { html } from 'lit';
import { formatPercent } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const softmax = {
  id: 'L19',
  slug: 'softmax',
  height: 1300,
  needs: () =>
    Promise.all([
      import('../../../widgets/lesson/dense-softmax.js'),
      import('../../../widgets/playground/dense-playground.js'),
    ]),
  formulas: {
    softmax: String.raw`p_i = \operatorname{softmax}(z)_i = \frac{e^{z_i}}{e^{z_1} + e^{z_2} + e^{z_3}}`,
  },
  view: () =>
    html`<dense-softmax></dense-softmax><div class="frame"><dense-playground dataset="blobs" classes="3"></dense-playground></div>`,
  steps: [
    {
      element: 'dense-softmax',
      done: ({ p1 }) => Math.abs(p1 - 0.9) < 0.005,
    },
    {
      element: 'dense-playground',
      done: ({ epoch, accuracy }) => epoch > 0 && accuracy >= 0.95,
      now: ({ accuracy }) => ({ accuracy: formatPercent(accuracy) }),
    },
  ],
};
