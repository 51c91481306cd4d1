import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const scaling = {
  id: 'L17',
  slug: 'scaling',
  height: 560,
  needs: () => import('../../../widgets/lesson/dense-scaling.js'),
  view: () => html`<dense-scaling></dense-scaling>`,
  steps: [
    {
      element: 'dense-scaling',
      done: ({ bytes, shares }) => shares > bytes,
    },
  ],
};
