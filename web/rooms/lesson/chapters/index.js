import { pixels } from './01-pixels.js';
import { vector } from './02-vector.js';
import { neighbours } from './03-neighbours.js';
import { neuron } from './04-neuron.js';
import { keras } from './05-keras.js';
import { layer } from './06-layer.js';
import { sigmoid } from './07-sigmoid.js';
import { loss } from './08-loss.js';
import { logistic } from './09-logistic.js';
import { fold } from './10-fold.js';
import { training } from './11-training.js';
import { vanishing } from './12-vanishing.js';
import { relu } from './13-relu.js';
import { hidden } from './14-hidden.js';
import { array } from './15-array.js';
import { imshow } from './16-imshow.js';
import { scaling } from './17-scaling.js';
import { channels } from './18-channels.js';
import { softmax } from './19-softmax.js';
import { derivatives } from './20-derivatives.js';

/**
 * What a chapter asks the learner to do is a list of steps, most often one. Each is judged by what one of the
 * chapter's widgets tells about itself (the detail of its `dl-state`), and has a task (`lesson.chapter.<slug>.task.<n>`)
 * and, where `now` gives parameters, a line that says how far it is (`lesson.chapter.<slug>.now.<n>`).
 * @typedef {object} Step
 * @property {string} element name of the widget's element
 * @property {(state: any, notes: Record<string, any>) => boolean} done called with each state until it is true;
 *   notes are the chapter's own and outlive the state
 * @property {(state: any, notes: Record<string, any>) => import('../../../languages/index.js').Params | null} [now]
 *
 * @typedef {object} Shared what all chapters know of
 * @property {object | null} picture the learner's own, as the last `dl-picture` of a widget gave it
 *
 * @typedef {object} Chapter
 * @property {string} id the row of the lesson
 * @property {string} slug its address (#lesson/<slug>) and the middle of its texts' keys
 * @property {number} height about how high the widgets are on a wide screen, in pixels: kept free until they are here
 * @property {string} [program] of the Code room: the chapter's code, complete, with its data
 * @property {() => Promise<any>} needs fetches the code of the widgets, a module or several; `texts` of a module are
 *   the parts of the texts that it needs
 * @property {Record<string, string>} [formulas] TeX by the name that the texts call it
 * @property {(shared: Shared) => import('lit').TemplateResult} view the widgets
 * @property {readonly Step[]} steps
 */

/** The lesson, in its order. @type {readonly Chapter[]} */
export const chapters = [
  pixels,
  vector,
  neighbours,
  neuron,
  keras,
  layer,
  sigmoid,
  loss,
  logistic,
  fold,
  training,
  vanishing,
  relu,
  hidden,
  array,
  imshow,
  scaling,
  channels,
  softmax,
  derivatives,
];
