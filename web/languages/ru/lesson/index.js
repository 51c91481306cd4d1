import { code } from './code.js';
import { room } from './room.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const lesson = { ...code, ...room };
