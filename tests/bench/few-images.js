// npm run bench:few: what helps a fully connected network where there are few images. Fashion-MNIST with
// so many images a class, drawn with five seeds; each line is the Images room's settings with something
// changed, trained by the same code as in the page, and measured on the 10 000 test images.
//
//   npm run bench:few -- --images 30 --draws 5

import { parseArgs } from 'node:util';
import { load } from 'denselab';
import { defaults } from '../../web/rooms/images/settings.js';
import { split } from '../../web/rooms/images/split.js';
import { compiledModel, fitOptions, rateOf } from '../../web/rooms/images/training/compile.js';
import { presetSettings } from '../../web/rooms/images/training/presets.js';
import { fashionMnist } from '../support/fashion-mnist.js';

const { values: options } = parseArgs({
  options: {
    images: { type: 'string', default: '30' },
    draws: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const perClass = Number(options.images);
const draws = Number(options.draws);

const longer = { epochs: 100, schedule: 'cosine' };
const dropout = (/** @type {number} */ rate) => ({
  layers: [{ units: 128, activation: 'relu', dropout: rate }],
});
const gradients = { inputs: 'gradients' };

/** What is changed, and how many networks' answers are averaged (1). */
const lines = [
  { what: 'plain pixels, the defaults', change: {} },
  { what: '… 100 epochs, cosine decay', change: longer },
  { what: '… and dropout 0.3', change: { ...longer, ...dropout(0.3) } },
  {
    what: '… and AdamW, weight decay 0.01',
    change: { ...longer, ...dropout(0.3), optimizer: 'adamw', weightDecay: 0.01 },
  },
  {
    what: '… and shifts of up to 5 %',
    change: { ...longer, ...dropout(0.3), widthShiftRange: 0.05, heightShiftRange: 0.05 },
  },
  { what: '… and mirroring', change: { ...longer, ...dropout(0.3), horizontalFlip: true } },
  {
    what: '… and rotation by up to 10°, zoom by up to 10 %',
    change: { ...longer, ...dropout(0.3), rotationRange: 10, zoomRange: 0.1 },
  },
  {
    what: '… and averaged weights (use_ema)',
    change: { ...longer, ...dropout(0.3), useEma: true },
  },
  {
    what: '… five networks, answers averaged',
    change: { ...longer, ...dropout(0.3) },
    networks: 5,
  },
  { what: 'gradient histograms, the defaults', change: gradients },
  { what: 'pixels and gradient histograms, the defaults', change: { inputs: 'features' } },
  {
    what: 'gradient histograms, 100 epochs, cosine decay, dropout 0.3',
    change: { ...gradients, ...longer, ...dropout(0.3) },
  },
  {
    what: '… and shifts of up to 5 %',
    change: {
      ...gradients,
      ...longer,
      ...dropout(0.3),
      widthShiftRange: 0.05,
      heightShiftRange: 0.05,
    },
  },
  {
    what: '… and AdamW, weight decay 0.01',
    change: { ...gradients, ...longer, ...dropout(0.3), optimizer: 'adamw', weightDecay: 0.01 },
  },
  {
    what: '… five networks, answers averaged',
    change: { ...gradients, ...longer, ...dropout(0.3) },
    networks: 5,
  },
  { what: 'preset “Best”', change: presetSettings('best', { perClass, images: 10 * perClass }) },
];

const preparation = /** @type {const} */ ({ width: 28, height: 28, channels: 1, fit: 'crop' });
const dl = await load();
const [training, test] = [imagesOf('train'), imagesOf('t10k')];
const testSource = test.images.select([...test.labels.keys()]);

/** @param {'train' | 't10k'} part */
function imagesOf(part) {
  const samples = fashionMnist(part);
  const images = dl.imageDataset(preparation);
  images.addPixels(Buffer.concat(samples.map(({ pixels }) => pixels)));
  return { images, labels: samples.map(({ label }) => label) };
}

/** The images of each class in a draw. @param {number} seed */
function draw(seed) {
  const rows = training.labels.map((label, row) => ({ label, row }));
  const classes = Array.from({ length: 10 }, (_, c) =>
    rows.filter(({ label }) => label === c).map(({ row }) => row),
  );
  // `split` shuffles each class by the seed; its first rows are the draw.
  return classes.map((all) =>
    split([all], { validation: 0, test: 0 }, seed).training.ids.slice(0, perClass),
  );
}

/** @param {Record<string, unknown>} change @param {number} seed @param {number} networks */
async function accuracy(change, seed, networks) {
  /** @type {Float64Array | null} */
  let sum = null;
  const shares = { validation: defaults.validation / 100, test: 0 };
  const parts = split(draw(seed), shares, seed);
  const source = training.images.select(parts.training.ids, parts.training.labels);
  const counts = Array.from(
    { length: 10 },
    (_, c) => parts.training.labels.filter((label) => label === c).length,
  );
  for (let n = 0; n < networks; n++) {
    const settings = /** @type {any} */ ({ ...defaults, ...change, seed: seed + 100 * n });
    const steps = Math.ceil(source.size / settings.batchSize);
    const plan = { settings, preparation, classes: 10, moments: source.moments() };
    const model = await compiledModel(dl, plan, rateOf(dl, settings, steps));
    await model.fit(source, null, {
      epochs: settings.epochs,
      ...fitOptions(settings, counts, false),
    });
    const { data: p } = model.predict(testSource);
    sum ??= new Float64Array(p.length);
    for (let i = 0; i < p.length; i++) sum[i] += p[i];
    model.dispose();
  }
  source.dispose();
  return rightShare(/** @type {Float64Array} */ (sum));
}

/** @param {Float64Array} scores [images, 10] */
function rightShare(scores) {
  let right = 0;
  for (let i = 0; i < test.labels.length; i++) {
    const row = scores.subarray(10 * i, 10 * i + 10);
    if (row.indexOf(Math.max(...row)) === test.labels[i]) right++;
  }
  return right / test.labels.length;
}

console.log(
  `| ${perClass} images a class | accuracy, mean of ${draws} draws | spread | against the defaults |`,
);
console.log('|---|---|---|---|');
let base = 0;
for (const { what, change, networks = 1 } of lines) {
  if (options.only && !what.includes(options.only)) continue;
  const results = [];
  for (let seed = 1; seed <= draws; seed++) results.push(await accuracy(change, seed, networks));
  const mean = results.reduce((a, b) => a + b) / draws;
  const spread = Math.sqrt(results.reduce((a, b) => a + (b - mean) ** 2, 0) / draws);
  base ||= mean;
  const gain = ((mean - base) * 100).toFixed(1);
  console.log(`| ${what} | ${mean.toFixed(4)} | ± ${spread.toFixed(4)} | ${gain} points |`);
}
