// The Web Worker that `load({ worker: true })` starts.

import { expose } from 'comlink';
import { loadEngine } from './engine.js';
import { Service } from './service.js';

expose(new Service(loadEngine));
