// What went wrong in a program, as its author needs it: which line, what kind of error, what to do.

/**
 * @typedef {object} ProgramError
 * @property {string} type  'ValueError', …
 * @property {string} message
 * @property {number | null} line  of the program where it happened (1 is the first)
 * @property {string} traceback  as Python prints it, the program's own frames only
 */

export const programName = 'program.py';

/**
 * @param {string} traceback  MicroPython's, with the frames of our modules
 * @param {string} source
 * @returns {ProgramError}
 */
export function programError(traceback, source) {
  const all = traceback.trimEnd().split('\n');
  const frames = all.filter((line) => line.startsWith(`  File "${programName}"`));
  const reason = all.slice(all.findLastIndex((line) => /^ {2}File "/.test(line)) + 1).join('\n');
  const [, type = 'Error', message = ''] = /^([\w.]+)(?::\s*([\s\S]*))?$/.exec(reason) ?? [];
  const numbers = frames.map((frame) => Number(/line (\d+)/.exec(frame)?.[1]));
  const text = source.split('\n');
  const shown = frames.flatMap((frame, i) => {
    const code = text[numbers[i] - 1]?.trim();
    return code ? [frame, `    ${code}`] : [frame];
  });
  return {
    type,
    message,
    line: numbers.at(-1) ?? null,
    traceback: ['Traceback (most recent call last):', ...shown, reason].join('\n'),
  };
}
