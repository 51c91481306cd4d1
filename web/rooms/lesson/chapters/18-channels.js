import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const channels = {
  id: 'L18',
  slug: 'channels',
  height: 840,
  program: 'channels',
  needs: () => import('../../../widgets/lesson/dense-channels.js'),
  view: ({ picture }) => html`<dense-channels .picture=${picture}></dense-channels>`,
  steps: [
    {
      element: 'dense-channels',
      done: ({ red, blue }) => red > 200 && blue < 150,
      now: ({ red, green, blue }) => ({ red, green, blue }),
    },
  ],
};
