/**
 * @typedef {'pixels' | 'playground' | 'lesson'} Part
 * @typedef {{ load: () => Promise<unknown>, texts: Part[] }} Source what fetches an element's code; the parts of
 *   the texts that it shows
 */

// A file is an element, named as its tag: a new one needs no entry anywhere.
const files = import.meta.glob('../widgets/{playground,lesson}/dense-*.js');

/** By folder. @type {Record<string, Part[]>} */
const textsOf = { playground: ['playground'], lesson: ['pixels', 'playground', 'lesson'] };

/** The elements for pages of others, by tag. @type {Map<string, Source>} */
export const elements = new Map(
  Object.entries(files).map(([path, load]) => {
    const [folder, file] = path.split('/').slice(-2);
    return [file.replace('.js', ''), { load, texts: textsOf[folder] }];
  }),
);
