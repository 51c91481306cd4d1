// The package in files that need neither a bundler nor other packages, in wasm/dist/bundle/. The engine is not
// copied: it is what lies beside that folder.

import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './cache.js';
import { builds } from './engine.js';
import { hashInputs, isBuilt, markBuilt } from './inputs.js';
import { isMain, runScript, step } from './steps.js';

/** @typedef {import('rolldown').Plugin} Plugin */

const dist = join(root, 'wasm', 'dist');
const folder = join(dist, 'bundle');
const pieces = join(root, 'wasm', 'bundle');
const sources = ['package.json', 'package-lock.json', 'wasm/package', 'wasm/bundle'];

export async function buildBundle() {
  const engines = builds.flatMap((build) => readdirSync(join(dist, build)));
  const hash = hashInputs([...sources, 'wasm/toolchain/bundle.js'], engines.join());
  if (isBuilt('bundle', hash) && existsSync(join(folder, 'denselab.js'))) return 'ready';
  rmSync(folder, { recursive: true, force: true });
  const { worker, arrays, ...modules } = entries();
  await write(modules, { chunkFileNames: 'part-[name].js' });
  // Alone: they need another program than the others, which then do not name its files.
  await write({ arrays }, { codeSplitting: false });
  await write({ worker }, { codeSplitting: false });
  copyFileSync(join(pieces, 'denselab.global.js'), join(folder, 'denselab.global.js'));
  markBuilt('bundle', hash);
  return 'made in wasm/dist/bundle/';
}

/** A file for every module that package.json exports: `denselab/worker` is worker.js. */
function entries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const modules = Object.entries(exports).filter(([path]) => path !== './package.json');
  return Object.fromEntries(
    modules.map(([path, target]) => [
      path === '.' ? 'denselab' : path.slice('./'.length),
      join(root, target.default),
    ]),
  );
}

/**
 * @param {Record<string, string>} input
 * @param {import('rolldown').OutputOptions} output
 */
async function write(input, output) {
  const bundle = await rolldown({
    input,
    transform: { define: { 'typeof navigator': '"object"' } }, // Node has the package itself
    platform: 'browser',
    plugins: [ownPieces(), engineAsFiles()],
    onLog: refuse,
  });
  await bundle.write({ dir: folder, minify: true, entryFileNames: '[name].js', ...output });
  await bundle.close();
}

/** What lies in wasm/bundle/ takes the place of what lies there in wasm/package/. @returns {Plugin} */
function ownPieces() {
  const whole = join(root, 'wasm', 'package');
  return {
    name: 'denselab-own-pieces',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer?.startsWith(whole)) return null;
      const piece = join(pieces, relative(whole, resolve(dirname(importer), source)));
      return existsSync(piece) ? piece : null;
    },
  };
}

/**
 * `() => import('../dist/simd/denselab.mjs')` becomes `engineBuild('simd', files)`, where `files` tells the
 * addresses of all builds of that program.
 * @returns {Plugin}
 */
function engineAsFiles() {
  const imports = /\(\) => import\('[./]+\/dist\/([\w-]+)\/([\w-]+)\.mjs'\)/g;
  return {
    name: 'denselab-engine-as-files',
    resolveId: (source) => (source.startsWith('files-of-') ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith('\0files-of-')) return null;
      const program = id.slice('\0files-of-'.length);
      const there = builds.filter((build) => existsSync(join(dist, build, `${program}.mjs`)));
      const files = there.map((build) => {
        const address = (/** @type {string} */ type) =>
          `new URL('../${build}/${program}.${type}', import.meta.url).href`;
        return `'${build}': { script: ${address('mjs')}, wasm: ${address('wasm')} }`;
      });
      return { code: `export const files = { ${files.join(', ')} };`, moduleSideEffects: false };
    },
    transform(code) {
      const programs = new Set(Array.from(code.matchAll(imports), ([, , program]) => program));
      if (programs.size === 0) return null;
      const filesOf = (/** @type {string} */ program) => `files_${program.replaceAll('-', '_')}`;
      const replaced = code.replace(
        imports,
        (_, build, program) => `/* @__PURE__ */ engineBuild('${build}', ${filesOf(program)})`,
      );
      return [
        `import { engineBuild } from ${JSON.stringify(join(pieces, 'engine-files.js'))};`,
        ...Array.from(
          programs,
          (program) => `import { files as ${filesOf(program)} } from 'files-of-${program}';`,
        ),
        replaced,
      ].join('\n');
    },
  };
}

/** A bundle with a hole in it is none. @param {string} level @param {{ message: string }} log */
function refuse(level, log) {
  if (level === 'warn') throw new Error(`The bundle: ${log.message}`);
}

if (isMain(import.meta.url)) await runScript(() => step('Bundle', buildBundle));
