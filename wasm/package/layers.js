// Layers, described for the model that will make them.

import { describe } from './options.js';

/**
 * @typedef {import('./options.js').KerasObject} KerasObject
 * @typedef {object} AnyLayer
 * @property {number[]} [inputShape]  of one sample, without the batch; for the first layer
 * @property {number} [inputDim]  short for inputShape: [inputDim]
 * @property {string} [name]  default: the layer's kind and a number
 */

/**
 * A fully connected layer: activation(x·W + b). Samples must be vectors: put flatten in front of
 * images.
 * @param {AnyLayer & {
 *   units: number,
 *   activation?: string,
 *   useBias?: boolean,
 *   kernelInitializer?: string | KerasObject,
 *   biasInitializer?: string | KerasObject,
 *   kernelRegularizer?: string | KerasObject | null,
 *   biasRegularizer?: string | KerasObject | null,
 * }} config
 *   units: outputs, at least 1; activation (linear): linear, sigmoid, tanh, relu, leakyRelu, elu,
 *   selu, gelu, silu, softplus, softsign, hardSigmoid, exponential, softmax or logSoftmax; useBias
 *   (true); kernelInitializer (glorotUniform); biasInitializer (zeros); regularizers (none)
 */
export const dense = (config) => describe('Dense', config);

/**
 * An activation function as a layer of its own; samples of any shape.
 * @param {AnyLayer & { activation: string }} config
 */
export const activation = (config) => describe('Activation', config);

/**
 * Lays samples of any shape out as vectors: [28, 28, 3] becomes [2352].
 * @param {AnyLayer} [config]
 */
export const flatten = (config) => describe('Flatten', config);

/**
 * Sets a random share of the values to 0 while training, and multiplies the others by
 * 1 / (1 − rate).
 * @param {AnyLayer & { rate: number }} config  rate: at least 0 and below 1
 */
export const dropout = (config) => describe('Dropout', config);

/**
 * x · scale + offset.
 * @param {AnyLayer & { scale: number, offset?: number }} config  offset (0)
 */
export const rescaling = (config) => describe('Rescaling', config);

/**
 * (x − mean) / √variance for every channel (the last axis), with what `moments` of the training data
 * found: all channels then have mean 0 and deviation 1.
 * @param {AnyLayer & { mean: number | number[], variance: number | number[] }} config  one number a
 *   channel, or one for all
 */
export const normalization = (config) => describe('Normalization', config);

/**
 * Normalizes every feature (of images: every channel) to mean 0 and deviation 1 over the batch,
 * then scales and shifts it by what it learns; with moving averages when not training.
 * @param {AnyLayer & { momentum?: number, epsilon?: number, center?: boolean, scale?: boolean }}
 *   [config]  momentum (0.99), epsilon (0.001), center (true), scale (true)
 */
export const batchNormalization = (config) => describe('BatchNormalization', config);

/**
 * Describes pictures [height, width, 1 or 3] by one vector: the pixels, then where edges run in which
 * direction (gradient histograms), then how much there is of which colour. Nothing in it is trained;
 * it helps most where there are few pictures to learn from.
 * @param {AnyLayer & { pixels?: boolean, gradients?: boolean, colours?: boolean, cells?: number }}
 *   [config]  pixels (true); gradients (true): cells × cells × 8 values; colours (false): 64 values,
 *   for pictures with three channels; cells (7): rows and columns of regions for the gradients
 */
export const imageFeatures = (config) => describe('ImageFeatures', config);
