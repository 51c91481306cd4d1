import { call, literal } from '../python.js';

/**
 * Keras changes images at random in layers of its own, while training only.
 * @param {Record<string, boolean | number> | null | undefined} augmentation of inputs in 0 … 1
 * @returns {string[]} the layers, as code
 */
export function kerasAugmentation(augmentation) {
  if (!augmentation) return [];
  const value = (/** @type {string} */ name) => Number(augmentation[name] ?? 0);
  const edge = { fill_mode: '"nearest"' };
  const shifts = [value('heightShiftRange'), value('widthShiftRange')];
  const layers = [
    value('horizontalFlip') > 0 && 'layers.RandomFlip("horizontal")',
    value('verticalFlip') > 0 && 'layers.RandomFlip("vertical")',
    shifts.some((shift) => shift > 0) &&
      call('layers.RandomTranslation', shifts.map(literal), edge),
    value('rotationRange') > 0 &&
      call('layers.RandomRotation', [`${value('rotationRange')} / 360`], edge),
    value('zoomRange') > 0 && call('layers.RandomZoom', [literal(value('zoomRange'))], edge),
    value('contrastRange') > 0 &&
      call('layers.RandomContrast', [literal(value('contrastRange'))], { value_range: '(0, 1)' }),
    value('brightnessRange') > 0 &&
      call('layers.RandomBrightness', [literal(value('brightnessRange'))], {
        value_range: '(0, 1)',
      }),
    value('noise') > 0 && call('layers.GaussianNoise', [literal(value('noise'))]),
  ];
  return layers.filter((layer) => typeof layer === 'string');
}
