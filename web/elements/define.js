// What a page with elements fetches first.

import { sharedEngine } from '../engine.js';
import { needTexts } from '../languages/index.js';
import { DenseElement } from '../widgets/element.js';
import { frame } from './frame.js';
import { followLanguage } from './page-language.js';

DenseElement.frame = frame;
/** @type {Promise<void> | undefined} */
let language;

/**
 * Defines an element, with the texts it shows; after its first paint the engine starts.
 * @param {import('./list.js').Source} element
 * @param {string} selector of all elements: they speak one language
 * @throws where its code or its texts cannot be fetched
 */
export async function define(element, selector) {
  language ??= followLanguage(selector);
  await language;
  await Promise.all(element.texts.map(needTexts));
  await element.load();
  requestAnimationFrame(() => setTimeout(() => sharedEngine().start()));
}
