/**
 * What went wrong in a JavaScript program: the line of its own that was running.
 * @param {unknown} thrown
 * @param {string} address of the program's script
 * @param {string} source
 * @returns {import('../python/program-error.js').ProgramError}
 */
export function scriptError(thrown, address, source) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const places = [...(error.stack ?? '').matchAll(new RegExp(`${address}:(\\d+)`, 'g'))];
  const lines = places.map(([, line]) => Number(line));
  const text = source.split('\n');
  const frames = [...new Set(lines)].map(
    (line) => `  line ${line}: ${text[line - 1]?.trim() ?? ''}`,
  );
  return {
    type: error.name,
    message: error.message,
    line: lines[0] ?? null,
    traceback: [`${error.name}: ${error.message}`, ...frames].join('\n'),
  };
}
