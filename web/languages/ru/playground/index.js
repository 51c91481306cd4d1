import { controls } from './controls.js';
import { data } from './data.js';
import { room } from './room.js';

/** @type {Record<string, import('../../index.js').Text>} */
export const playground = { ...controls, ...data, ...room };
