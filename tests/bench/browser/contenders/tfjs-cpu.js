// TensorFlow.js, backend cpu: plain JavaScript.

import '@tensorflow/tfjs-backend-cpu';
import { answer } from '../answer.js';
import { startTfjs } from './tfjs.js';

answer(() => startTfjs('cpu', () => ({ build: 'JavaScript', threads: 1 })));
