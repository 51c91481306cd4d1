// Training speeds: the same network, data, batch size and initial weights for every contender.

import { NotMeasured } from '../bench.js';
import { writeWeights } from '../files.js';
import { rounds } from './rounds.js';
import { median, ratios } from './statistics.js';

/**
 * @typedef {import('../bench.js').Bench} Bench
 * @typedef {import('../bench.js').Name} Name
 * @typedef {import('../contract.js').Contender} Contender
 * @typedef {import('../contract.js').Network} Network
 *
 * @typedef {object} Workload
 * @property {string} title
 * @property {Network} network
 * @property {number} batchSize
 * @property {Name[]} names  who is to train it
 *
 * @typedef {object} Speeds
 * @property {Record<string, number[]>} samplesPerSecond  round by round
 * @property {Record<string, { loss: number, accuracy: number }>} learned
 */

/**
 * A classifier of Fashion-MNIST: relu inside, softmax at the end.
 * @param {number[]} sizes  features, then units
 * @param {Network['optimizer']} [optimizer]
 * @param {number} [seed]
 * @returns {Network}
 */
export function classifier(sizes, optimizer = { name: 'sgd', rate: 0.1 }, seed = 0) {
  const [features, ...units] = sizes;
  return {
    features,
    layers: units.map((count, i) => ({
      units: count,
      activation: i + 1 < units.length ? 'relu' : 'softmax',
    })),
    optimizer,
    weights: writeWeights(sizes, seed),
  };
}

/** Slow contenders train on fewer samples a round. */
const sizes = [640, 2560, 6400, 25600, 60000];

/** The first of Fashion-MNIST's images. @param {Contender} contender @param {number} samples @param {'train' | 'test'} [part] */
export async function fashion(contender, samples, part = 'train') {
  const name = `fashion-${part}-${samples}`;
  contender.loaded ??= new Set();
  if (!contender.loaded.has(name)) {
    const file = `fashion-${part}`;
    await contender.call('load', { name, file, type: 'uint8', features: 784, samples });
    contender.loaded.add(name);
  }
  return name;
}

/** @param {Bench} bench @param {Workload} workload @returns {Promise<Speeds>} */
export function trainingSpeeds(bench, { title, network, batchSize, names }) {
  return bench.once(title, async () => {
    const there = await bench.available(names);
    /** @type {Record<string, () => Promise<number>>} */
    const entrants = {};
    /** @type {Speeds['learned']} */
    const learned = {};
    for (const [name, contender] of there) {
      try {
        learned[name] = await learn(contender, network, batchSize);
        const speed = await warmUp(bench, contender, network, batchSize);
        for (const count of threadChoices(contender)) {
          entrants[withThreads(name, count)] = async () => {
            if (count) await contender.call('threads', { count });
            return speed();
          };
        }
      } catch (error) {
        bench.missing.set(name, `${title}: ${/** @type {Error} */ (error).message}`);
      }
    }
    checkLearned(learned, entrants, bench);
    const all = await rounds(bench.rounds, entrants);
    bench.note(
      title,
      Object.entries(all).map(([name, speeds]) => [name, `${whole(median(speeds))} samples/s`]),
    );
    /** @type {Speeds['samplesPerSecond']} of each at the number of threads that suits it best */
    const samplesPerSecond = {};
    for (const [name, contender] of there) {
      const [best] = threadChoices(contender)
        .flatMap((count) => {
          const speeds = all[withThreads(name, count)];
          return speeds ? [{ count, speeds }] : [];
        })
        .sort((a, b) => median(b.speeds) - median(a.speeds));
      if (!best) continue;
      samplesPerSecond[name] = best.speeds;
      // With these it goes on, to other rows.
      if (best.count) await contender.call('threads', { count: best.count });
    }
    bench.note(
      `${title}: what each knows after the same 6,400 samples`,
      Object.entries(learned).map(([name, { loss, accuracy }]) => [
        name,
        `loss ${loss.toFixed(4)}, accuracy ${accuracy.toFixed(4)}`,
      ]),
    );
    return { samplesPerSecond, learned };
  });
}

/** How much faster one is, round by round. @param {Speeds} speeds @param {Name} than @param {Bench} bench */
export function timesFaster({ samplesPerSecond }, than, bench) {
  const [ours, theirs] = ['denselab', than].map((name) => {
    const rates = samplesPerSecond[name];
    if (rates) return rates;
    throw new NotMeasured(bench.missing.get(name) ?? `${name} did not take part`);
  });
  return ratios(ours, theirs);
}

/** Those that may choose take every number of threads in every round. @param {Contender} contender */
const threadChoices = (contender) => contender.description.threadChoices ?? [0];

/** @param {string} name @param {number} count  0 where there is no choice */
const withThreads = (name, count) =>
  count === 0 ? name : `${name}, ${count} ${count === 1 ? 'thread' : 'threads'}`;

/** What it knows after one pass over the same samples in the same order. @param {Contender} contender @param {Network} network @param {number} batchSize */
async function learn(contender, network, batchSize) {
  const data = await fashion(contender, 6400);
  const test = await fashion(contender, 2000, 'test');
  await contender.call('make', { model: 'learner', network });
  await contender.call('train', { model: 'learner', data, batchSize, shuffle: false });
  const figures = await contender.call('evaluate', { model: 'learner', data: test });
  await contender.call('drop', { model: 'learner' });
  return figures;
}

/**
 * A contender that learned something else did something else: it takes no part.
 * @param {Speeds['learned']} learned @param {Record<string, unknown>} entrants @param {Bench} bench
 */
function checkLearned(learned, entrants, bench) {
  const losses = Object.values(learned).map(({ loss }) => loss);
  const usual = median(losses.filter(Number.isFinite));
  for (const [name, { loss }] of Object.entries(learned)) {
    if (Math.abs(loss - usual) <= 0.02 * usual) continue;
    for (const entrant of Object.keys(entrants)) {
      if (entrant === name || entrant.startsWith(`${name}, `)) delete entrants[entrant];
    }
    bench.missing.set(name, `${name} learned something else: loss ${loss}, usually ${usual}`);
  }
}

/**
 * Trains until everything is compiled, cached and chosen; gives what to do in a round.
 * @param {Bench} bench @param {Contender} contender @param {Network} network
 * @param {number} batchSize @param {string} [model]  what to call it
 * @returns {Promise<() => Promise<number>>} samples per second
 */
export async function warmUp(bench, contender, network, batchSize, model = 'racer') {
  await contender.call('make', { model, network });
  const speed = async (/** @type {number} */ samples) => {
    const data = await fashion(contender, samples);
    return samples / (await contender.call('train', { model, data, batchSize }));
  };
  await speed(sizes[0]);
  const guess = await speed(sizes[0]);
  const samples = sizes.findLast((size) => size / guess <= bench.seconds) ?? sizes[0];
  await speed(samples);
  return () => speed(samples);
}

/** @param {number} value */
export const whole = (value) => Math.round(value).toLocaleString('en');
