// Eigen, stb and doctest for CMake, which looks into this prefix first. Where Debian's packages
// cannot be had, CMake uses the system's own or fetches pinned versions, so nothing is missing.

import { join } from 'node:path';
import { cache, fillFolder, isFilled } from './cache.js';
import { hasDebianPackages, unpack } from './debian.js';

const prefix = join(cache, 'libraries');
const packages = ['libeigen3-dev', 'libstb-dev', 'doctest-dev'];
const recipe = packages.join(' ');

export async function setUpLibraries() {
  if (isFilled(prefix, recipe)) return 'ready';
  if (!(await hasDebianPackages())) return 'left to CMake';
  await fillFolder(prefix, recipe, (folder) => unpack(packages, folder, ['./usr/share/doc']));
  return 'Eigen, stb and doctest unpacked';
}
