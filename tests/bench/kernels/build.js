// Compiles the small module of kernels, for plain and for relaxed SIMD.

import { compile } from '../../../wasm/toolchain/engine.js';

export const kernelBuilds = ['simd', 'relaxed-simd'];

export async function buildKernels() {
  for (const build of kernelBuilds) await compile(`wasm-${build}`, ['denselab_bench_kernels']);
  return 'compiled';
}
