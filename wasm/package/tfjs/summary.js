// model.summary() as TensorFlow.js prints it.

/**
 * @param {readonly import('./layers.js').Layer[]} layers
 * @param {{ params: number, trainableParams: number, nonTrainableParams: number }} counts
 * @param {number} width  of a line
 * @param {readonly number[]} positions  where columns end: of the line, or characters
 * @returns {string[]}
 */
export function summaryLines(layers, counts, width, positions) {
  const ends =
    (positions.at(-1) ?? 1) <= 1 ? positions.map((end) => Math.floor(width * end)) : positions;
  const row = (/** @type {string[]} */ fields) =>
    fields.reduce((line, field, i) => {
      const before = i > 0 ? `${line.slice(0, -1)} ` : '';
      return (before + field).slice(0, ends[i]).padEnd(ends[i]);
    }, '');
  const body = layers.flatMap((layer, i) => [
    row([
      `${layer.name} (${layer.getClassName()})`,
      JSON.stringify([layer.inputShape]),
      JSON.stringify(layer.outputShape),
      String(layer.countParams()),
    ]),
    (i === layers.length - 1 ? '=' : '_').repeat(width),
  ]);
  return [
    '_'.repeat(width),
    row(['Layer (type)', 'Input Shape', 'Output shape', 'Param #']),
    '='.repeat(width),
    ...body,
    `Total params: ${counts.params}`,
    `Trainable params: ${counts.trainableParams}`,
    `Non-trainable params: ${counts.nonTrainableParams}`,
    '_'.repeat(width),
  ];
}
