import { Later } from '../../../later.js';

/** Inside the folds of the settings. */
export const settingParts = new Later(() => import('./setting-parts.js'), ['options']);

/** What is set of each layer. */
export const layerOptions = new Later(() => import('./training/layer-options.js'), ['options']);

/** Curves of a training, answers of a trained network. */
export const trainedParts = new Later(() => import('./trained-parts.js'));

/** The table of runs; it compares their settings. */
export const runsPanel = new Later(() => import('./training/runs-panel.js'), ['options', 'runs']);

/** Camera and drawing pad, for a class and for trying. */
export const classTool = new Later(() => import('../samples/class-tool.js'), ['tools']);
export const tryTool = new Later(() => import('../samples/try-tool.js'), ['tools']);
