import { classNames, pointData } from '../data.js';
import { seedOf } from '../model.js';
import { pointsIn } from './points-text.js';
import { stratifiedOrder } from './stratified-order.js';
import { Unreadable } from './unreadable.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {import('./points-text.js').Point} Point
 */

/** The points of the settings, as drawn. @param {Settings} settings @returns {Point[]} */
export function drawnPoints({ problem, points, regPoints }) {
  const classes = problem === 'classification';
  return pointsIn(classes ? points : regPoints, classes) ?? [];
}

/**
 * The points that were drawn, as data to play with.
 * @param {Settings} settings
 * @returns {import('../data.js').PlayData}
 * @throws {Unreadable} where they are too few to train and to test
 */
export function drawnData(settings) {
  const points = drawnPoints(settings);
  if (points.length < 2) throw new Unreadable('playground.points.tooFew', { n: points.length });
  const classes = settings.problem === 'classification';
  const order = stratifiedOrder(
    points.map(({ target }) => target),
    classes,
    seedOf(settings.seed),
  );
  const places = order.flatMap((index) => [points[index].x, points[index].y]);
  const targets = Float32Array.from(order, (index) => points[index].target);
  const highest = classes ? Math.max(1, ...targets) : -1;
  return pointData(Float32Array.from(places), targets, classNames(highest + 1));
}

/**
 * Any points of the plane as ones that can be drawn on.
 * @param {import('../data.js').PlayData} data
 * @param {number} most
 * @returns {Point[]} the first `most`
 */
export function pointsOf({ places, targets }, most) {
  return Array.from({ length: Math.min(most, targets.length) }, (_, i) => ({
    x: places[2 * i],
    y: places[2 * i + 1],
    target: targets[i],
  }));
}
