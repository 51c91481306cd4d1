import { cutOf, gridOf } from '../data.js';
import { seedOf } from '../model.js';
import { stratifiedOrder } from './stratified-order.js';
import { isMissing } from './table-cells.js';
import { mayBeTarget, rolesOf } from './table-columns.js';
import { Unreadable } from './unreadable.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {import('../data.js').PlayData} PlayData
 * @typedef {import('./table-columns.js').Column} Column
 * @typedef {import('./table-columns.js').Roles} Roles
 * @typedef {import('./table-reader.js').Table} Table
 * @typedef {import('./unreadable.js').Problem} Problem
 */

/**
 * The rows that can be used in these roles.
 * @param {Table} table @param {Column[]} columns @param {Roles} roles @param {Settings} settings
 * @returns {{ rows: number[], problems: Problem[] }} row numbers, and for every other row why not
 */
export function usableRows({ rows }, columns, { target, inputs, axes }, { problem, missing }) {
  /** @type {Problem[]} */
  const problems = [];
  const needed = [...new Set([...inputs, ...axes])];
  /** @returns {Omit<Problem, 'line'> | null} */
  const reason = (/** @type {string[]} */ cells, /** @type {number} */ row) => {
    const wrong = (/** @type {string} */ key, /** @type {number} */ column) => ({
      key: `playground.table.${key}`,
      params: { column: columns[column].name, cell: short(cells[column]) },
    });
    if (isMissing(cells[target])) return wrong('noTarget', target);
    if (problem === 'regression' && Number.isNaN(columns[target].values[row]))
      return wrong('notNumber', target);
    for (const column of needed) {
      if (!Number.isNaN(columns[column].values[row])) continue;
      if (!isMissing(cells[column])) return wrong('notNumber', column);
      if (missing === 'leaveOut') return wrong('missing', column);
    }
    return null;
  };
  const usable = [];
  for (let row = 0; row < rows.length; row++) {
    const wrong = reason(rows[row].cells, row);
    if (!wrong) usable.push(row);
    else problems.push({ ...wrong, line: rows[row].line });
  }
  return { rows: usable, problems };
}

/** @param {string} cell */
function short(cell) {
  return cell.length > 30 ? `${cell.slice(0, 30)}…` : cell;
}

/**
 * A table as data to play with. Every input is standardised by the mean and the standard deviation of the training
 * samples; a number to be learnt is brought to −1 … 1 by the training samples' least and largest.
 * @param {Table} table @param {Column[]} columns @param {Settings} settings
 * @returns {PlayData}
 * @throws {Unreadable} where too little of it can be used
 */
export function tableData(table, columns, settings) {
  const roles = rolesOf(columns, settings);
  const { target, inputs, axes } = roles;
  const { problem, percTrainData } = settings;
  const classes = problem === 'classification' ? columns[target].distinct : [];
  if (!mayBeTarget(columns[target], problem))
    throw new Unreadable(`playground.table.target.${problem}`, { column: columns[target].name });
  if (inputs.length === 0) throw new Unreadable('playground.table.noInputs');
  const { rows } = usableRows(table, columns, roles, settings);
  if (rows.length < 4) throw new Unreadable('playground.table.tooFew', { n: rows.length });

  const found = rows.map((row) =>
    problem === 'classification'
      ? classes.indexOf(table.rows[row].cells[target].trim())
      : columns[target].values[row],
  );
  const order = stratifiedOrder(found, problem === 'classification', seedOf(settings.seed));
  const n = order.length;
  const cut = cutOf(n, percTrainData);
  const ordered = (/** @type {number} */ column) =>
    Float64Array.from(order, (index) => columns[column].values[rows[index]]);
  const scales = inputs.map((column) => ({ column, ...standardOf(ordered(column), cut) }));
  const drawn = axes.map((column) => {
    const values = ordered(column);
    const { mean } = standardOf(values, cut);
    return values.map((value) => (Number.isNaN(value) ? mean : value));
  });
  const targets = Float32Array.from(order, (index) => found[index]);
  return {
    classes,
    targets: problem === 'classification' ? targets : toUnit(targets, cut),
    places: interleaved(drawn[0], drawn[1]),
    plane: {
      x: rangeOf(drawn[0]),
      y: rangeOf(drawn[1]),
      names: [columns[axes[0]].name, columns[axes[1]].name],
    },
    inputs: () => ({
      values: standardised(scales.map((scale) => ({ ...scale, values: ordered(scale.column) }))),
      names: inputs.map((column) => columns[column].name),
    }),
    grid(_, side) {
      const places = gridOf(this.plane, side);
      const along = (/** @type {number} */ axis) =>
        Float64Array.from({ length: side * side }, (_, i) => places[2 * i + axis]);
      // Columns that are not drawn stay at their mean, which standardising makes 0.
      const still = new Float64Array(side * side).fill(Number.NaN);
      return standardised(
        scales.map((scale) => {
          const axis = axes.indexOf(scale.column);
          return { ...scale, values: axis < 0 ? still : along(axis) };
        }),
      );
    },
  };
}

/**
 * @param {{ mean: number, deviation: number, values: Float64Array }[]} columns
 * @returns {Float32Array} [values, columns]; a value that is missing is at its mean, 0
 */
function standardised(columns) {
  const n = columns[0].values.length;
  const all = new Float32Array(n * columns.length);
  columns.forEach(({ mean, deviation, values }, column) => {
    for (let i = 0; i < n; i++) {
      const value = (values[i] - mean) / deviation;
      all[i * columns.length + column] = Number.isNaN(value) ? 0 : value;
    }
  });
  return all;
}

/** Of the training samples. @param {Float64Array} values @param {number} cut */
function standardOf(values, cut) {
  const known = values.subarray(0, cut).filter((value) => !Number.isNaN(value));
  const n = Math.max(1, known.length);
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  // A column that is always the same says nothing, whatever it is divided by.
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** @param {Float32Array} targets @param {number} cut */
function toUnit(targets, cut) {
  const [least, most] = endsOf(targets.subarray(0, cut));
  return targets.map((value) => (2 * (value - least)) / (most - least || 1) - 1);
}

/** The axis: all samples, and a little air. @param {Float64Array} values @returns {[number, number]} */
function rangeOf(values) {
  const [least, most] = endsOf(values);
  const air = (most - least) * 0.08 || 1;
  return [least - air, most + air];
}

/** @param {Float64Array | Float32Array} values */
function endsOf(values) {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** @param {Float64Array} a @param {Float64Array} b @returns {Float32Array} [n, 2] */
function interleaved(a, b) {
  const all = new Float32Array(2 * a.length);
  for (let i = 0; i < a.length; i++) {
    all[2 * i] = a[i];
    all[2 * i + 1] = b[i];
  }
  return all;
}
