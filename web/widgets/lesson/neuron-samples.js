import { formatNumber, t } from '../../languages/index.js';
import { cars, oRings, plane } from './samples.js';

/**
 * @typedef {import('./samples.js').Samples} Samples
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {{ feature: number, target: number, scaled: boolean }} Choice
 */

export const mostInputs = 8;

/** How many inputs a neuron can have: of a table of more than two columns all but one. @param {number} asked @param {Columns | null} own */
export function inputsOf(asked, own) {
  const wanted = Math.max(1, Math.min(mostInputs, Math.round(asked) || 1));
  return own && wanted > 1 ? Math.min(mostInputs, own.names.length - 1) : wanted;
}

/**
 * What a neuron is trained on.
 * @param {{ inputs: number, sigmoid: boolean, own: Columns | null }} neuron
 * @param {Choice} choice for a table of the reader's
 * @returns {{ samples: Samples | null, problem: string }} problem: why that table does not do
 */
export function samplesOf({ inputs, sigmoid, own }, choice) {
  if (!own) {
    const one = sigmoid ? oRings : cars;
    return { samples: inputs === 1 ? one() : plane(inputs, sigmoid), problem: '' };
  }
  const { target, scaled } = choice;
  const features = own.names
    .map((_, i) => i)
    .filter((i) => (inputs === 1 ? i === choice.feature : i !== target))
    .slice(0, inputs);
  if (features.includes(target)) return { samples: null, problem: t('lesson.data.same') };
  const y = own.rows.map((row) => row[target]);
  const wrong = sigmoid ? y.findIndex((value) => value !== 0 && value !== 1) : -1;
  if (wrong >= 0) {
    const params = { line: own.lines[wrong], value: formatNumber(y[wrong]) };
    return { samples: null, problem: t('lesson.data.noClass', params) };
  }
  const columns = features.map((i) => own.rows.map((row) => row[i]));
  const scales = columns.map((column) => (scaled ? scaleOf(column) : { mean: 0, deviation: 1 }));
  return {
    samples: {
      id: 'own',
      source: scaled
        ? features.map((i, n) => scaleText(own.names[i], scales[n])).join(' ')
        : t('lesson.data.yours', { n: y.length }),
      names: features.map((i) => own.names[i]),
      target: own.names[target],
      x: own.rows.map((_, r) =>
        columns.map((column, n) => (column[r] - scales[n].mean) / scales[n].deviation),
      ),
      y,
    },
    problem: '',
  };
}

/** @param {number[]} values */
function scaleOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** @param {string} name @param {{ mean: number, deviation: number }} scale */
function scaleText(name, { mean, deviation }) {
  const written = (/** @type {number} */ value) =>
    formatNumber(value, { maximumSignificantDigits: 4 });
  return t('lesson.data.scaled', { name, mean: written(mean), deviation: written(deviation) });
}
