import { svg } from 'lit';
import { t } from '../../languages/index.js';
import { around, Plot } from './plot.js';

/**
 * The samples, the answers of the code as it is, and of the code as it was before.
 * @param {import('./samples.js').Samples} samples
 * @param {number[]} xs where the answers are
 * @param {ArrayLike<number>} answers
 * @param {ArrayLike<number> | undefined} before
 * @param {boolean} classes whether targets are 0 and 1
 */
export function regressionPlot(samples, xs, answers, before, classes) {
  const y = classes ? /** @type {[number, number]} */ ([-0.35, 1.35]) : around(samples.y);
  const plot = new Plot({ x: [xs[0], xs[xs.length - 1]], y });
  const half = `M${plot.px(plot.x[0])} ${plot.py(0.5)}H${plot.px(plot.x[1])}`;
  return plot.draw(
    svg`${samples.y.map(
      (value, i) =>
        svg`<circle class="sample" cx=${plot.px(samples.x[i][0])} cy=${plot.py(value)} r="4" />`,
    )}
    ${classes ? svg`<path class="guide" d=${half} />` : ''}
    ${before ? svg`<path class="curve second" data-line="before" d=${plot.line(xs, before)} />` : ''}
    <path class="curve" data-line="now" d=${plot.line(xs, answers)} />`,
    {
      label: t('lesson.neuron.plot', {
        x: samples.names[0],
        y: samples.target,
        n: samples.y.length,
      }),
      xLabel: samples.names[0],
      yLabel: samples.target,
    },
  );
}
