// The table of contents: every row, in its order.

import { figures as firstVisit } from './first-visit.js';
import { figures as growth } from './growth.js';
import { figures as kernels } from './kernels.js';
import { figures as largeImages } from './large-images.js';
import { figures as largeNetwork } from './large-network.js';
import { figures as optimizers } from './optimizers.js';
import { figures as prediction } from './prediction.js';
import { figures as smallNetwork } from './small-network.js';
import { figures as threads } from './threads.js';
import { figures as timeToAccuracy } from './time-to-accuracy.js';
import { figures as tinyNetwork } from './tiny-network.js';

/** @type {import('./figure.js').Figure[]} */
export const figures = [
  ...smallNetwork, // S1 to S4
  ...largeNetwork, // S5
  ...optimizers, // S6
  ...kernels, // S7
  ...threads, // S8
  ...prediction, // S9
  ...tinyNetwork, // S10, P1
  ...timeToAccuracy, // S11
  ...largeImages, // S12
  ...growth, // S13
  ...firstVisit, // S14
];
