import { svg } from 'lit';
import { t } from '../../languages/index.js';
import { around, Plot } from './plot.js';

/**
 * The samples and the neuron's answers: over the one input as a line through the points; with several inputs each
 * sample's answer over its target, so that right answers lie on the diagonal.
 * @param {import('./samples.js').Samples} samples
 * @param {import('./training.js').Snapshot} now whose `seen` has x, a, curve and answers
 * @param {boolean} classes whether targets are 0 and 1
 * @param {(x: number) => void} put called with the one input that is pointed at
 */
export function neuronPlot(samples, now, classes, put) {
  const { x, a, curve, answers } = now.seen;
  const one = samples.names.length === 1;
  const across = one ? samples.x.flat() : samples.y;
  const up = one ? samples.y : [...answers];
  const y = classes ? /** @type {[number, number]} */ ([-0.1, 1.1]) : around([0, ...samples.y]);
  const plot = new Plot({ x: around(across), y });
  const line = one ? plot.line(curve, answers) : plot.line(plot.x, plot.x);
  const drag = (/** @type {PointerEvent} */ event) => {
    if (event.buttons) put(plot.xAt(event));
  };
  const point = (/** @type {number} */ px, /** @type {number} */ py) =>
    svg`<circle class="sample" cx=${plot.px(px)} cy=${plot.py(py)} r="4" />`;
  return plot.draw(
    svg`${across.map((value, i) => point(value, up[i]))}
      <path class="curve ${one ? '' : 'second'}" data-line d=${line} />
      ${
        one
          ? svg`<path class="guide" d="M${plot.px(x[0])} ${plot.py(y[0])}V${plot.py(a)}" />
              <circle class="here" cx=${plot.px(x[0])} cy=${plot.py(a)} r="6" />`
          : ''
      }`,
    {
      label: t(one ? 'lesson.neuron.plot' : 'lesson.neuron.fit', {
        x: samples.names[0],
        y: samples.target,
        n: samples.y.length,
      }),
      xLabel: one ? samples.names[0] : t('lesson.neuron.target'),
      yLabel: one ? samples.target : t('lesson.neuron.answer'),
      ...(one ? { down: drag, move: drag } : {}),
    },
  );
}
