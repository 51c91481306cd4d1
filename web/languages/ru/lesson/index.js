import { depth as chapterDepth } from './chapters-depth.js';
import { images as chapterImages } from './chapters-images.js';
import { loss as chapterLoss } from './chapters-loss.js';
import { multiclass as chapterMulticlass } from './chapters-multiclass.js';
import { neuron as chapterNeuron } from './chapters-neuron.js';
import { questions as chapterQuestions } from './chapters-questions.js';
import { code } from './code.js';
import { concepts } from './concepts.js';
import { deep } from './deep.js';
import { images } from './images.js';
import { room } from './room.js';
import { terms } from './terms.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const lesson = {
  ...chapterDepth,
  ...chapterImages,
  ...chapterLoss,
  ...chapterMulticlass,
  ...chapterNeuron,
  ...chapterQuestions,
  ...code,
  ...concepts,
  ...deep,
  ...images,
  ...room,
  ...terms,
};
