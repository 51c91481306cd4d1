// The page as a static site in dist/, skipped when nothing it is made of has changed.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, sampleData } from './cache.js';
import { builds } from './engine.js';
import { hashInputs, isBuilt, markBuilt } from './inputs.js';

const sources = [
  'web',
  'wasm/package',
  ...builds.map((build) => `wasm/dist/${build}`),
  'package-lock.json',
];

export async function buildPage() {
  const hash = hashInputs(sources, String(existsSync(sampleData)));
  if (isBuilt('page', hash) && existsSync(join(root, 'dist', 'index.html'))) return 'ready';
  const { build } = await import('vite');
  await build({ configFile: join(root, 'web', 'vite.config.js'), logLevel: 'warn' });
  markBuilt('page', hash);
  return 'built into dist/';
}
