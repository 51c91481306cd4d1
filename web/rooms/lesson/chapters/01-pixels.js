import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const pixels = {
  id: 'L1',
  slug: 'pixels',
  height: 670,
  needs: () => import('../../../widgets/lesson/dense-pixels.js'),
  view: ({ picture }) => html`<dense-pixels .picture=${picture}></dense-pixels>`,
  steps: [
    {
      element: 'dense-pixels',
      done: ({ value }) => value === 255,
      now: ({ row, column, value }) => ({ row, column, value }),
    },
  ],
};
