// The global heaps of an HDF5 file, where its texts are. The library goes round for ever in one whose
// objects do not lead from its beginning to its end, so that is seen to before the library opens the file.
// HDF5 File Format Specification 3.0, section III.E.

import { viewOf } from './bytes.js';

const signature = 0x47434f4c; // GCOL
const headerBytes = 16;

/**
 * @param {Uint8Array} bytes
 * @returns {boolean} whether all heaps can be walked through
 */
export function heapsAreSound(bytes) {
  const view = viewOf(bytes);
  for (let at = 0; at + headerBytes <= bytes.length; at += 8) {
    const isHeap = view.getUint32(at) === signature && view.getUint32(at + 4) === 0x01000000;
    if (isHeap && !isSound(view, at)) return false;
  }
  return true;
}

/** @param {DataView} view @param {number} start */
function isSound(view, start) {
  const end = start + sizeAt(view, start + 8);
  if (end > view.byteLength) return false;
  let at = start + headerBytes;
  while (at + headerBytes <= end) {
    const size = sizeAt(view, at + 8);
    // Object 0 is the free space, whose size counts its header; others are padded to 8 bytes.
    const step = view.getUint16(at, true) === 0 ? size : headerBytes + Math.ceil(size / 8) * 8;
    if (step < headerBytes || at + step > end) return false;
    at += step;
  }
  return true;
}

/** @param {DataView} view @param {number} at */
const sizeAt = (view, at) => Number(view.getBigUint64(at, true));
