import { constants, functions, operators, parse } from './formula-words.js';
import { Unreadable } from './unreadable.js';

const nodes = [
  'ConstantNode',
  'SymbolNode',
  'OperatorNode',
  'ParenthesisNode',
  'FunctionNode',
  'ConditionalNode',
  'RelationalNode',
];
const mostCharacters = 200;

/**
 * A typed formula as a function.
 * @param {string} text such as "sin(x) * 3"
 * @param {readonly string[]} variables that may be used; x1 and x2 mean x and y
 * @returns {(x: number, y: number) => number} NaN where it has no value
 * @throws {Unreadable} that says what is wrong with it
 */
export function readFormula(text, variables) {
  if (text.trim() === '') throw new Unreadable('playground.formula.empty');
  if (text.length > mostCharacters)
    throw new Unreadable('playground.formula.long', { most: mostCharacters });
  const node = parsed(text.replaceAll('²', '^2').replaceAll('³', '^3').replaceAll('·', '*'));
  check(node, variables);
  const code = node.compile();
  return (x, y) => {
    try {
      const value = code.evaluate({ x, y, x1: x, x2: y });
      // A comparison is true or false: a step of height 1.
      return typeof value === 'boolean'
        ? Number(value)
        : typeof value === 'number'
          ? value
          : Number.NaN;
    } catch {
      return Number.NaN;
    }
  };
}

/** @param {string} text */
function parsed(text) {
  try {
    return parse(text);
  } catch (error) {
    const { char = text.length + 1 } = /** @type {{ char?: number }} */ (error);
    const found = text
      .slice(char - 1)
      .trim()
      .slice(0, 12);
    if (found === '') throw new Unreadable('playground.formula.ends', { formula: text });
    throw new Unreadable('playground.formula.syntax', { found, place: char });
  }
}

/** @param {import('mathjs').MathNode} root @param {readonly string[]} variables */
function check(root, variables) {
  const known = [
    ...variables,
    ...variables.map((name) => (name === 'x' ? 'x1' : 'x2')),
    ...constants,
  ];
  root.traverse((node, path, parent) => {
    const { value, fn } = /** @type {{ value?: unknown, fn?: any }} */ (/** @type {any} */ (node));
    const allowed =
      nodes.includes(node.type) &&
      (node.type !== 'ConstantNode' || typeof value === 'number') &&
      (node.type !== 'OperatorNode' || operators.includes(fn));
    if (!allowed)
      throw new Unreadable('playground.formula.notAllowed', { part: node.toString().slice(0, 30) });
    if (node.type === 'FunctionNode') {
      if (!functions.includes(fn.name))
        throw new Unreadable('playground.formula.function', {
          name: fn.name,
          known: functions.join(', '),
        });
    }
    if (node.type !== 'SymbolNode' || (path === 'fn' && parent?.type === 'FunctionNode')) return;
    const { name } = /** @type {import('mathjs').SymbolNode} */ (node);
    if (functions.includes(name)) throw new Unreadable('playground.formula.brackets', { name });
    if (!known.includes(name))
      throw new Unreadable('playground.formula.name', { name, known: variables.join(', ') });
  });
}
