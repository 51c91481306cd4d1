// Emscripten: the machine's own if it is recent enough, otherwise Debian's, unpacked without root.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cache, fillFolder, isFilled } from './cache.js';
import { hasDebianPackages, unpack, withDependencies } from './debian.js';
import { findProgram, Missing, run } from './run.js';

const prefix = join(cache, 'compiler');

/** What of Emscripten's dependencies is unpacked; the machine's own Python and Node.js serve. */
const tools = /^(emscripten|binaryen|node-acorn|(clang|lld|llvm)-\d+|libclang-common-\d+-dev)$/;
const libraries =
  /^(libc6|libgcc-s1|libstdc\+\+6|libclang-cpp\d+|libllvm\d+|zlib1g|libzstd1|liblzma5|libxml2-\d+|libedit2|libz3-\d+|libtinfo6|libbsd0|libmd0|libffi8)$/;
const recipe = 'emscripten 2';

/** Tells emscripten.cmake where the chosen Emscripten is, so that CMake needs no second search. */
const chosen = join(cache, 'emscripten-root.cmake');

export async function setUpCompiler() {
  const own = await installedEmscripten();
  if (own) return choose(own, 'found on this machine');
  const unpacked = join(prefix, 'usr', 'share', 'emscripten');
  if (isFilled(prefix, recipe)) return choose(unpacked, 'ready');
  if (!(await hasDebianPackages())) {
    throw new Missing(
      'Emscripten 4 or later (and no Debian mirror is configured to take it from)',
      'git clone https://github.com/emscripten-core/emsdk && cd emsdk && ./emsdk install latest && ./emsdk activate latest && . ./emsdk_env.sh',
    );
  }
  if (!findProgram('python3')) throw new Missing('Python 3', 'apt install python3');
  await fillFolder(prefix, recipe, unpackEmscripten);
  await run(join(unpacked, 'emcc'), ['--version']);
  return choose(unpacked, 'Emscripten unpacked');
}

/** The folder of the Emscripten in use; setUpCompiler must have run at some time. */
export function emscriptenRoot() {
  const [, root] = /"(.*)"/.exec(readFileSync(chosen, 'utf8')) ?? [];
  return root;
}

/**
 * @param {string} emscripten  its folder, with emcc and the CMake modules
 * @param {string} message
 */
function choose(emscripten, message) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(chosen, `set(DENSELAB_EMSCRIPTEN_ROOT "${emscripten}")\n`);
  return message;
}

/** The folder of an Emscripten 4 or later that EMSDK or the PATH leads to. */
async function installedEmscripten() {
  const sdk = process.env.EMSDK && join(process.env.EMSDK, 'upstream', 'emscripten', 'emcc');
  const emcc = sdk && existsSync(sdk) ? sdk : findProgram('emcc');
  if (!emcc) return undefined;
  const version = await run(emcc, ['--version']).catch(() => '');
  const major = Number(/\) (\d+)\./.exec(version)?.[1]);
  if (!(major >= 4)) return undefined;
  // em-config sees through wrappers and links to where Emscripten really is.
  return (await run(join(emcc, '..', 'em-config'), ['EMSCRIPTEN_ROOT'])).trim();
}

/** @param {string} folder */
async function unpackEmscripten(folder) {
  const needed = await withDependencies(['emscripten']);
  const names = needed.filter((name) => tools.test(name) || libraries.test(name));
  await unpack([...names, 'patchelf'], folder, [
    './usr/share/doc',
    './usr/share/man',
    './usr/lib/*/gconv',
    './usr/lib/llvm-*/bin/llvm-exegesis',
    './usr/include',
  ]);
  await pointAtOwnLibraries(folder);
  linkNodeModules(join(folder, 'usr', 'share'));
  configure(folder);
}

/**
 * The programs were linked for a newer libc than the machine's: they get the loader and the
 * libraries that were unpacked beside them. patchelf itself is started through that loader.
 * @param {string} folder  where the files are now; they will run from `prefix`
 */
async function pointAtOwnLibraries(folder) {
  const triple = readdirSync(join(folder, 'usr', 'lib')).find((name) =>
    name.includes('-linux-gnu'),
  );
  const lib = join('usr', 'lib', String(triple));
  const loader = readdirSync(join(folder, lib)).find((name) => name.startsWith('ld-linux'));
  const patchelf = ['--library-path', join(folder, lib), join(folder, 'usr', 'bin', 'patchelf')];
  const edit = (/** @type {string[]} */ args) =>
    run(join(folder, lib, String(loader)), [...patchelf, ...args]);

  const llvm = readdirSync(join(folder, 'usr', 'lib')).find((name) => name.startsWith('llvm-'));
  const programs = [join('usr', 'bin'), join('usr', 'lib', String(llvm), 'bin')]
    .flatMap((bin) => elfFiles(join(folder, bin)))
    .filter((file) => !file.endsWith('patchelf'));
  const interpreter = join(prefix, lib, String(loader));
  const path = ['--force-rpath', '--set-rpath', join(prefix, lib)];
  await edit(['--set-interpreter', interpreter, ...path, ...programs]);
  // A library with a RUNPATH of its own is blind to the program's RPATH.
  for (const library of elfFiles(join(folder, lib))) {
    if ((await edit(['--print-rpath', library]).catch(() => '')).trim()) {
      await edit([...path, library]);
    }
  }
}

/** The ELF files of a folder, links left out. @param {string} folder */
function elfFiles(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile())
    .filter((file) => readFileSync(file).subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')));
}

/** Emscripten's scripts find acorn beside themselves, as npm would have put it. @param {string} share */
function linkNodeModules(share) {
  symlinkSync('../nodejs', join(share, 'emscripten', 'node_modules'));
  symlinkSync('.', join(share, 'nodejs', 'node_modules'));
}

/** Emscripten reads `.emscripten` beside emcc, so no environment is needed. @param {string} folder */
function configure(folder) {
  const llvm = readdirSync(join(folder, 'usr', 'lib')).find((name) => name.startsWith('llvm-'));
  const config = `import shutil
LLVM_ROOT = '${join(prefix, 'usr', 'lib', String(llvm), 'bin')}'
BINARYEN_ROOT = '${join(prefix, 'usr')}'
EMSCRIPTEN_ROOT = '${join(prefix, 'usr', 'share', 'emscripten')}'
NODE_JS = shutil.which('node')
CACHE = '${join(cache, 'emscripten-cache')}'
`;
  writeFileSync(join(folder, 'usr', 'share', 'emscripten', '.emscripten'), config);
}
