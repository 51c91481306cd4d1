// What Python has in its language and MicroPython has not, said in what it has. Every line stays where it is:
//   a *= b            a = _imul(a, b)           __imul__ and its like are called
//   (0 < a) & c       (_lt(0, a)) & c           the right operand is asked too
//   [*a, 1]           ([] + list(a) + [1])
//   {**a, 'k': 1}     _merged(a, {'k': 1})
// The functions are in modules/_language.py.

import { parser } from '@lezer/python';

/** @typedef {import('@lezer/common').SyntaxNode} Node */

/** @type {Record<string, string>} */
const inPlace = {
  '*=': '_imul',
  '/=': '_itruediv',
  '//=': '_ifloordiv',
  '%=': '_imod',
  '**=': '_ipow',
  '@=': '_imatmul',
  '&=': '_iand',
  '|=': '_ior',
  '^=': '_ixor',
  '<<=': '_ilshift',
  '>>=': '_irshift',
};

/** @type {Record<string, string>} */
const compared = { '<': '_lt', '<=': '_le', '>': '_gt', '>=': '_ge' };

/** The parser does not know numbers such as 255. — to it, the point is one more digit. */
const endingPoint = /(?<![\w.])(\d[\d_]*)\.(?!\d)/g;

/** Where a comparison may be one of arrays: elsewhere it decides something, and is a truth value. */
const arrayPlaces = new Set(['UnaryExpression', 'ArgList', 'AssignStatement', 'MemberExpression']);

/**
 * The program in MicroPython's language. What is no Python is given back as it is: MicroPython says what is wrong.
 * @param {string} source
 */
export function adapted(source) {
  const top = parser.parse(source.replace(endingPoint, (_, digits) => `${digits}0`)).topNode;
  return hasError(top) ? source : rewritten(top, source);
}

/** @param {Node} top */
function hasError(top) {
  let found = false;
  top.cursor().iterate((node) => {
    if (node.type.isError) found = true;
    return !found;
  });
  return found;
}

/** @param {Node} node */
function children(node) {
  const found = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** @param {Node} node @param {string} source @returns {string} */
function rewritten(node, source) {
  const special = rewriters[node.name]?.(node, source);
  return special ?? copied(node, source);
}

/** The node's text, its children rewritten. @param {Node} node @param {string} source */
function copied(node, source) {
  let text = '';
  let at = node.from;
  for (const child of children(node)) {
    text += source.slice(at, child.from) + rewritten(child, source);
    at = child.to;
  }
  return text + source.slice(at, node.to);
}

/** @type {Record<string, (node: Node, source: string) => string | null>} */
const rewriters = {
  UpdateStatement(node, source) {
    const [target, operator, ...value] = children(node);
    const name = inPlace[source.slice(operator.from, operator.to)];
    if (!name || value.length === 0 || !isPlain(target)) return null;
    const whole = source.slice(target.from, target.to);
    const given = between(value, source);
    return `${whole} = ${name}(${whole}, ${value.length > 1 ? `(${given})` : given})`;
  },

  BinaryExpression(node, source) {
    const [left, operator, right] = children(node);
    const name = operator && compared[source.slice(operator.from, operator.to)];
    if (!name || !right || isChained(node) || !mayBeOfArrays(node)) return null;
    return `${name}(${rewritten(left, source)}, ${rewritten(right, source)})`;
  },

  ArrayExpression: (node, source) => spread(node, source, ''),
  TupleExpression: (node, source) => spread(node, source, 'tuple'),

  DictionaryExpression(node, source) {
    if (!children(node).some(({ name }) => name === '**')) return null;
    const parts = groups(node).map((part) =>
      part[0].name === '**' ? rewritten(part[1], source) : `{${between(part, source)}}`,
    );
    return sameLines(`_merged(${parts.join(', ')})`, node, source);
  },
};

/** A name, or an attribute of one: evaluating it twice changes nothing. @param {Node} node @returns {boolean} */
function isPlain(node) {
  if (node.name === 'VariableName') return true;
  const parts = children(node);
  return (
    node.name === 'MemberExpression' && parts.at(-1)?.name === 'PropertyName' && isPlain(parts[0])
  );
}

/** 0 < a < 5. @param {Node} node */
function isChained(node) {
  const isComparison = (/** @type {Node | null | undefined} */ other) =>
    other?.name === 'BinaryExpression' && other.getChild('CompareOp') !== null;
  return isComparison(node.firstChild) || isComparison(node.parent);
}

/** @param {Node} node */
function mayBeOfArrays(node) {
  let place = node.parent;
  while (place?.name === 'ParenthesizedExpression') place = place.parent;
  if (!place) return false;
  if (place.name === 'BinaryExpression') return place.getChild('BitOp') !== null;
  if (place.name === 'UnaryExpression') return place.getChild('not') === null;
  return arrayPlaces.has(place.name);
}

/** [*a, 1] or (*a, 1). @param {Node} node @param {string} source @param {string} type */
function spread(node, source, type) {
  if (!children(node).some(({ name }) => name === '*')) return null;
  const parts = groups(node).map((part) =>
    part[0].name === '*' ? `list(${rewritten(part[1], source)})` : `[${between(part, source)}]`,
  );
  return sameLines(`${type}(${['[]', ...parts].join(' + ')})`, node, source);
}

/** What stands between the commas of a display. @param {Node} node */
function groups(node) {
  /** @type {Node[][]} */
  const found = [[]];
  for (const child of children(node).slice(1, -1)) {
    if (child.name === ',') found.push([]);
    else if (child.name !== 'Comment') found[found.length - 1].push(child);
  }
  return found.filter((part) => part.length > 0);
}

/** From the first to the last of these. @param {Node[]} nodes @param {string} source */
function between(nodes, source) {
  let text = '';
  let at = nodes[0].from;
  for (const node of nodes) {
    text += source.slice(at, node.from) + rewritten(node, source);
    at = node.to;
  }
  return text;
}

/** With the line breaks that the original had, before its last bracket. @param {string} text @param {Node} node @param {string} source */
function sameLines(text, node, source) {
  const breaks = (/** @type {string} */ part) => part.split('\n').length - 1;
  const missing = breaks(source.slice(node.from, node.to)) - breaks(text);
  return text.slice(0, -1) + '\n'.repeat(Math.max(0, missing)) + text.slice(-1);
}
