import { expose } from 'comlink';
import { Archive } from './archive.js';

expose(new Archive());
