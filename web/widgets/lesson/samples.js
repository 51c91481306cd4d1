import { formatNumber, t } from '../../languages/index.js';
import { randomFrom } from '../random.js';

/**
 * The small data sets of the lesson's widgets: measured ones with their source, and ones made from a formula.
 * @typedef {object} Samples
 * @property {string} id
 * @property {string} source where they are from, for the reader
 * @property {string[]} names of the features
 * @property {string} target its name
 * @property {number[][]} x a row a sample
 * @property {number[]} y
 */

/**
 * Speed in mph and the distance in feet that 50 cars took to stop: M. Ezekiel, Methods of Correlation Analysis
 * (1930), table `cars` of R. The least squares line is distance = 3.932·speed − 17.579.
 */
const speeds =
  '4 4 7 7 8 9 10 10 10 11 11 12 12 12 12 13 13 13 13 14 14 14 14 15 15 15 16 16 17 17 17 18 18 18 18 19 19 19 20 20 20 20 20 22 23 24 24 24 24 25';
const distances =
  '2 10 4 22 16 10 18 26 34 17 28 14 20 24 28 26 34 34 46 26 36 60 80 20 26 54 32 40 32 40 50 42 56 76 84 36 46 68 32 48 52 56 64 66 54 70 92 93 120 85';

/**
 * The temperature in °F at 23 starts of the space shuttle, and whether an O-ring was damaged: Dalal, Fowlkes and
 * Hoadley, Journal of the American Statistical Association 84 (1989). Logistic regression gives 15.043 − 0.2322·°F.
 */
const temperatures = '66 70 69 68 67 72 73 70 57 63 70 78 67 53 67 75 70 81 76 79 75 76 58';
const damages = '0 1 0 0 0 0 0 0 1 1 1 0 0 1 0 0 0 0 0 0 1 0 1';

/** @param {string} text */
const numbers = (text) => text.split(' ').map(Number);
/** @param {number} value */
const hundredths = (value) => Math.round(value * 100) / 100;

/** Stopping distances in metres over speeds in metres a second. @returns {Samples} */
export function cars() {
  return {
    id: 'cars',
    source: t('lesson.samples.cars'),
    names: [t('lesson.samples.speed')],
    target: t('lesson.samples.distance'),
    x: numbers(speeds).map((mph) => [hundredths(mph * 0.44704)]),
    y: numbers(distances).map((feet) => hundredths(feet * 0.3048)),
  };
}

/** Damage (1) or none (0) over degrees Celsius above 20. @returns {Samples} */
export function oRings() {
  return {
    id: 'o-rings',
    source: t('lesson.samples.oRings'),
    names: [t('lesson.samples.above20')],
    target: t('lesson.samples.damage'),
    x: numbers(temperatures).map((fahrenheit) => [hundredths(((fahrenheit - 32) * 5) / 9 - 20)]),
    y: numbers(damages),
  };
}

/** The weights of `plane`'s formula, its bias and its noise. */
const planeFormula = { weights: [2, -1, 0.5, 1.5, -2, 1, -0.5, 3], bias: 1, noise: 0.2 };

/**
 * 60 samples with features in −2…2 from y = 2·x1 − 1·x2 + 0.5·x3 + … + 1 and normal noise of deviation 0.2;
 * as two classes: whether that is above 0.
 * @param {number} inputs 1…8 @param {boolean} [classes] @returns {Samples}
 */
export function plane(inputs, classes = false) {
  const random = randomFrom(7);
  const { weights, bias, noise } = planeFormula;
  const x = Array.from({ length: 60 }, () =>
    Array.from({ length: inputs }, () => hundredths(4 * random() - 2)),
  );
  const sums = x.map(
    (row) => row.reduce((sum, value, i) => sum + weights[i] * value, bias) + noise * normal(random),
  );
  return {
    id: classes ? 'two-sides' : 'plane',
    source: t(classes ? 'lesson.samples.sides' : 'lesson.samples.plane', {
      formula: `${weights
        .slice(0, inputs)
        .map((w, i) => `${formatNumber(w)}·x${i + 1}`)
        .join(' + ')
        .replaceAll('+ -', '− ')} + ${bias}`,
    }),
    names: Array.from({ length: inputs }, (_, i) => `x${i + 1}`),
    target: 'y',
    x,
    y: sums.map((sum) => (classes ? Number(sum > 0) : hundredths(sum))),
  };
}

/**
 * Points of the plane in classes, as the engine makes them.
 * @param {any} dl the package
 * @param {'blobs' | 'rings'} name three clouds that overlap a little, or a disc in a ring
 * @returns {Promise<Samples>}
 */
export async function points(dl, name) {
  const { points: places, targets } = await dl.synthetic(name, synthetic[name]);
  const y = Array.from(/** @type {Float32Array} */ (targets));
  return {
    id: name,
    source: t(`lesson.samples.${name}`),
    names: ['x1', 'x2'],
    target: '',
    x: y.map((_, i) => [places[2 * i], places[2 * i + 1]]),
    y,
  };
}

const synthetic = {
  blobs: { samples: 120, classes: 3, noise: 0.5, seed: 3 },
  rings: { samples: 160, classes: 2, noise: 0, seed: 3 },
};

/** A normal number (Box and Muller 1958). @param {() => number} random */
const normal = (random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
