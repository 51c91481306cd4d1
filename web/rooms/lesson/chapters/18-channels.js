import { html } from 'lit';

/** @type {import('./index.js').Chapter} */
export const channels = {
  id: 'L18',
  slug: 'channels',
  height: 520,
  needs: () => import('../../../widgets/lesson/dense-channels.js'),
  view: ({ picture }) => html`<dense-channels .picture=${picture}></dense-channels>`,
  steps: [
    {
      element: 'dense-channels',
      done: ({ red, green, blue }) => red > 200 && green < 100 && blue < 100,
      now: ({ red, green, blue }) => ({ red, green, blue }),
    },
  ],
};
