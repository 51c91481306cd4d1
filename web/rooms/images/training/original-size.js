/**
 * The size that all images have by themselves; null where they differ, or where not all have one that is known.
 * @param {import('../store.js').Store} store
 * @param {import('../library.js').ImageLibrary} library
 * @returns {{ width: number, height: number } | null}
 */
export function commonSize(store, library) {
  /** @type {{ width: number, height: number } | null} */
  let common = null;
  for (const { images } of store.state.classes) {
    for (const id of images) {
      const size = library.size(id);
      if (size.width === 0) return null;
      common ??= size;
      if (size.width !== common.width || size.height !== common.height) return null;
    }
  }
  return common;
}
