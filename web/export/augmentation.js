// What is said of random changes of the images where a program does not make them.

const words = /** @type {Record<string, (value: number | boolean) => string>} */ ({
  horizontalFlip: () => 'flips left to right',
  verticalFlip: () => 'flips upside down',
  widthShiftRange: (share) => `shifts to the side by up to ${share} of the width`,
  heightShiftRange: (share) => `shifts up and down by up to ${share} of the height`,
  rotationRange: (degrees) => `turns by up to ${degrees} degrees`,
  zoomRange: (share) => `zoom by a factor of 1 - ${share} to 1 + ${share}`,
  brightnessRange: (share) => `brightness changed by up to ${share}`,
  contrastRange: (share) => `contrast changed by up to ${share}`,
  noise: (deviation) => `noise of deviation ${deviation}`,
});

/**
 * The changes that are made at all, in words.
 * @param {Record<string, boolean | number> | null | undefined} augmentation
 */
export function changesOf(augmentation) {
  return Object.entries(augmentation ?? {})
    .filter(([name, value]) => value !== false && value !== 0 && name in words)
    .map(([name, value]) => words[name](value));
}
