import { t } from '../../../languages/index.js';

/** A drawing as a file whose name says when it was made. @param {Blob} blob a PNG */
export function drawingFile(blob) {
  const time = new Date().toISOString().slice(0, 23).replace('T', ' ').replaceAll(':', '-');
  return new File([blob], `${t('pad.file')} ${time}.png`, { type: 'image/png' });
}
