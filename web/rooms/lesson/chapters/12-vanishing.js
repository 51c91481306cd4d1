import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const vanishing = {
  id: 'L12',
  slug: 'vanishing',
  height: 760,
  needs: () => import('../../../widgets/playground/dense-signal-flow.js'),
  formulas: {
    slope: String.raw`\sigma'(z) = \sigma(z) \cdot \bigl(1 - \sigma(z)\bigr) \le \tfrac14`,
  },
  view: () => html`<dense-signal-flow activation="sigmoid"></dense-signal-flow>`,
  steps: [
    {
      element: 'dense-signal-flow',
      done: ({ ratio }) => ratio < 1e-3,
    },
  ],
};
