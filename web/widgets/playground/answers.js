/**
 * What a network answers, as classes.
 * @typedef {import('./session.js').NumberArray} NumberArray
 */

/**
 * The class that wins for each sample: the largest of several outputs; of one output, whether it lies above the
 * middle of what it can be.
 * @param {NumberArray[]} outputs one after the other, [n, units] each
 * @param {import('./model.js').Head} head
 * @returns {Float32Array} class indices
 */
export function answersOf(outputs, { units, activation }) {
  const middle = activation === 'sigmoid' ? 0.5 : 0;
  const answers = new Float32Array(outputs.reduce((sum, { shape }) => sum + shape[0], 0));
  let place = 0;
  for (const { data } of outputs) {
    for (let at = 0; at < data.length; at += units)
      answers[place++] = units === 1 ? Number(data[at] > middle) : winner(data, at, units);
  }
  return answers;
}

/** @param {Float32Array} values @param {number} from @param {number} count */
function winner(values, from, count) {
  let best = 0;
  for (let c = 1; c < count; c++) if (values[from + c] > values[from + best]) best = c;
  return best;
}

/** @param {Float32Array} answers @param {Float32Array} targets @param {number} cut between training and test */
export function accuracyOf(answers, targets, cut) {
  const share = (/** @type {number} */ from, /** @type {number} */ to) => {
    let right = 0;
    for (let i = from; i < to; i++) if (answers[i] === targets[i]) right++;
    return right / (to - from);
  };
  return { train: share(0, cut), test: share(cut, answers.length) };
}
