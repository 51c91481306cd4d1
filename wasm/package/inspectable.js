// What looks inside a model without changing it. All of it is allowed while training too, and leaves
// the training as it was.

import { withDataset } from './data-source.js';
import { asked, optionsText } from './options.js';
import { engineObject, Resource } from './resource.js';

/**
 * @typedef {import('./tensor.js').Module} Module
 * @typedef {import('./data-source.js').Inputs} Inputs
 * @typedef {import('#engine').Dataset} Dataset
 * @typedef {import('#engine').Sequential} EngineSequential
 * @typedef {import('./data-source.js').Targets} Targets
 * @typedef {{ data: Float32Array, shape: number[] }} NumberArray  row by row
 * @typedef {{ weight: number, at: number, from: number, to: number }} LossAxis  a weight, as
 *   derivative counts them, and the values between which it is moved
 *
 * @typedef {object} LayerFlow
 * @property {string} name
 * @property {{ mean: number, deviation: number }} signal  the outputs, over all samples and units
 * @property {{ mean: number, deviation: number, norm: number }} gradient  dL/d(outputs), over the same
 * @property {{ name: string, norm: number, gradientNorm: number }[]} weights  those that are trained,
 *   with the (Euclidean) norms of the array and of dL/d(array)
 *
 * @typedef {object} GradientFlow
 * @property {number} loss
 * @property {LayerFlow[]} layers
 *
 * @typedef {object} DerivativeCheck
 * @property {number} value  of the weight
 * @property {number} loss
 * @property {number} derivative  back-propagated
 * @property {number} difference  finite, central
 * @property {number} step  h
 */

/** A model that can be looked into. */
export class Inspectable extends Resource {
  #module;

  /** @param {Module} module @param {EngineSequential} model */
  constructor(module, model) {
    super(model);
    this.#module = module;
  }

  /**
   * How an output answers to each input: the derivative of output `unit` with respect to every value
   * of every sample, inputs counted as the network sees them (pixels as 0 … 1). Above 0 where more
   * of this pixel would raise the output.
   * @param {Inputs} x
   * @param {{ unit?: number, of?: 'output' | 'logit' }} [options]  unit (0); of ('output'), or
   *   'logit': the number before the final activation, which still has a slope where a probability
   *   is next to 0 or 1
   * @returns {NumberArray} shape [samples, …that of a sample]
   * @throws for a unit that does not exist, samples that do not fit the model, NaN in them
   */
  inputGradient(x, options = {}) {
    return this.#look('inputGradient', x, options);
  }

  /**
   * What each part of an image was worth to an output: output `unit` of the image minus the same with
   * a square painted over in the image's mean colour. Above 0 where the square spoke for the output.
   * The square at [row, column] begins at pixel [row·stride, column·stride]; the last ones are cut off
   * at the edge. Costs rows × columns predictions an image.
   * @param {Inputs} x  images: [samples, height, width] or [samples, height, width, channels]
   * @param {{ unit?: number, size?: number, stride?: number }} [options]  unit (0); size (4): the
   *   side of the square in pixels; stride (2): pixels from one square to the next
   * @returns {NumberArray} shape [samples, rows, columns]
   * @throws where the model's samples are no images, or the square is larger than they are; and as
   *   inputGradient
   */
  occlusion(x, options = {}) {
    return this.#look('occlusion', x, options);
  }

  /**
   * What a layer puts out for every sample, its activation included.
   * @param {Inputs} x
   * @param {{ layer: number }} options  from 0, as summary().layers counts them
   * @returns {NumberArray} shape [samples, …the layer's outputShape]
   * @throws for a layer that does not exist, samples that do not fit the model, NaN in them
   */
  layerOutput(x, options) {
    return this.#look('layerOutput', x, options);
  }

  /**
   * What layers put out for every sample, their activations included: one forward pass for all.
   * Whoever asks again and again for the same samples makes a tensor of them first.
   * @param {Inputs} x
   * @param {{ layers?: readonly number[] }} [options]  which, from 0, as summary().layers counts them
   *   (all)
   * @returns {NumberArray[]} one for each, shape [samples, …the layer's outputShape]
   * @throws as layerOutput
   */
  layerOutputs(x, options = {}) {
    return this.#look('layerOutputs', x, options);
  }

  /**
   * How signal and gradient fare on their way through the layers: where they fade, the first layers
   * do not learn. Measured as the network answers, without dropout and with the moving averages of
   * batch normalization. L is the mean loss over the data, regularization penalties included.
   * @param {Inputs} x
   * @param {Targets} [y]  left out where x is a data source
   * @returns {GradientFlow}
   * @throws for a model that is not compiled, data that do not fit it, NaN in the data
   */
  gradientFlow(x, y) {
    return this.#learn('gradientFlow', x, y);
  }

  /**
   * dL/dw of one weight, back-propagated as training does it, beside what it says it is: the
   * difference of L a small step above and below, divided by the width. L is as in gradientFlow, for
   * the difference in double. They disagree only where there is no derivative: at the kink of a ReLU
   * whose input is exactly 0. Costs about ten passes over the data: meant for a few thousand samples.
   * @param {Inputs} x
   * @param {Targets} y
   * @param {{ weight: number, at: number }} options  weight: which array, in the order of getWeights;
   *   at: which number in it, from 0, row by row
   * @returns {DerivativeCheck}
   * @throws for a weight that does not exist or is not trained, ImageFeatures, and as gradientFlow
   */
  derivative(x, y, options) {
    return this.#learn('derivative', x, y, options ?? {});
  }

  /**
   * The loss (as evaluate has it) with two weights moved, all others as they are: steps² evaluations.
   * The weights are as before afterwards.
   * @param {Inputs} x
   * @param {Targets} y
   * @param {{ axes: readonly LossAxis[], steps?: number }} options  axes: two; steps (21): values on
   *   each, from `from` to `to`
   * @returns {NumberArray} shape [steps, steps]: a row for each value of the first axis
   * @throws for weights that do not exist or are the same, ranges that make no sense, and as
   *   gradientFlow
   */
  lossSurface(x, y, options) {
    return this.#learn('lossSurface', x, y, options ?? {});
  }

  /**
   * The one dense layer that a network without activations equals: the products of its weights.
   * Dropout and batch normalization count as they are when the network answers.
   * @returns {{ kernel: NumberArray, bias: NumberArray }} shapes [inputs, outputs] and [outputs]
   * @throws naming the layer whose activation does not let it be folded
   */
  fold() {
    const model = engineObject(this);
    return asked(() => this.#module.fold(model));
  }

  /**
   * @template {'gradientFlow' | 'derivative' | 'lossSurface'} Lens
   * @param {Lens} lens
   * @param {Inputs} x @param {Targets} y @param {object} [options]
   * @returns {ReturnType<Module[Lens]>}
   */
  #learn(lens, x, y, options) {
    /** @type {any[]} */
    const rest = options ? [optionsText(options)] : [];
    const model = engineObject(this);
    const look = /** @type {any} */ (this.#module[lens]);
    return withDataset(this.#module, lens, x, y, null, (data) =>
      asked(() => look(model, data, ...rest)),
    );
  }

  /**
   * @template {'inputGradient' | 'occlusion' | 'layerOutput' | 'layerOutputs'} Lens
   * @param {Lens} lens
   * @param {Inputs} x @param {object} options
   * @returns {ReturnType<Module[Lens]>}
   */
  #look(lens, x, options) {
    const text = optionsText(options);
    const model = engineObject(this);
    return withDataset(this.#module, lens, x, null, null, (data) =>
      asked(() => /** @type {any} */ (this.#module[lens](model, data, text))),
    );
  }
}
