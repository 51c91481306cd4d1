// npm start: sets up what is missing, builds what has changed, serves the page.

import { buildPage } from './page.js';
import { serve } from './serve.js';
import { setUp } from './setup.js';
import { runScript, step } from './steps.js';

await runScript(async () => {
  await setUp();
  await step('Page', buildPage);
  const wanted = Number(process.env.PORT) || 4173;
  const { url, port } = await serve({ port: wanted });
  if (port !== wanted) console.log(`\n  Port ${wanted} is in use, so it is ${port}.`);
  console.log(`\n  denselab is at ${url}\n  Ctrl+C ends it.`);
});
