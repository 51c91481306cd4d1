import { html } from 'lit';
import { formatLoss } from '../../../languages/index.js';

/** @type {import('./index.js').Chapter} */
export const loss = {
  id: 'L8',
  slug: 'loss',
  height: 730,
  needs: () => import('../../../widgets/lesson/dense-log-loss.js'),
  formulas: {
    bce: String.raw`-\log p, \qquad p = \begin{cases} \sigma(z) & y = 1 \\ 1 - \sigma(z) & y = 0 \end{cases}`,
  },
  view: () => html`<dense-log-loss></dense-log-loss>`,
  steps: [
    {
      element: 'dense-log-loss',
      done: ({ loss }) => loss > 3,
      now: ({ loss }) => ({ loss: formatLoss(loss) }),
    },
  ],
};
