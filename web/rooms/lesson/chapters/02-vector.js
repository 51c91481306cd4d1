import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const vector = {
  id: 'L2',
  slug: 'vector',
  height: 360,
  needs: () => import('../../../widgets/lesson/dense-vector.js'),
  view: ({ picture }) => html`<dense-vector .picture=${picture}></dense-vector>`,
  steps: [
    {
      element: 'dense-vector',
      done: ({ features }) => features === 640 * 480 * 3,
      now: ({ features }) => ({ n: features }),
    },
  ],
};
