import { code } from './code.js';
import { concepts } from './concepts.js';
import { images } from './images.js';
import { room } from './room.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const lesson = { ...code, ...concepts, ...images, ...room };
