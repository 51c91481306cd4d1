// npm run build:package: all that `npm pack` takes in: the engine's builds, types, the bundle.

import { buildBundle } from './bundle.js';
import { setUp } from './setup.js';
import { runScript, step } from './steps.js';

await runScript(async () => {
  await setUp({ sampleData: false });
  await step('Bundle', buildBundle);
});
