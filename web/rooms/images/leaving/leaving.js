import { t } from '../../../languages/index.js';
import { openExport } from '../../../widgets/export/opening.js';
import { openNetwork } from './open-network.js';
import { imagesSource } from './source.js';

/**
 * The room's network leaves, or another comes in.
 * @param {import('../../../widgets/element.js').DenseElement} host
 * @param {import('../project/keeping.js').Keeping} keeping
 */
export function leave(host, keeping) {
  const name = fileName(keeping.state.project?.name || t('keeping.untitled'));
  return openExport(host, {
    make: () => imagesSource(keeping.session, name),
    openNetwork: async (files) => {
      const message = await openNetwork(keeping.session, files);
      host.emit('dl-toast', message);
    },
  });
}

/** What some system does not allow in the name of a file. @param {string} name */
function fileName(name) {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim() || 'denselab';
}
