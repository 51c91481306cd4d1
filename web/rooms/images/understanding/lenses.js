import { denseLayers } from './anatomy.js';

/**
 * @typedef {import('./material.js').Material} Material
 * @typedef {import('./material.js').Sample} Sample
 */

/** probabilities that react less than this to any pixel are stuck at 0 or 1 */
const stuck = 1e-6;

/**
 * One picture and one class: which output stands for the class, and whether it has to be turned round. The
 * single output of two classes is the probability of the second.
 * @param {Material} material
 * @param {number} chosen class
 */
async function outputOf(material, chosen) {
  const units = (await denseLayers(material)).at(-1)?.units;
  return units === 1 ? { unit: 0, sign: chosen === 1 ? 1 : -1 } : { unit: chosen, sign: 1 };
}

/** @param {Sample} sample */
function alone({ library, id }) {
  return { library, ids: [id] };
}

/**
 * How the probability of a class would change with every pixel, the channels of a pixel added up. Where the
 * probability is so close to 0 or 1 that it hardly moves, the sum behind it (the logit) is asked instead.
 * @param {Material} material
 * @param {Sample} sample
 * @param {number} chosen class
 * @returns {Promise<{ values: Float32Array, of: 'output' | 'logit' }>} [height, width]
 */
export async function gradientOf(material, sample, chosen) {
  const { unit, sign } = await outputOf(material, chosen);
  const { width, height, channels } = material.preparation;
  const ask = async (/** @type {'output' | 'logit'} */ of) => {
    const { data } = await material.ask(alone(sample), (model, source) =>
      model.inputGradient(source, { unit, of }),
    );
    return Float32Array.from({ length: width * height }, (_, i) => {
      let sum = 0;
      for (let c = 0; c < channels; c++) sum += data[i * channels + c];
      return sign * sum;
    });
  };
  const values = await ask('output');
  if (values.some((value) => Math.abs(value) > stuck)) return { values, of: 'output' };
  return { values: await ask('logit'), of: 'logit' };
}

/**
 * What each part of the picture was worth to a class: the mean over all patches that covered a pixel of the
 * probability they cost.
 * @param {Material} material
 * @param {Sample} sample
 * @param {number} chosen class
 * @returns {Promise<Float32Array>} [height, width]
 */
export async function occlusionOf(material, sample, chosen) {
  const { unit, sign } = await outputOf(material, chosen);
  const { width, height } = material.preparation;
  const size = Math.max(1, Math.round(Math.min(width, height) / 7));
  const stride = Math.max(1, Math.floor(size / 2));
  const { data, shape } = await material.ask(alone(sample), (model, source) =>
    model.occlusion(source, { unit, size, stride }),
  );
  const [, rows, columns] = shape;
  const sums = new Float32Array(width * height);
  const patches = new Uint16Array(width * height);
  for (let patch = 0; patch < rows * columns; patch++) {
    const [top, left] = [Math.floor(patch / columns) * stride, (patch % columns) * stride];
    for (let y = top; y < Math.min(height, top + size); y++) {
      for (let x = left; x < Math.min(width, left + size); x++) {
        sums[y * width + x] += sign * data[patch];
        patches[y * width + x]++;
      }
    }
  }
  return sums.map((sum, i) => sum / (patches[i] || 1));
}

/**
 * What every layer of neurons puts out for a picture.
 * @param {Material} material
 * @param {Sample} sample
 * @returns {Promise<Float32Array[]>} layer by layer
 */
export async function activationsOf(material, sample) {
  const found = [];
  for (const { index: layer } of await denseLayers(material)) {
    const { data } = await material.ask(alone(sample), (model, source) =>
      model.layerOutput(source, { layer }),
    );
    found.push(data);
  }
  return found;
}
