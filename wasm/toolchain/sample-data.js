// Fashion-MNIST (MIT licence): 70 000 real photographs of clothes, from Debian's package or from
// its public home.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFolder, sampleData } from './cache.js';
import { hasDebianPackages, unpack } from './debian.js';
import { Missing } from './run.js';

const home =
  'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/b2617bb6d3ffa2e429640350f613e3291e10b141/data/fashion/';
const hashes = {
  'train-images-idx3-ubyte.gz': '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
  'train-labels-idx1-ubyte.gz': 'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
  't10k-images-idx3-ubyte.gz': '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
  't10k-labels-idx1-ubyte.gz': '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
};

export async function setUpSampleData() {
  if (Object.keys(hashes).every((name) => existsSync(join(sampleData, name)))) return 'ready';
  const fill = (await hasDebianPackages()) ? fromDebian : fromItsHome;
  await fillFolder(sampleData, 'fashion-mnist', fill);
  return 'Fashion-MNIST, 70 000 images';
}

/** @param {string} folder */
async function fromDebian(folder) {
  await unpack(['dataset-fashion-mnist'], folder);
  const data = join(folder, 'usr', 'share', 'datasets', 'fashion-mnist');
  for (const name of readdirSync(data)) renameSync(join(data, name), join(folder, name));
  rmSync(join(folder, 'usr'), { recursive: true });
}

/** @param {string} folder */
async function fromItsHome(folder) {
  for (const [name, hash] of Object.entries(hashes)) {
    const bytes = await download(home + name);
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      throw new Error(`${home}${name} is not the file it should be: its SHA-256 differs.`);
    }
    writeFileSync(join(folder, name), bytes);
  }
}

/** @param {string} url */
async function download(url) {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return Buffer.from(await response.arrayBuffer());
  throw new Missing(
    `The sample data (${url} does not answer)`,
    `copy ${Object.keys(hashes).join(', ')} into ${sampleData}`,
  );
}
