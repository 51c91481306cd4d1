/**
 * What a point (x1, x2) gives the network: TensorFlow Playground's input features, under the names its addresses
 * have for them. Numbers are as they are there: not scaled.
 * @typedef {'x' | 'y' | 'xSquared' | 'ySquared' | 'xTimesY' | 'sinX' | 'sinY' | 'cosX' | 'cosY'} FeatureName
 * @typedef {{ name: FeatureName, label: string, of: (x: number, y: number) => number }} Feature
 */

/** @type {Feature[]} in the order in which they are drawn and enter the network */
export const features = [
  { name: 'x', label: 'x₁', of: (x) => x },
  { name: 'y', label: 'x₂', of: (_, y) => y },
  { name: 'xSquared', label: 'x₁²', of: (x) => x * x },
  { name: 'ySquared', label: 'x₂²', of: (_, y) => y * y },
  { name: 'xTimesY', label: 'x₁x₂', of: (x, y) => x * y },
  { name: 'sinX', label: 'sin x₁', of: (x) => Math.sin(x) },
  { name: 'sinY', label: 'sin x₂', of: (_, y) => Math.sin(y) },
  { name: 'cosX', label: 'cos x₁', of: (x) => Math.cos(x) },
  { name: 'cosY', label: 'cos x₂', of: (_, y) => Math.cos(y) },
];

/** @param {string} name */
export function featureNamed(name) {
  return features.find((feature) => feature.name === name);
}

/**
 * Points as the network takes them.
 * @param {ArrayLike<number>} points [n, 2]
 * @param {readonly FeatureName[]} names at least one
 * @returns {Float32Array} [n, names]
 */
export function featuresOf(points, names) {
  const chosen = features.filter(({ name }) => names.includes(name));
  const n = points.length / 2;
  const values = new Float32Array(n * chosen.length);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < chosen.length; j++)
      values[i * chosen.length + j] = chosen[j].of(points[2 * i], points[2 * i + 1]);
  return values;
}
