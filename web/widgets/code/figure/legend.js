import { cssInk } from './inks.js';
import { text } from './layout.js';
import { drawMarker } from './markers.js';
import { stroke } from './paint-marks.js';

/**
 * @typedef {import('../../../figures/figure.js').Mark} Mark
 * @typedef {import('./paint-marks.js').Ground} Ground
 * @typedef {Extract<Mark, { label: string }>} Labelled
 */

const pad = 7;
const handle = 22;
const row = 17;
const inset = 8;

/** @param {Ground} ground @param {Mark[]} marks @param {string} place as matplotlib names it */
export function paintLegend(ground, marks, place) {
  const shown = marks.filter(
    (mark) => 'label' in mark && mark.label && !mark.label.startsWith('_'),
  );
  if (shown.length === 0) return;
  const { context, inks } = ground;
  context.font = `${text.tick}px ${inks.family}`;
  const widest = Math.max(
    ...shown.map((mark) => context.measureText(/** @type {Labelled} */ (mark).label).width),
  );
  const size = { width: 2 * pad + handle + 7 + widest, height: 2 * pad + row * shown.length - 4 };
  const { left, top } = corner(place, size, ground, marks);
  context.save();
  context.globalAlpha = 0.86;
  context.fillStyle = inks.paper;
  context.beginPath();
  context.roundRect(left, top, size.width, size.height, 4);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = inks.faint;
  context.lineWidth = 1;
  context.stroke();
  for (const [i, mark] of shown.entries()) {
    const middle = top + pad + row * i + row / 2 - 2;
    paintHandle(context, inks, /** @type {Labelled} */ (mark), left + pad, middle);
    context.fillStyle = inks.ink;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(/** @type {Labelled} */ (mark).label, left + pad + handle + 7, middle);
  }
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {import('./inks.js').Inks} inks @param {Labelled} mark @param {number} left @param {number} middle */
function paintHandle(context, inks, mark, left, middle) {
  const color = cssInk('colors' in mark ? (mark.colors[0] ?? 'C0') : mark.color, inks);
  context.save();
  if (mark.kind === 'line' || mark.kind === 'rule') {
    if (mark.dash) {
      stroke(context, color, mark.width, mark.dash);
      context.beginPath();
      context.moveTo(left, middle);
      context.lineTo(left + handle, middle);
      context.stroke();
    }
    context.setLineDash([]);
    if (mark.kind === 'line' && mark.marker)
      drawMarker(context, mark.marker, left + handle / 2, middle, mark.markerSize, color);
  } else if (mark.kind === 'points') {
    drawMarker(context, mark.marker, left + handle / 2, middle, 7, color);
  } else {
    context.globalAlpha = mark.alpha;
    context.fillStyle = color;
    context.fillRect(left, middle - 4.5, handle, 9);
  }
  context.restore();
}

/** @param {string} place @param {{ width: number, height: number }} size @param {Ground} ground @param {Mark[]} marks */
function corner(place, size, ground, marks) {
  const { box } = ground;
  const at = (/** @type {boolean} */ right, /** @type {boolean} */ lower) => ({
    left: right ? box.left + box.width - size.width - inset : box.left + inset,
    top: lower ? box.top + box.height - size.height - inset : box.top + inset,
  });
  if (place.includes('upper') || place.includes('lower'))
    return at(place.includes('right'), place.includes('lower'));
  if (place === 'center')
    return {
      left: box.left + (box.width - size.width) / 2,
      top: box.top + (box.height - size.height) / 2,
    };
  // Where it hides the least; matplotlib tries the same corner first.
  const corners = [at(true, false), at(false, false), at(false, true), at(true, true)];
  const hidden = corners.map(({ left, top }) => hides(left, top, size, ground, marks));
  return corners[hidden.indexOf(Math.min(...hidden))];
}

/** How many points of the marks lie in a box. @param {number} left @param {number} top @param {{ width: number, height: number }} size @param {Ground} ground @param {Mark[]} marks */
function hides(left, top, size, { x, y }, marks) {
  let count = 0;
  const look = (/** @type {number} */ across, /** @type {number} */ up) => {
    const inside =
      across > left && across < left + size.width && up > top && up < top + size.height;
    if (inside) count++;
  };
  for (const mark of marks) {
    if (mark.kind === 'line' || mark.kind === 'points') {
      const step = Math.max(1, Math.floor(mark.x.length / 500));
      for (let i = 0; i < mark.x.length; i += step) look(x(mark.x[i]), y(mark.y[i]));
    } else if (mark.kind === 'bars' && !mark.lying) {
      for (let i = 0; i < mark.from.length; i++)
        for (const share of [0.2, 0.5, 0.8, 1])
          look(
            x((mark.from[i] + mark.to[i]) / 2),
            y(mark.base[i] + share * (mark.top[i] - mark.base[i])),
          );
    }
  }
  return count;
}
