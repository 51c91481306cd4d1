import katex from 'katex';
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?url';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?url';
import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url';
import mathItalic from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?url';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?url';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?url';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?url';
import styles from 'katex/dist/katex.min.css?raw';
import { nextTask } from '../../tasks.js';

/** The fonts that school formulas need; a browser fetches one when the first character of it is shown. */
const faces = [
  new FontFace('KaTeX_Main', `url("${main}")`),
  new FontFace('KaTeX_Main', `url("${mainBold}")`, { weight: '700' }),
  new FontFace('KaTeX_Main', `url("${mainItalic}")`, { style: 'italic' }),
  new FontFace('KaTeX_Math', `url("${mathItalic}")`, { style: 'italic' }),
  new FontFace('KaTeX_Size1', `url("${size1}")`),
  new FontFace('KaTeX_Size2', `url("${size2}")`),
  new FontFace('KaTeX_Size3', `url("${size3}")`),
  new FontFace('KaTeX_Size4', `url("${size4}")`),
];
// A shadow root cannot declare fonts: they are the document's, for all formulas.
for (const face of faces) document.fonts.add(face);

/** KaTeX's style sheet for shadow roots, without the fonts. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(styles.replace(/@font-face\s*\{[^}]*\}/g, ''));

let turn = Promise.resolve();

/**
 * Sets a formula into an element, as text for the eye and as MathML for screen readers. One formula a task: a page
 * full of them can be scrolled meanwhile.
 * @param {string} tex @param {HTMLElement} element @param {boolean} block on a line of its own
 * @returns {Promise<void>} rejects where KaTeX does not understand the formula, with the place in it
 */
export function typeset(tex, element, block) {
  const set = () => katex.render(tex, element, { displayMode: block, output: 'htmlAndMathml' });
  const done = turn.then(nextTask).then(set);
  turn = done.catch(() => {});
  return done;
}
