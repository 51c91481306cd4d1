import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const relu = {
  id: 'L13',
  slug: 'relu',
  height: 960,
  needs: () =>
    Promise.all([
      import('../../../widgets/lesson/dense-relu.js'),
      import('../../../widgets/playground/dense-signal-flow.js'),
    ]),
  formulas: {
    relu: String.raw`\operatorname{ReLU}(x) = \max(0, x)`,
  },
  view: () =>
    html`<dense-relu></dense-relu><dense-signal-flow activation="relu"></dense-signal-flow>`,
  steps: [
    {
      element: 'dense-signal-flow',
      done: ({ activation, testLoss }) => activation === 'relu' && testLoss < 0.05,
    },
  ],
};
