// The engine in WebAssembly: all builds, skipped when nothing they are made of has changed.

import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './cache.js';
import { emscriptenRoot, setUpCompiler } from './compiler.js';
import { hashInputs, isBuilt, markBuilt } from './inputs.js';
import { setUpLibraries } from './libraries.js';
import { setUpPackages } from './packages.js';
import { findProgram, Missing, run } from './run.js';
import { isMain, runScript, step } from './steps.js';
import { writeTypes } from './types.js';

/** What each of CMake's presets makes. @type {Record<string, string[]>} */
const presets = {
  wasm: ['simd', 'relaxed-simd'],
  'wasm-threads': ['simd-threads', 'relaxed-simd-threads'],
};
export const builds = Object.values(presets).flat();
/** Those that also make the engine with NumPy's arrays. */
const buildsWithArrays = ['simd', 'relaxed-simd-threads'];

const sources = [
  'CMakeLists.txt',
  'CMakePresets.json',
  'core',
  'wasm/CMakeLists.txt',
  'wasm/flags.cmake',
  'wasm/script-url.js',
  'wasm/bindings',
];

export async function buildEngine() {
  const hash = hashInputs(sources, emscriptenRoot());
  let built = 0;
  for (const [preset, made] of Object.entries(presets)) {
    const there = made.flatMap(outputs).every((output) => existsSync(output));
    if (there && isBuilt(preset, hash)) continue;
    await compile(preset);
    markBuilt(preset, hash);
    ++built;
  }
  await writeTypes();
  return built === 0 ? 'ready' : `compiled (${builds.join(', ')})`;
}

/** What a build makes. @param {string} build */
function outputs(build) {
  const programs = buildsWithArrays.includes(build)
    ? ['denselab', 'denselab-arrays']
    : ['denselab'];
  return programs.map((program) => join(root, 'wasm', 'dist', build, `${program}.wasm`));
}

/** @param {string} preset @param {string[]} [only]  targets; default all that are part of the build */
export async function compile(preset, only = []) {
  if (!findProgram('cmake')) throw new Missing('CMake 3.25 or later', 'apt install cmake');
  // The TypeScript compiler among our packages writes the bindings' types (--emit-tsd).
  const tools = join(root, 'node_modules', '.bin');
  const options = { cwd: root, env: { PATH: `${tools}${delimiter}${process.env.PATH}` } };
  const fresh = configuredForAnother(preset) ? ['--fresh'] : [];
  await run('cmake', ['--preset', preset, ...fresh], options);
  const targets = only.flatMap((target) => ['--target', target]);
  const build = ['--build', '--preset', preset, `-j${availableParallelism()}`, ...targets];
  await run('cmake', build, options);
}

/** CMake keeps the compiler it once found; another one needs a new start. @param {string} preset */
function configuredForAnother(preset) {
  const settings = join(root, 'build', preset, 'CMakeCache.txt');
  return existsSync(settings) && !readFileSync(settings, 'utf8').includes(emscriptenRoot());
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    await step('Packages', setUpPackages);
    await step('Compiler', setUpCompiler);
    await step('Libraries', setUpLibraries);
    await step('Engine', buildEngine);
  });
}
