// What Python has in its language and MicroPython has not, said in what it has. Every line stays where it is:
//   a *= b            a = _imul(a, b)           __imul__ and its like are called
//   (0 < a) & c       (_lt(0, a)) & c           the right operand is asked too
//   [*a, 1]           _listed(_Spread(a), 1)
//   text[::-1]        _stepped(text, _slices[::-1])
//   {'a': 1, **b}     _ordered(('a', 1), b)     dictionaries keep their order
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
  const top = parsed(source);
  if (hasError(top)) return source;
  const text = rewritten(top, source);
  return hasError(parsed(text)) ? source : text;
}

/** @param {string} source */
function parsed(source) {
  return parser.parse(source.replace(endingPoint, (_, digits) => `${digits}0`)).topNode;
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
  return special ?? edited(node, source, (_, text) => text);
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

  MemberExpression(node, source) {
    const parts = children(node);
    const isSlice = parts[1]?.name === '[' && !parts.some(({ name }) => name === ',');
    const steps = parts.filter(({ name }) => name === ':').length === 2;
    if (!isSlice || !steps || isTarget(node)) return null;
    const key = edited(node, source, (child, text) => (child.from === node.from ? '' : text));
    return `_stepped(${rewritten(parts[0], source)}, _slices${key.trimStart()})`;
  },

  ArrayExpression: (node, source) => spread(node, source, '_listed('),
  TupleExpression: (node, source) => spread(node, source, '_tupled('),

  DictionaryExpression(node, source) {
    const parts = children(node);
    const marks = parts.filter(({ name }) => name === ':' || name === '**');
    if (marks.length < 2 && marks[0]?.name !== '**') return null;
    return edited(node, source, (child, text) => {
      if (child.name === '{') return '_ordered(';
      if (child.name === '}') return ')';
      if (child.name === '**') return '';
      if (child.name === ':') return ',';
      if (child.nextSibling?.name === ':') return `(${text}`;
      return child.prevSibling?.name === ':' ? `${text})` : text;
    });
  },
};

/**
 * [*a, 1] or (*a, 1): a call, with a mark at what is spread.
 * @param {Node} node @param {string} source @param {string} call
 */
function spread(node, source, call) {
  if (!children(node).some(({ name }) => name === '*')) return null;
  return edited(node, source, (child, text) => {
    if ('[('.includes(child.name)) return call;
    if ('])'.includes(child.name)) return ')';
    if (child.name === '*') return '_Spread(';
    return child.prevSibling?.name === '*' ? `${text})` : text;
  });
}

/**
 * The node's text with its children as `edit` has them; what is between them stays, and so does every line.
 * @param {Node} node @param {string} source @param {(child: Node, text: string) => string} edit
 */
function edited(node, source, edit) {
  let text = '';
  let at = node.from;
  for (const child of children(node)) {
    text += source.slice(at, child.from) + edit(child, rewritten(child, source));
    at = child.to;
  }
  return text + source.slice(at, node.to);
}

/** A name, or an attribute of one: evaluating it twice changes nothing. @param {Node} node @returns {boolean} */
function isPlain(node) {
  if (node.name === 'VariableName') return true;
  const parts = children(node);
  return (
    node.name === 'MemberExpression' && parts.at(-1)?.name === 'PropertyName' && isPlain(parts[0])
  );
}

/** Whether it is assigned to. @param {Node} node */
function isTarget(node) {
  const { parent } = node;
  const assigned = parent?.getChild('AssignOp') ?? parent?.getChild('UpdateOp');
  return parent?.name === 'DeleteStatement' || (assigned?.from ?? 0) > node.from;
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
