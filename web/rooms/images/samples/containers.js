/**
 * Files that hold many images, told by their names: archives, MNIST's files, tables of pixels.
 * @param {string} name
 * @returns {'zip' | 'idx' | 'table' | null}
 */
export function containerKind(name) {
  if (/\.zip$/i.test(name)) return 'zip';
  if (/(\.idx\d?|[-.]idx\d-?u?byte)(\.gz)?$/i.test(name)) return 'idx';
  if (/\.[ct]sv(\.gz)?$/i.test(name)) return 'table';
  return null;
}

/** "data/train-images-idx3-ubyte.gz" → "train-images". @param {string} path */
export function stem(path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.gz$/i, '').replace(/([-.]idx\d-?u?byte|\.\w+)$/i, '') || name;
}
