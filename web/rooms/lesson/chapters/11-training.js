import { html } from 'lit';
import { formatLoss } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const training = {
  id: 'L11',
  slug: 'training',
  height: 1280,
  needs: () => import('../../../widgets/playground/dense-playground.js'),
  view: () =>
    html`<dense-playground dataset="circle" activation="tanh" networkShape="4,2"></dense-playground>`,
  steps: [
    {
      element: 'dense-playground',
      done: ({ epoch, testLoss }) => epoch > 0 && testLoss < 0.05,
      now: ({ epoch, testLoss }) => ({ epoch, loss: formatLoss(testLoss) }),
    },
  ],
};
