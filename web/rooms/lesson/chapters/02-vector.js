import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const vector = {
  id: 'L2',
  slug: 'vector',
  height: 1020,
  needs: () => import('../../../widgets/lesson/dense-vector.js'),
  view: ({ picture }) =>
    html`<dense-vector example="landscape" .picture=${picture}></dense-vector>`,
  steps: [
    {
      element: 'dense-vector',
      done: ({ length }) => length > 6_000_000,
      now: ({ length }) => ({ n: length }),
    },
  ],
};
