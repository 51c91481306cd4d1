import { randomFrom } from '../../random.js';
import { classNames, pointData } from '../data.js';
import { seedOf } from '../model.js';
import { readFormula } from './formula.js';
import { Unreadable } from './unreadable.js';

/** Half the side of the square the points lie in: the plane's. */
const radius = 6;
/** So many places are tried for each point: a formula may have no value in most of the plane. */
const tries = 20;

/**
 * Points of the plane by a formula: for classes whether they lie above the curve f(x), else the number f(x, y),
 * divided by the largest of them. Noise moves a point before the formula is asked, as in TensorFlow Playground.
 * @param {import('../settings.js').Settings} settings
 * @returns {import('../data.js').PlayData}
 * @throws {import('./unreadable.js').Unreadable} that says what is wrong with the formula
 */
export function formulaData({ problem, formula, regFormula, samples, noise, seed }) {
  const classes = problem === 'classification';
  const f = readFormula(classes ? formula : regFormula, variablesOf(problem));
  const wanted = samples || (classes ? 500 : 1200);
  const random = randomFrom(seedOf(seed));
  const uniform = () => radius * (2 * random() - 1);
  const places = [];
  const targets = [];
  for (let attempt = 0; targets.length < wanted && attempt < tries * wanted; attempt++) {
    const [x, y] = [uniform(), uniform()];
    const [seenX, seenY] = [x + (uniform() * noise) / 100, y + (uniform() * noise) / 100];
    const value = f(seenX, seenY);
    if (!Number.isFinite(value)) continue;
    places.push(x, y);
    targets.push(classes ? Number(seenY > value) : value);
  }
  if (targets.length < 10) throw new Unreadable('playground.formula.noValues');
  if (classes && new Set(targets).size < 2) throw new Unreadable('playground.formula.oneSide');
  return pointData(
    Float32Array.from(places),
    classes ? Float32Array.from(targets) : toUnit(targets),
    classNames(classes ? 2 : 0),
  );
}

/** What a formula may be written with. @param {'classification' | 'regression'} problem */
export function variablesOf(problem) {
  return problem === 'classification' ? ['x'] : ['x', 'y'];
}

/** @param {number[]} values @returns {Float32Array} −1 … 1 */
function toUnit(values) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Float32Array.from(values, (value) => value / largest);
}
