import {
  absDependencies,
  acosDependencies,
  addDependencies,
  andDependencies,
  asinDependencies,
  atan2Dependencies,
  atanDependencies,
  cbrtDependencies,
  ceilDependencies,
  cosDependencies,
  coshDependencies,
  create,
  divideDependencies,
  eDependencies,
  equalDependencies,
  expDependencies,
  floorDependencies,
  largerDependencies,
  largerEqDependencies,
  log2Dependencies,
  log10Dependencies,
  logDependencies,
  maxDependencies,
  minDependencies,
  modDependencies,
  multiplyDependencies,
  notDependencies,
  orDependencies,
  parseDependencies,
  piDependencies,
  powDependencies,
  roundDependencies,
  signDependencies,
  sinDependencies,
  sinhDependencies,
  smallerDependencies,
  smallerEqDependencies,
  sqrtDependencies,
  subtractDependencies,
  tanDependencies,
  tanhDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
} from 'mathjs/number';

/** What may be written in a formula besides numbers and operators. */
export const constants = ['pi', 'e'];

const functionParts = {
  abs: absDependencies,
  acos: acosDependencies,
  asin: asinDependencies,
  atan: atanDependencies,
  atan2: atan2Dependencies,
  cbrt: cbrtDependencies,
  ceil: ceilDependencies,
  cos: cosDependencies,
  cosh: coshDependencies,
  exp: expDependencies,
  floor: floorDependencies,
  log: logDependencies,
  log10: log10Dependencies,
  log2: log2Dependencies,
  max: maxDependencies,
  min: minDependencies,
  mod: modDependencies,
  pow: powDependencies,
  round: roundDependencies,
  sign: signDependencies,
  sin: sinDependencies,
  sinh: sinhDependencies,
  sqrt: sqrtDependencies,
  tan: tanDependencies,
  tanh: tanhDependencies,
};
export const functions = Object.keys(functionParts);

const operatorParts = {
  add: addDependencies,
  subtract: subtractDependencies,
  multiply: multiplyDependencies,
  divide: divideDependencies,
  unaryMinus: unaryMinusDependencies,
  unaryPlus: unaryPlusDependencies,
  larger: largerDependencies,
  smaller: smallerDependencies,
  largerEq: largerEqDependencies,
  smallerEq: smallerEqDependencies,
  equal: equalDependencies,
  unequal: unequalDependencies,
  and: andDependencies,
  or: orDependencies,
  not: notDependencies,
};
export const operators = [...Object.keys(operatorParts), 'pow', 'mod'];

/** mathjs with these words alone: no assignments, no units, nothing that could run long. */
export const { parse } = /** @type {import('mathjs').MathJsInstance} */ (
  create(
    /** @type {any} */ (
      Object.assign(
        { parseDependencies, piDependencies, eDependencies },
        functionParts,
        operatorParts,
      )
    ),
    {},
  )
);
