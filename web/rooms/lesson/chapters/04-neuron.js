import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const neuron = {
  id: 'L4',
  slug: 'neuron',
  height: 720,
  needs: () => import('../../../widgets/lesson/dense-neuron.js'),
  formulas: {
    answer: String.raw`a = w_1 x_1 + w_2 x_2 + \dots + w_n x_n + b \cdot 1`,
  },
  view: () => html`<dense-neuron inputs="1"></dense-neuron>`,
  steps: [
    {
      element: 'dense-neuron',
      done: ({ epoch, loss }) => epoch === 0 && loss < 1,
      now: ({ loss }) => ({ loss }),
    },
  ],
};
