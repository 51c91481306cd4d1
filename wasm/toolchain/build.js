// npm run build: the page as a static site in dist/, for any static host and any sub-path, and the package's
// reference in dist/docs/.

import { buildDocs } from './docs.js';
import { buildPage } from './page.js';
import { setUp } from './setup.js';
import { runScript, step } from './steps.js';

await runScript(async () => {
  await setUp();
  await step('Page', buildPage);
  await step('Reference', buildDocs);
});
