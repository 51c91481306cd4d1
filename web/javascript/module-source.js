import { javascriptLanguage } from '@codemirror/lang-javascript';

/** What stands for a module in the program that the worker gets; the worker knows where it is. */
export const placeOf = (/** @type {string} */ name) => `denselab-module:${name}`;
/** What a program may import. */
export const modules = ['denselab'];

/**
 * @typedef {{ name: string, line: number }} Import
 * @typedef {{ code: string, unknown: Import | null, wrongLine: number | null }} Reading
 *   code: with places for the modules; wrongLine: where the text is no JavaScript, which browsers keep to themselves
 */

/**
 * @param {string} source
 * @returns {Reading}
 */
export function readModule(source) {
  const pieces = [];
  let done = 0;
  /** @type {Import | null} */
  let unknown = null;
  /** @type {number | null} */
  let wrong = null;
  javascriptLanguage.parser.parse(source).iterate({
    enter: ({ type, from, to, node }) => {
      if (type.isError) wrong ??= from;
      if (type.name !== 'String' || !importing.includes(node.parent?.name ?? '')) return;
      const name = source.slice(from + 1, to - 1);
      if (!modules.includes(name)) unknown ??= { name, line: lineAt(source, from) };
      pieces.push(source.slice(done, from + 1), placeOf(name));
      done = to - 1;
    },
  });
  pieces.push(source.slice(done));
  return {
    code: pieces.join(''),
    unknown,
    wrongLine: wrong === null ? null : lineAt(source, wrong),
  };
}

const importing = ['ImportDeclaration', 'DynamicImport'];

/** @param {string} source @param {number} place */
const lineAt = (source, place) => source.slice(0, place).trimEnd().split('\n').length;
