import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const layer = {
  id: 'L6',
  slug: 'layer',
  height: 460,
  needs: () => import('../../../widgets/lesson/dense-layer.js'),
  formulas: {
    parameters: String.raw`\text{units} \cdot (\text{input\_dim} + 1)`,
  },
  view: () => html`<dense-layer units="2" input-dim="3"></dense-layer>`,
  steps: [
    {
      element: 'dense-layer',
      done: ({ layers, parameters }) => layers === 1 && parameters === 21,
      now: ({ parameters }) => ({ n: parameters }),
    },
  ],
};
