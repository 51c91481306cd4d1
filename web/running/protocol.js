/**
 * What a page and the worker that runs a program say to each other.
 *
 * @typedef {import('../python/interpreter.js').Output} Output
 * @typedef {import('../python/program-error.js').ProgramError} ProgramError
 *
 * @typedef {{ type: 'prepare', flag: Int32Array | null }
 *   | { type: 'run', source: string, files: Map<string, Uint8Array> }} Order  flag: not 0 when the program is to end
 *
 * @typedef {{ type: 'ready' }
 *   | { type: 'outputs', outputs: Output[], skipped: number }
 *   | { type: 'end', error: ProgramError | null, written: Map<string, Uint8Array> }
 *   | { type: 'broken', message: string }} News  skipped: lines that were left out before these; broken: the
 *   interpreter or the engine itself failed
 */

export {};
