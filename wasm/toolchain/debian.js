// Packages of Debian, unpacked into a folder of ours without root: apt with its own directories,
// the mirror taken from the machine's own configuration, the suite of our choice.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.js';
import { findProgram, run } from './run.js';

/** Carries the compiler (Emscripten 6) that the stable suites lack. */
const suite = 'forky';

/** Whether packages can be had this way at all. */
export async function hasDebianPackages() {
  return Boolean(
    findProgram('apt-get') && findProgram('dpkg-deb') && findProgram('tar') && (await mirror()),
  );
}

/**
 * The Debian archive among the machine's apt sources: the one whose suite is a Debian release
 * proper, not its security or updates archive, nor somebody else's repository.
 */
async function mirror() {
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)';
  const targets = await run('apt-get', [
    'indextargets',
    '--format',
    format,
    'Created-By: Packages',
  ]);
  const releases = /^(bookworm|trixie|forky|duke|sid|stable|testing|unstable)$/;
  for (const line of targets.split('\n')) {
    const [uri, release, component] = line.split(' ');
    if (component === 'main' && releases.test(release)) return uri;
  }
  return undefined;
}

/** apt's options that keep it to our own folder. @param {string} folder */
function privateApt(folder) {
  const settings = {
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': folder,
    // Only root may become apt's own user, who then cannot write into our folder.
    'APT::Sandbox::User': '',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/** @type {Promise<string[]> | undefined} */
let ready;

/** The package lists, fetched once a run; gives the options for every further call of apt. */
function packageLists() {
  ready ??= (async () => {
    const folder = join(cache, 'apt');
    mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
    mkdirSync(join(folder, 'archives', 'partial'), { recursive: true });
    writeFileSync(join(folder, 'status'), '');
    const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
    writeFileSync(
      join(folder, 'sources.list'),
      `deb [signed-by=${keys}] ${await mirror()} ${suite} main\n`,
    );
    const options = privateApt(folder);
    await run('apt-get', [...options, 'update']);
    return options;
  })();
  return ready;
}

/**
 * The names of all packages that `names` need, as apt resolves them, themselves included.
 * @param {string[]} names
 */
export async function withDependencies(names) {
  const options = await packageLists();
  const wanted = ['install', '--no-install-recommends', '--print-uris', '-qq', '-y', ...names];
  const uris = await run('apt-get', [...options, ...wanted]);
  return [...uris.matchAll(/^'\S+' ([^_\s]+)_/gm)].map((match) => match[1]);
}

/**
 * Downloads packages (signatures checked by apt) and unpacks them.
 * @param {string[]} names
 * @param {string} folder  becomes what `/` would be had they been installed
 * @param {string[]} [exclude]  patterns of paths to leave out, as tar understands them
 */
export async function unpack(names, folder, exclude = []) {
  const options = await packageLists();
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  await run('apt-get', [...options, 'download', ...names], { cwd: downloads });
  const files = readdirSync(downloads).map((name) => join(downloads, name));
  const script =
    'file=$1 folder=$2; shift 2; dpkg-deb --fsys-tarfile "$file" | tar -x -C "$folder" --no-same-owner "$@"';
  const excluded = exclude.map((pattern) => `--exclude=${pattern}`);
  // Two at a time: unpacking is bound by the decompressor.
  while (files.length > 0) {
    await Promise.all(
      files
        .splice(0, 2)
        .map((file) =>
          run('bash', ['-o', 'pipefail', '-c', script, '-', file, folder, ...excluded]),
        ),
    );
  }
  await run('rm', ['-r', downloads]);
}
