// The table of contents: every row, in its order.

import { figures as largeNetwork } from './large-network.js';
import { figures as smallNetwork } from './small-network.js';

/** @type {import('./figure.js').Figure[]} */
export const figures = [...smallNetwork, ...largeNetwork];
