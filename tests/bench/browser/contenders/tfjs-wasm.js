// TensorFlow.js, backend wasm: the build with SIMD and threads, which it picks on an isolated page.
// Of its threads it uses half as many as there are cores. Made to use all, by telling it of more cores
// than there are, it trained no faster.

import { getThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env } from '@tensorflow/tfjs-core';
import { answer } from '../answer.js';
import { startTfjs } from './tfjs.js';

answer(() => {
  setWasmPaths('/tfjs/');
  return startTfjs('wasm', () => {
    const simd = env().getBool('WASM_HAS_SIMD_SUPPORT');
    const threads = env().getBool('WASM_HAS_MULTITHREAD_SUPPORT');
    return {
      build: `${simd ? 'SIMD' : 'no SIMD'}, ${threads ? 'threads' : 'no threads'}`,
      threads: getThreadsCount(),
    };
  });
});
