/** Long enough for any browser to have begun saving. */
const handOver = 60_000;

/** The browser saves it where the learner's downloads go. @param {BlobPart} content @param {string} name */
export function saveFile(content, name) {
  const blob = content instanceof Blob ? content : new Blob([content]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOver);
}
