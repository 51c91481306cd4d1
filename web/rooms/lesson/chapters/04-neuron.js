import { html } from 'lit';
import { formatLoss } from '../../../languages/index.js';

/** the data that it begins with */
const cars = 'cars';
/** Their mean squared error: a line put well by hand; nearly the best line there is (21.8). */
const byHand = 40;
const trained = 25;

/** @type {import('./index.js').Chapter} */
export const neuron = {
  id: 'L4',
  slug: 'neuron',
  height: 510,
  needs: () => import('../../../widgets/lesson/dense-neuron.js'),
  formulas: {
    answer: String.raw`a = w_1 x_1 + w_2 x_2 + \dots + w_n x_n + b \cdot 1`,
  },
  view: () => html`<dense-neuron inputs="1"></dense-neuron>`,
  steps: [
    {
      element: 'dense-neuron',
      done: ({ data, epoch, loss }) => data === cars && epoch === 0 && loss < byHand,
      now: ({ data, loss }) => (data === cars ? { loss: formatLoss(loss) } : null),
    },
    {
      element: 'dense-neuron',
      done: ({ data, epoch, loss }) => data === cars && epoch > 0 && loss < trained,
      now: ({ data, epoch, loss }) =>
        data === cars && epoch > 0 ? { epoch, loss: formatLoss(loss) } : null,
    },
  ],
};
