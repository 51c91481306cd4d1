import { t } from '../../../languages/index.js';
import { layerNames } from '../model.js';

/**
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('../network-view.js').Part} Part
 * @typedef {import('../network-scene.js').Input} Input
 *
 * One weight of a network, in its own counting: `layer` from 1 (the first hidden layer), `to` a neuron of it, `from`
 * a neuron of the layer before (or an input that is used), or null for the bias.
 * @typedef {{ layer: number, to: number, from: number | null }} Place
 * Where the engine has it.
 * @typedef {{ weight: number, at: number, name: string, value: number }} Found
 */

/** @param {Session} session @returns {number[]} units of every layer, the inputs first */
export function sizesOf({ net, frame }) {
  if (!net || !frame) return [];
  const kernels = Object.keys(frame.weights).filter((name) => name.endsWith('/kernel'));
  return [net.inputs.length, ...kernels.map((name) => frame.weights[name].shape[1])];
}

/**
 * @param {Session} session @param {Place} place
 * @returns {Found | null} null where the network has no such weight
 */
export function find(session, { layer, to, from }) {
  const sizes = sizesOf(session);
  const { frame } = session;
  if (!frame || !(layer < sizes.length) || !(to < sizes[layer])) return null;
  if (from !== null && !(from < sizes[layer - 1])) return null;
  const name = `${layerNames(sizes.length - 2)[layer - 1]}/${from === null ? 'bias' : 'kernel'}`;
  const at = from === null ? to : from * sizes[layer] + to;
  return {
    name,
    at,
    weight: Object.keys(frame.weights).indexOf(name),
    value: frame.weights[name].data[at],
  };
}

/** Any of the weights and biases, each as likely. @param {Session} session @returns {Place | null} */
export function randomPlace(session) {
  const sizes = sizesOf(session);
  const counts = sizes.slice(1).map((units, index) => units * (sizes[index] + 1));
  let rest = Math.floor(Math.random() * counts.reduce((sum, count) => sum + count, 0));
  for (const [index, count] of counts.entries()) {
    if (rest < count) {
      const from = Math.floor(rest / sizes[index + 1]);
      return {
        layer: index + 1,
        to: rest % sizes[index + 1],
        from: from === sizes[index] ? null : from,
      };
    }
    rest -= count;
  }
  return null;
}

/**
 * What is chosen in the drawing, which also has inputs that are not used.
 * @param {Part | null} part @param {Input[]} inputs those drawn
 * @returns {Place | null}
 */
export function placeOf(part, inputs) {
  if (!part || part.column < 1) return null;
  const { column: layer, unit: to, from } = part;
  if (from === undefined) return { layer, to, from: null };
  const used = inputs.slice(0, from).filter((input) => input.used).length;
  return { layer, to, from: layer === 1 ? used : from };
}

/** @param {Place} place @param {Input[]} inputs @returns {Part} */
export function partOf({ layer: column, to: unit, from }, inputs) {
  if (from === null) return { column, unit };
  if (column > 1) return { column, unit, from };
  const drawn = inputs.map((_, index) => index).filter((index) => inputs[index].used);
  return { column, unit, from: drawn[from] };
}

/** @param {Session} session @param {number} layer from 1 */
export function layerLabel(session, layer) {
  return layer === sizesOf(session).length - 1
    ? t('playground.lens.outputLayer')
    : t('playground.lens.layer', { n: layer });
}

/** A weight in words. @param {Session} session @param {Place} place */
export function placeLabel(session, { layer, to, from }) {
  const what = { layer: layerLabel(session, layer), to: to + 1 };
  if (from === null) return t('playground.lens.biasOf', what);
  const source =
    layer === 1 ? session.net?.inputs[from] : t('playground.lens.unit', { n: from + 1 });
  return t('playground.lens.weightOf', { ...what, from: source ?? '' });
}
