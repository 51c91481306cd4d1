import { html } from 'lit';
import { formatNumber } from '../../../languages/index.js';

/** So many epochs a learning rate is given to show that it does not help, and so many rates are tried. */
const enough = 100;
const ratesToTry = 3;

/** @type {import('./index.js').Chapter} */
export const vanishing = {
  id: 'L12',
  slug: 'vanishing',
  height: 970,
  needs: () => import('../../../widgets/lesson/dense-signal-flow.js'),
  formulas: {
    slope: String.raw`\sigma'(z) = \sigma(z) \cdot \bigl(1 - \sigma(z)\bigr) \le \tfrac14`,
  },
  view: () => html`<dense-signal-flow activation="sigmoid"></dense-signal-flow>`,
  steps: [
    {
      element: 'dense-signal-flow',
      done: ({ activation, ratio }) => activation === 'sigmoid' && ratio < 1e-3,
      now: ({ ratio }) =>
        ratio === undefined
          ? null
          : { n: formatNumber(1 / ratio, { maximumSignificantDigits: 2 }) },
    },
    {
      element: 'dense-signal-flow',
      done: ({ activation, epoch, learningRate, loss, constant }, notes) => {
        notes.rates ??= new Set();
        // The widget tells a new rate before the training with it has begun.
        if (epoch < enough) notes.begun = learningRate;
        const fair = activation === 'sigmoid' && epoch >= enough && notes.begun === learningRate;
        if (fair && loss > 0.95 * constant) notes.rates.add(learningRate);
        return notes.rates.size >= ratesToTry;
      },
      now: (_, { rates }) => (rates?.size ? { n: rates.size, all: ratesToTry } : null),
    },
  ],
};
