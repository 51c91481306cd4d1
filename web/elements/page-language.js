import { speak } from '../languages/index.js';

/**
 * Elements speak the language of the page around them, as its `lang` attributes say; where that is none of ours,
 * the reader's. One language for all of them: that of the first.
 * @param {string} selector of all elements
 * @returns {Promise<void>} settles when the texts are here
 */
export function followLanguage(selector) {
  let spoken = '';
  const follow = async () => {
    const tags = wanted(document.querySelector(selector));
    if (tags.join() === spoken) return;
    spoken = tags.join();
    await speak(tags);
  };
  new MutationObserver(follow).observe(document, { attributeFilter: ['lang'], subtree: true });
  return follow();
}

/** @param {Element | null} element @returns {string[]} BCP 47 tags, the most wanted first */
function wanted(element) {
  const around = element?.closest('[lang]')?.getAttribute('lang');
  return [around ?? '', document.documentElement.lang, ...navigator.languages];
}
