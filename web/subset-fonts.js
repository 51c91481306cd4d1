// The fonts of the built site: cut to what the page shows of them, half of their bytes.

import subsetFont from 'subset-font';

/** The weights in the style sheets: of text from normal to bold; of code and numbers one between them. */
const axes = { text: { wght: { min: 400, max: 700 } }, mono: { wght: 450 } };
/** Accents, kerning, figures of one width. The ligatures of code fonts no text here has. */
const common = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'];
/** A font with its characters, in a minified style sheet. */
const face = /@font-face\{[^}]*?([\w-]+\.woff2)[^}]*?unicode-range:([^;}]+)/g;
/** What every page shows: fetched beside the script, so that the first text is set in it. */
const always = /-latin-wght-normal-.*\.woff2$/;

/** @returns {import('vite').Plugin} */
export function subsetFonts() {
  return {
    name: 'denselab-fonts',
    apply: 'build',
    async generateBundle(_, bundle) {
      const assets = Object.values(bundle).filter((file) => file.type === 'asset');
      const sheets = assets.filter(({ fileName }) => fileName.endsWith('.css'));
      for (const [, name, range] of sheets.flatMap(({ source }) => [
        ...String(source).matchAll(face),
      ])) {
        const font = assets.find(({ fileName }) => fileName.endsWith(name));
        if (font) font.source = await subset(Buffer.from(font.source), name, range);
      }
    },
    transformIndexHtml(_, { bundle = {} }) {
      const fonts = Object.keys(bundle).filter((name) => always.test(name));
      return fonts.map((name) => ({ tag: 'link', attrs: preload(`./${name}`), injectTo: 'head' }));
    },
  };
}

/** @param {string} href */
const preload = (href) => ({
  rel: 'preload',
  href,
  as: 'font',
  type: 'font/woff2',
  crossorigin: '',
});

/** Numbers and code have no accents; a file's name that has some is set in the system's font. */
const accents = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/g;

/** @param {Buffer} font @param {string} name @param {string} range */
function subset(font, name, range) {
  const mono = name.includes('-mono-');
  const keepFeatures = mono ? common : [...common, 'calt'];
  const variationAxes = mono ? axes.mono : axes.text;
  const options = { variationAxes, keepFeatures, targetFormat: /** @type {const} */ ('woff2') };
  const characters = charactersIn(range);
  return subsetFont(font, mono ? characters.replace(accents, '') : characters, options);
}

/** @param {string} range  as in CSS: U+0-FF,U+131,U+4?? */
function charactersIn(range) {
  const codes = range.split(',').flatMap((part) => {
    const [first, last = first] = part.trim().slice(2).split('-');
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    const to = Number.parseInt(last.replaceAll('?', 'F'), 16);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return String.fromCodePoint(...codes);
}
