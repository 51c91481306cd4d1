/** Long enough for any browser to have begun saving. */
const handOver = 60_000;

/** The browser saves it where the user's downloads go. @param {BlobPart} content @param {string} name */
export function saveFile(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOver);
}
