import { formatNumber, t } from '../../../languages/index.js';

/**
 * A figure in words, for those who do not see it.
 * @typedef {import('../../../figures/figure.js').Figure} Figure
 * @typedef {import('../../../figures/figure.js').Mark} Mark
 */

/** @param {Figure} figure @returns {string} */
export function describe({ title, axes }) {
  const parts = axes.map(({ title: name, xlabel, ylabel, marks }) =>
    [
      name,
      xlabel && t('figure.xlabel', { text: xlabel }),
      ylabel && t('figure.ylabel', { text: ylabel }),
      ...marks.map(inWords),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [t('figure.name'), title, ...parts].filter(Boolean).join('. ');
}

/** @param {Mark} mark */
function inWords(mark) {
  const name = 'label' in mark && mark.label ? t('figure.labelled', { label: mark.label }) : '';
  switch (mark.kind) {
    case 'line':
    case 'points':
      return t(`figure.${mark.kind}`, { n: mark.y.length, name, ...ends(mark.y) });
    case 'bars':
      return t('figure.bars', { n: mark.top.length, name, ...ends(mark.top) });
    case 'picture':
      return t('figure.picture', {
        rows: mark.rows,
        columns: mark.columns,
        range: mark.values ? t('figure.range', ends(mark.values.data)) : '',
      });
    case 'words':
      return mark.text;
    default:
      return '';
  }
}

/** @param {ArrayLike<number>} values */
function ends(values) {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < from) from = values[i];
    if (values[i] > to) to = values[i];
  }
  const text = (/** @type {number} */ value) =>
    formatNumber(value, { maximumSignificantDigits: 4 });
  return from > to ? { from: '–', to: '–' } : { from: text(from), to: text(to) };
}
