/**
 * What Keras prints while fit runs, for some of the epochs: the first two, about ten more, the last one.
 * @param {import('./training.js').Training} training
 * @param {number} samples
 * @param {number} epochs as fit was told
 * @returns {string}
 */
export function fitOutput({ history, recipe }, samples, epochs) {
  const steps = Math.ceil(samples / (recipe?.batchSize ?? 32));
  const every = Math.max(1, Math.ceil(epochs / 8));
  let printed = 0;
  const lines = [];
  for (const { epoch, loss, accuracy } of history) {
    const due = epoch <= 2 || epoch - printed >= every || epoch === epochs;
    if (!due) continue;
    if (epoch > printed + 1) lines.push('…');
    const figures = [...(accuracy === undefined ? [] : [['accuracy', accuracy]]), ['loss', loss]]
      .map(([name, value]) => `${name}: ${Number(value).toFixed(4)}`)
      .join(' - ');
    lines.push(`Epoch ${epoch}/${epochs}`, `${steps}/${steps} - ${figures}`);
    printed = epoch;
  }
  return lines.join('\n');
}
