import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const imshow = {
  id: 'L16',
  slug: 'imshow',
  height: 390,
  program: 'imshow',
  needs: () => import('../../../widgets/lesson/dense-image-plot.js'),
  view: ({ picture }) => html`<dense-image-plot nobar .picture=${picture}></dense-image-plot>`,
  steps: [
    {
      element: 'dense-image-plot',
      done: ({ cmap, colorbar }) => cmap === 'gray' && colorbar === 1,
    },
  ],
};
