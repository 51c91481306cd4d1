import { code } from './code.js';
import { concepts } from './concepts.js';
import { deep } from './deep.js';
import { images } from './images.js';
import { room } from './room.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const lesson = { ...code, ...concepts, ...deep, ...images, ...room };
