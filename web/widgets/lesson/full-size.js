import { stoppable } from '../pixels/experiment.js';
import { eachRow } from '../pixels/slices.js';

/**
 * Logistic regression on pictures of full HD size that are not shrunk: one neuron with 2 073 600 inputs. The pictures
 * are drawn here, so that nothing has to be fetched: a sun over mountains, on the left (class 0) or on the right
 * (class 1), each with its own place, size, light, ridge and noise.
 */
export const fullSize = { width: 1920, height: 1080, images: 8, unseen: 4, seed: 1 };

/** @typedef {import('../pixels/picture.js').Pixels} Pixels */

/**
 * @typedef {object} Outcome
 * @property {number} seconds what training took
 * @property {number} bytes what the engine holds in all, at its largest
 * @property {number} loss after the last epoch, on the images trained on
 * @property {number} accuracy on images that were not trained on, 0…1
 * @property {Float32Array} weights [height, width]
 */

/**
 * @param {any} dl the package
 * @param {{ epochs: number, learningRate: number }} options
 * @param {{ onImage: (image: Pixels, label: number) => void, onEpoch: (epoch: number) => void }} callbacks
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 * @throws the signal's reason when it is aborted
 */
export async function trainFullSize(dl, options, { onImage, onEpoch }, signal) {
  const { width, height, images, unseen, seed } = fullSize;
  const set = await dl.imageDataset({ width, height, channels: 1 });
  /** @type {any[]} what the engine holds until the end */
  const held = [set];
  try {
    await set.reserve(images + unseen);
    const labels = await addImages(set, onImage, signal);
    const rows = labels.map((_, row) => row);
    const seen = await set.select(rows.slice(0, images), labels.slice(0, images));
    held.push(seen);
    const fresh = await set.select(rows.slice(images), labels.slice(images));
    held.push(fresh);
    const model = await build(dl, options.learningRate);
    held.push(model);
    const begun = performance.now();
    const { history } = await stoppable(signal, [model], () =>
      model.fit(seen, null, {
        epochs: options.epochs,
        batchSize: images,
        seed,
        callbacks: { onEpochEnd: onEpoch },
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    signal.throwIfAborted();
    const [, accuracy] = await model.evaluate(fresh);
    const [{ data: weights }] = await model.getWeights();
    const { heapBytes: bytes } = await dl.info();
    return { seconds, bytes, loss: history.loss.at(-1), accuracy, weights };
  } finally {
    for (const object of held.reverse()) await object.dispose();
  }
}

/** @param {any} dl @param {number} learningRate */
async function build(dl, learningRate) {
  const { width, height, seed } = fullSize;
  const model = await dl.sequential({
    seed,
    layers: [
      dl.layers.flatten({ inputShape: [height, width, 1] }),
      dl.layers.dense({ units: 1, activation: 'sigmoid', kernelInitializer: 'zeros' }),
    ],
  });
  await model.compile({
    optimizer: dl.train.adam(learningRate),
    loss: 'binaryCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

/**
 * Draws all images into the engine, classes in turn.
 * @param {any} set @param {(image: Pixels, label: number) => void} onImage @param {AbortSignal} signal
 */
async function addImages(set, onImage, signal) {
  const { images, unseen, seed } = fullSize;
  const next = random(seed);
  const labels = Array.from({ length: images + unseen }, (_, index) => index % 2);
  for (const label of labels) {
    signal.throwIfAborted();
    const image = await drawn(label, next);
    onImage(image, label);
    await set.addPixels(image.data);
  }
  return labels;
}

/** @param {number} label @param {() => number} next @returns {Promise<Pixels>} */
async function drawn(label, next) {
  const { width, height } = fullSize;
  const sun = {
    x: width * (0.12 + 0.26 * next() + (label ? 0.5 : 0)),
    y: height * (0.2 + 0.25 * next()),
    size: 180 + 160 * next(),
  };
  const light = 60 + 50 * next();
  const [one, two] = [2 * Math.PI * next(), 2 * Math.PI * next()];
  // A bell is the product of one along each side.
  const bell = (/** @type {number} */ length, /** @type {number} */ centre) =>
    Float32Array.from({ length }, (_, at) => Math.exp(-(((at - centre) / sun.size) ** 2)));
  const [across, down] = [bell(width, sun.x), bell(height, sun.y)];
  const ridge = Float32Array.from(
    { length: width },
    (_, x) => height * (0.74 + 0.08 * Math.sin(x / 260 + one) + 0.03 * Math.sin(x / 71 + two)),
  );
  const data = new Uint8Array(width * height);
  await eachRow(height, (y) => {
    const sky = light + (60 * y) / height;
    for (let x = 0; x < width; x++) {
      const value = y > ridge[x] ? light / 3 : sky + 140 * across[x] * down[y];
      data[y * width + x] = Math.min(255, value + 12 * next());
    }
  });
  return { data, width, height, channels: 1 };
}

/** Numbers in 0…1, always the same ones (a linear congruential generator). @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Means over squares of so many pixels a side: a picture small enough to be shown.
 * @param {ArrayLike<number>} values [height, width]
 * @param {number} side that divides both
 * @returns {Promise<Float32Array>} [height / side, width / side]
 */
export async function shrunk(values, side) {
  const { width, height } = fullSize;
  const columns = width / side;
  const out = new Float32Array((height / side) * columns);
  await eachRow(height, (y) => {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++)
      out[row + Math.floor(x / side)] += values[y * width + x] / side ** 2;
  });
  return out;
}
