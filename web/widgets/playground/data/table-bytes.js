import { Unreadable } from './unreadable.js';

/** Larger files are a matter for other programs than a page one plays in. */
export const mostBytes = 20e6;

/**
 * The text of a file: UTF-8 or, with a mark at its start, UTF-16; else what spreadsheets in the reader's language
 * save.
 * @param {Uint8Array} bytes
 * @param {string} language code of the page's
 * @returns {string}
 * @throws {Unreadable} where it is empty, too large, or no text
 */
export function textOf(bytes, language) {
  if (bytes.length > mostBytes)
    throw new Unreadable('playground.table.tooLarge', { most: mostBytes / 1e6 });
  const text = decoded(bytes, language);
  // What no text contains, whatever its encoding.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new Unreadable('playground.table.binary');
  if (text.trim() === '') throw new Unreadable('playground.table.empty');
  return text;
}

/** @param {Uint8Array} bytes @param {string} language */
function decoded(bytes, language) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(language === 'ru' ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}
