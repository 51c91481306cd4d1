import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const array = {
  id: 'L15',
  slug: 'array',
  height: 810,
  program: 'array',
  needs: () => import('../../../widgets/lesson/dense-array.js'),
  view: ({ picture }) => html`<dense-array .picture=${picture}></dense-array>`,
  steps: [
    {
      element: 'dense-array',
      done: ({ rows, columns }) => rows === 3 && columns === 4,
      now: ({ rows, columns }) => ({ rows, columns }),
    },
  ],
};
