// NumPy's random numbers, bit for bit.

/**
 * @typedef {import('../loader.js').ModuleWithArrays} Module
 * @typedef {import('./memory.js').NDArray} NDArray
 * @typedef {import('./memory.js').Keep} Keep
 * @typedef {readonly number[]} Shape
 * @typedef {import('#engine-with-arrays').RandomState} RandomState
 * @typedef {import('#engine-with-arrays').Generator} EngineGenerator
 * @typedef {ReturnType<ReturnType<typeof randomness>['random']>} Random
 * @typedef {ReturnType<ReturnType<typeof randomness>['generator']>} Generator
 */

/** @param {Module} module @param {Keep} keep */
export function randomness(module, keep) {
  /** What both kinds draw. @param {RandomState | EngineGenerator} bits */
  const common = (bits) => ({
    /** @param {number} low @param {number} high @param {Shape} shape */
    uniform: (low, high, shape) => keep(bits.uniform(low, high, [...shape])),

    /** @param {number} mean @param {number} deviation @param {Shape} shape */
    normal: (mean, deviation, shape) => keep(bits.normal(mean, deviation, [...shape])),

    /** 0 … n − 1 in random order. @param {number} n */
    permutation: (n) => keep(bits.permutation(n)),

    /** Puts the first axis in random order, in place. @param {NDArray} a */
    shuffle: (a) => bits.shuffle(a),

    /**
     * Indices below n.
     * @param {number} n @param {Shape} shape @param {boolean} [replace]  whether one may come twice
     *   (true) @param {NDArray | null} [p]  the probability of each (all equal)
     */
    choice: (n, shape, replace = true, p = null) => keep(bits.choice(n, [...shape], replace, p)),

    /** Frees the generator. */
    dispose: () => bits.delete(),
  });

  return {
    /**
     * NumPy's legacy RandomState: what np.random.seed, rand, randn, … use.
     * @param {number} seed  from 0 to 2³² − 1
     */
    random(seed) {
      const state = /** @type {RandomState} */ (module.RandomState.create(checkedSeed(seed)));
      return {
        ...common(state),

        /** Begins anew, from one number or from several. @param {number | readonly number[]} seed */
        seed(seed) {
          if (typeof seed === 'number') state.seed(checkedSeed(seed));
          else state.seedWith(seed.map(checkedSeed));
        },

        /** Uniform in [0, 1). @param {Shape} shape */
        rand: (shape) => keep(state.randomSample([...shape])),

        /** Normal, of mean 0 and variance 1. @param {Shape} shape */
        randn: (shape) => keep(state.standardNormal([...shape])),

        /** @param {number} scale @param {Shape} shape */
        exponential: (scale, shape) => keep(state.exponential(scale, [...shape])),

        /**
         * int64 from `low` up to, without, `high`.
         * @param {number} low @param {number} high @param {Shape} shape
         */
        randint: (low, high, shape) => keep(state.randint(low, high, [...shape])),
      };
    },

    /**
     * NumPy's Generator: what np.random.default_rng(seed) gives.
     * @param {number} seed  a whole number from 0 to 2⁵³
     */
    generator(seed) {
      if (!(Number.isSafeInteger(seed) && seed >= 0)) {
        throw new Error('expected non-negative integer');
      }
      const words = seed < 2 ** 32 ? [seed] : [seed % 2 ** 32, Math.floor(seed / 2 ** 32)];
      const bits = /** @type {EngineGenerator} */ (module.Generator.create(words));
      return {
        ...common(bits),

        /** Uniform in [0, 1). @param {Shape} shape */
        random: (shape) => keep(bits.random([...shape])),

        /** Normal, of mean 0 and variance 1. @param {Shape} shape */
        standardNormal: (shape) => keep(bits.standardNormal([...shape])),

        /**
         * int64 from `low` up to, without, `high`.
         * @param {number} low @param {number} high @param {Shape} shape
         */
        integers: (low, high, shape) => keep(bits.integers(low, high, [...shape])),
      };
    },
  };
}

/** @param {number} seed */
function checkedSeed(seed) {
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed;
  throw new Error('Seed must be between 0 and 2**32 - 1');
}
