import { Later } from '../../later.js';

const dialog = new Later(() => import('./export-dialog.js'), ['export']);

/**
 * Shows what a network can leave as; code and texts of it come with the first time.
 * @param {import('../element.js').DenseElement} host
 * @param {{ make: () => Promise<import('../../export/source.js').Source>, openNetwork?: (files: File[]) => Promise<void> }} given
 */
export async function openExport(host, given) {
  if (!(await dialog.need(host))) return;
  const element = document.createElement('dl-export-dialog');
  host.renderRoot.append(Object.assign(element, given));
}
