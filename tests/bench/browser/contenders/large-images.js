// denselab on images at full size: 100 grey pictures of 1920 × 1080, one unit that sees every pixel.

import { load } from 'denselab';
import { answer } from '../answer.js';
import { timed } from '../files.js';

const [width, height, count] = [1920, 1080, 100];

answer(async () => {
  const dl = await load();
  const images = dl.tensor(pictures(), [count, height, width]);
  const labels = dl.tensor(Uint8Array.from({ length: count }, (_, i) => i % 2));
  const model = dl.sequential();
  model.add(dl.layers.flatten({ inputShape: [height, width] }));
  model.add(dl.layers.dense({ units: 1, activation: 'sigmoid' }));
  // Two million inputs: a step moves the output by their sum of squares times the rate.
  model.compile({ optimizer: dl.train.sgd(1e-7), loss: 'binaryCrossentropy' });

  return {
    describe: () => ({ library: `${count} images of ${width} × ${height}` }),
    /** @param {{ epochs: number }} asked */
    async train({ epochs }) {
      const seconds = await timed(() => model.fit(images, labels, { epochs, batchSize: 32 }));
      return { seconds, imageBytes: images.size, heapBytes: dl.info().heapBytes };
    },
  };
});

/** Skies, a bright disc in every other one, and the grain of a camera: none like the other. */
function pictures() {
  const pixels = new Uint8Array(count * height * width);
  let noise = 1;
  let at = 0;
  for (let image = 0; image < count; ++image) {
    const [x0, y0] = [(image * 37) % width, (image * 53) % height];
    const radius = image % 2 ? 200 : 0;
    for (let y = 0; y < height; ++y) {
      for (let x = 0; x < width; ++x) {
        noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
        const inside = (x - x0) ** 2 + (y - y0) ** 2 < radius * radius;
        pixels[at++] = ((x + image) >> 4) + (y >> 4) + (inside ? 60 : 0) + (noise >>> 28);
      }
    }
  }
  return pixels;
}
