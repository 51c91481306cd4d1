import { html } from 'lit';
import { formatLoss } from '../../../languages/index.js';

/** A tenth of what an answer has that is the same for every point. */
const learned = 0.07;

/** @type {import('./index.js').Chapter} */
export const relu = {
  id: 'L13',
  slug: 'relu',
  height: 1510,
  needs: () =>
    Promise.all([
      import('../../../widgets/lesson/dense-relu.js'),
      import('../../../widgets/lesson/dense-signal-flow.js'),
    ]),
  formulas: {
    relu: String.raw`\operatorname{ReLU}(x) = \max(0, x)`,
  },
  view: () => html`<dense-relu></dense-relu>
    <dense-signal-flow activation="sigmoid"></dense-signal-flow>`,
  steps: [
    {
      element: 'dense-signal-flow',
      done: ({ activation, testLoss, seed }, notes) => {
        if (activation !== 'relu' || testLoss >= learned) return false;
        notes.seed ??= seed;
        return true;
      },
      now: ({ epoch, testLoss }) => (epoch > 0 ? { epoch, loss: formatLoss(testLoss) } : null),
    },
    {
      element: 'dense-signal-flow',
      done: ({ activation, epoch, testLoss, seed }, notes) => {
        if (notes.seed === undefined || seed === notes.seed || activation !== 'relu') return false;
        // The widget tells a new seed before the training with it has begun.
        if (epoch === 0) notes.begun = seed;
        return notes.begun === seed && testLoss < learned;
      },
      now: ({ seed, testLoss }, notes) =>
        notes.seed === undefined ? null : { seed, loss: formatLoss(testLoss) },
    },
  ],
};
