import { depth } from './chapters-depth.js';
import { images } from './chapters-images.js';
import { loss } from './chapters-loss.js';
import { multiclass } from './chapters-multiclass.js';
import { neuron } from './chapters-neuron.js';
import { questions } from './chapters-questions.js';
import { code } from './code.js';
import { room } from './room.js';
import { terms } from './terms.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const lesson = {
  ...code,
  ...room,
  ...questions,
  ...terms,
  ...images,
  ...neuron,
  ...loss,
  ...depth,
  ...multiclass,
};
