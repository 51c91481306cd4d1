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
 * @typedef {{ data: Float32Array, shape: number[] }} NumberArray  row by row
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
