import { shadesBetween, shadesTo } from './heat-colours.js';

/** The tokens of classes, in the order of a data set's classes. */
const classTokens = 10;

/** Two classes are told apart as signs are: the first below 0, the second above. @param {number} index @param {number} classes */
export function classToken(index, classes) {
  if (classes <= 2) return index === 0 ? '--below' : '--above';
  return `--class-${index % classTokens}`;
}

/**
 * The colours of heat maps as the theme has them now.
 * @param {import('../themed.js').Themed} themed
 * @param {number} classes
 */
export function heatColours(themed, classes) {
  const [below, ground, above] = ['--below', '--surface', '--above'].map((token) =>
    themed.colour(token),
  );
  return {
    shades: shadesBetween(below, ground, above),
    classes: Array.from({ length: classes }, (_, index) =>
      shadesTo(ground, themed.colour(classToken(index, classes))),
    ),
    below,
    above,
    ground,
    edge: themed.colour('--line-strong'),
    ink: themed.colour('--ink'),
  };
}

/** @param {import('./heat-colours.js').Shades} shades @param {number} value −1 … 1 */
export function shadeColour(shades, value) {
  const pixel = shades[Math.max(0, Math.min(255, Math.round(((value + 1) / 2) * 255)))];
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}
