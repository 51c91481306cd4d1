// npm run build:package: all that `npm pack` takes in: the engine's builds, types, the bundle.

import { buildBundle } from './bundle.js';
import { setUpCompiler } from './compiler.js';
import { buildEngine } from './engine.js';
import { setUpLibraries } from './libraries.js';
import { setUpPackages } from './packages.js';
import { runScript, step } from './steps.js';

await runScript(async () => {
  await step('Packages', setUpPackages);
  await step('Compiler', setUpCompiler);
  await step('Libraries', setUpLibraries);
  await step('Engine', buildEngine);
  await step('Bundle', buildBundle);
});
