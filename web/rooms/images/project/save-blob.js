import { fileEnding } from './schema.js';

/** Long enough for any browser to have begun saving. */
const handOver = 60_000;

/** The browser saves it where the learner's downloads go. @param {Blob} blob @param {string} name without an ending */
export function saveBlob(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name + fileEnding;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOver);
}
