// tf.initializers, tf.regularizers and tf.constraints.

import { namespace } from './absent.js';
import { dl } from './engine.js';

const { initializers: ours, regularizers: penalties } = dl;

/** @typedef {{ seed?: number }} Seeded */

/** How weights begin. */
export const initializers = namespace('tf.initializers', {
  constant: ours.constant,
  glorotNormal: ours.glorotNormal,
  glorotUniform: ours.glorotUniform,
  heNormal: ours.heNormal,
  heUniform: ours.heUniform,
  identity: ours.identity,
  leCunNormal: ours.lecunNormal,
  leCunUniform: ours.lecunUniform,
  ones: ours.ones,
  orthogonal: ours.orthogonal,
  randomNormal: ours.randomNormal,
  /** Any number between two is as likely. @param {Seeded & { minval?: number, maxval?: number }} [config]  minval (−0.05), maxval (0.05) */
  randomUniform: (config) => ours.randomUniform({ minval: -0.05, maxval: 0.05, ...config }),
  truncatedNormal: ours.truncatedNormal,
  /**
   * Scaled by the number of inputs (fanIn), outputs (fanOut) or their mean (fanAvg).
   * @param {Seeded & { scale?: number, mode?: string, distribution?: string }} config
   *   1, fanIn, normal (which is a truncated one)
   */
  varianceScaling: ({ distribution = 'normal', ...config }) =>
    ours.varianceScaling({
      ...config,
      distribution: distribution === 'normal' ? 'truncatedNormal' : distribution,
    }),
  zeros: ours.zeros,
});

/** Penalties on weights. */
export const regularizers = namespace('tf.regularizers', {
  /** l1·Σ|w|. @param {{ l1?: number }} [config]  0.01 */
  l1: (config) => penalties.l1({ l1: config?.l1 }),
  /** l2·Σw². @param {{ l2?: number }} [config]  0.01 */
  l2: (config) => penalties.l2({ l2: config?.l2 }),
  /** Both. @param {{ l1?: number, l2?: number }} [config]  0.01 each */
  l1l2: (config) => penalties.l1l2({ l1: config?.l1, l2: config?.l2 }),
});

/** Empty: there are none. */
export const constraints = namespace('tf.constraints', {});
