// float16 and bfloat16, which JavaScript has no arrays for everywhere.

const words = new Uint32Array(1);
const real = new Float32Array(words.buffer);

/** @param {number} bits  of a float16 */
export function fromHalf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The nearest float16; of two, the even one. @param {number} value */
export function toHalf(value) {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  // From half a step beyond the largest (65504) on, the nearest is infinity.
  if (magnitude >= 65_520) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(magnitude)));
  const step = 2 ** ((magnitude < 2 ** exponent ? exponent - 1 : exponent) - 10);
  const subnormal = 2 ** -24;
  const scaled = roundedToEven(magnitude / Math.max(step, subnormal));
  const rounded = scaled * Math.max(step, subnormal);
  if (rounded < 2 ** -14) return sign | (rounded / subnormal);
  const power = Math.floor(Math.log2(rounded));
  return sign | ((power + 15) << 10) | ((rounded / 2 ** power - 1) * 1024);
}

/** @param {number} value */
function roundedToEven(value) {
  const below = Math.floor(value);
  const part = value - below;
  if (part !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** @param {number} bits  of a bfloat16: the upper half of a float32 */
export function fromBrain(bits) {
  words[0] = bits << 16;
  return real[0];
}
