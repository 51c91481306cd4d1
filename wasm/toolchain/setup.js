// npm run setup: everything that building and serving the page needs. Quick when nothing is missing.

import { setUpBrowser } from './browser.js';
import { setUpCompiler } from './compiler.js';
import { buildEngine } from './engine.js';
import { setUpLibraries } from './libraries.js';
import { setUpPackages } from './packages.js';
import { Missing } from './run.js';
import { setUpSampleData } from './sample-data.js';
import { isMain, runScript, step } from './steps.js';

/**
 * @param {{ browser?: boolean, sampleData?: boolean }} [options]  browser: also the one the page tests need;
 *   sampleData: the page's sample set
 */
export async function setUp({ browser = false, sampleData = true } = {}) {
  await step('Packages', setUpPackages);
  await step('Compiler', setUpCompiler);
  await step('Libraries', setUpLibraries);
  if (sampleData) await step('Sample data', () => setUpSampleData().catch(goOnWithout));
  if (browser) await step('Browser', setUpBrowser);
  await step('Engine', buildEngine);
}

/** The page works without its sample set: one line says what is not there. @param {unknown} error */
function goOnWithout(error) {
  if (error instanceof Missing) return error.message;
  throw error;
}

if (isMain(import.meta.url)) await runScript(setUp);
