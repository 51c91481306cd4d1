// The machine's limits and the engine's bare products, measured by the small module in ../../kernels:
// one of it for plain and one for relaxed SIMD, both in this browser.

import { answer } from '../answer.js';
import { found } from '../found.js';

/**
 * @typedef {object} Kernels  what the module exports
 * @property {(chains: number, rounds: number) => number} _multiply_adds
 * @property {(bytes: number) => void} _prepare_copy
 * @property {() => number} _copy
 * @property {() => void} _clear_layers
 * @property {(batch: number, inputs: number, units: number) => void} _add_layer
 * @property {() => number} _products_of_step
 * @property {(which: number, layer: number) => number} _product
 */

/** Calls the work until a good while has passed. @param {() => unknown} work @returns {number} seconds each */
function secondsEach(work) {
  work();
  let count = 0;
  const started = performance.now();
  let now = started;
  for (; now - started < 200; now = performance.now()) {
    work();
    ++count;
  }
  return (now - started) / 1000 / count;
}

answer(async () => {
  /** @type {Map<string, Kernels>} */
  const modules = new Map();
  for (const build of ['simd', 'relaxed-simd']) {
    const { default: instantiate } = await import(
      /* @vite-ignore */ `${location.origin}/kernels/${build}/kernels.mjs`
    );
    modules.set(build, await instantiate());
  }
  const kernels = (/** @type {string} */ build) => found(modules, build);

  return {
    describe: () => ({ library: 'kernels', build: 'simd, relaxed-simd' }),
    /** Operations per second of one core: a multiply-add counts as two. @param {{ build: string }} asked */
    peak({ build }) {
      const rounds = 200_000;
      const rates = [8, 10, 12].map((chains) => {
        const seconds = secondsEach(() => kernels(build)._multiply_adds(chains, rounds));
        return (rounds * chains * 4 * 2) / seconds;
      });
      return Math.max(...rates);
    },
    /** Bytes per second that memcpy copies: each is read once and written once. */
    copy() {
      const bytes = 128 << 20;
      kernels('simd')._prepare_copy(bytes);
      const rate = bytes / secondsEach(() => kernels('simd')._copy());
      kernels('simd')._prepare_copy(0);
      return rate;
    },
    /** @param {{ build: string, batch: number, sizes: number[] }} asked @returns seconds a step */
    products({ build, batch, sizes }) {
      const module = kernels(build);
      module._clear_layers();
      sizes.slice(1).forEach((units, i) => {
        module._add_layer(batch, sizes[i], units);
      });
      return secondsEach(() => module._products_of_step());
    },
    /** One product of one of those layers. @param {{ build: string, which: number, layer: number }} asked */
    product: ({ build, which, layer }) => secondsEach(() => kernels(build)._product(which, layer)),
  };
});
