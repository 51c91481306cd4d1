import { t } from './languages/index.js';

/**
 * The engine explains itself in English. These are the messages a learner meets about files, so that they can
 * be said in the language of the page; the numbers and names in them are kept.
 * @type {[RegExp, string][]}
 */
const known = [
  [/file is empty/, 'reason.empty'],
  [/file is cut off: the (?<format>\S+)/, 'reason.cutOff'],
  [/this is text, not an image/, 'reason.text'],
  [/this is a web page, not an image/, 'reason.webPage'],
  [/this is not an image/, 'reason.notAnImage'],
  [/image in the (?<format>\S+) format/, 'reason.otherFormat'],
  [
    /has (?<width>\d+) × (?<height>\d+) pixels \((?<size>[\d.]+) megapixels\), but at most (?<most>[\d.]+)/,
    'reason.tooLarge',
  ],
  [/the (?<format>\S+) image is damaged/, 'reason.damaged'],
  [/this kind of (?<format>\S+) image/, 'reason.unsupported'],
  [/not enough memory|out of memory/i, 'reason.memory'],
];

/** @param {unknown} error @returns {string} what went wrong, in the language of the page where it is known */
export function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, key] of known) {
    const match = pattern.exec(message);
    if (match) return t(key, match.groups);
  }
  return message;
}
