// Compiles the small module of kernels, for plain and for relaxed SIMD.

import { compile } from '../../../wasm/toolchain/engine.js';

export const kernelBuilds = ['simd', 'relaxed-simd'];

export async function buildKernels() {
  await compile('wasm', ['denselab_bench_kernels']);
  return 'compiled';
}
