// npm run build: the page as a static site in dist/, for any static host and any sub-path.

import { buildPage } from './page.js';
import { setUp } from './setup.js';
import { runScript, step } from './steps.js';

await runScript(async () => {
  await setUp();
  await step('Page', buildPage);
});
