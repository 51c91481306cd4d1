/**
 * A figure of the benchmark: a row of its table, or one of several of a row.
 *
 * @typedef {object} Figure
 * @property {string} row  S1 …
 * @property {string} what
 * @property {number} target
 * @property {'at least' | 'at most'} bound  which side of the target is good
 * @property {string} unit
 * @property {(bench: import('../bench.js').Bench) => Promise<number[] | Measured>} measure
 *   round by round; the figure is their median, if nothing else is said
 * @property {(bench: import('../bench.js').Bench) => Promise<string>} [limits]
 *   what it comes up against, for a figure that misses its target
 *
 * @typedef {{ value: number, rounds: number[] }} Measured
 *
 * @typedef {object} Result
 * @property {string} row
 * @property {string} what
 * @property {number | null} value  null where it could not be measured
 * @property {number} target
 * @property {boolean} holds
 * @property {number[]} rounds
 * @property {string} [reason]  why it was not measured
 */

export {};
