/**
 * What Keras prints while fit runs, for some of the epochs: the first two, about ten more, the last one. The code
 * asks for no `metrics`, so the loss is all.
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
  for (const { epoch, loss } of history) {
    const due = epoch <= 2 || epoch - printed >= every || epoch === epochs;
    if (!due) continue;
    if (epoch > printed + 1) lines.push('…');
    lines.push(`Epoch ${epoch}/${epochs}`, `${steps}/${steps} - loss: ${loss.toFixed(4)}`);
    printed = epoch;
  }
  return lines.join('\n');
}
