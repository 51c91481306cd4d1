import { html } from 'lit';
import { hasText, t } from '../../languages/index.js';
import '../../widgets/formula.js';
import '../../widgets/help.js';

/** What stands out in a line: `code`, $formula$, *emphasis*. */
const marked = '`[^`]+`|\\$[^$]+\\$|\\*[^*]+\\*';
/** A word, the term it is explained by, and the punctuation after it: they stay on one line. */
const explained = new RegExp(`^(${marked}|[^\\s*$\`]*)\\[\\[(\\w+)\\]\\]([.,:;)]*)$`);
const marks = new RegExp(`((?:${marked}|[^\\s*$\`]*)\\[\\[\\w+\\]\\][.,:;)]*|${marked})`);
const alone = /^\$\$(.+)\$\$$/;

/**
 * A text of the lesson as a template. `$name$` is the chapter's formula of that name or, where there is none of
 * it, TeX itself; a text that is all `$$name$$` is a formula on a line of its own; `[[term]]` is a question mark
 * that explains the term (`lesson.term.<term>` by `lesson.help.<term>`).
 * @param {string} text
 * @param {Record<string, string>} [formulas] TeX by name
 * @returns {unknown}
 */
export function prose(text, formulas = {}) {
  const tex = (/** @type {string} */ name) => formulas[name] ?? name;
  const block = alone.exec(text);
  if (block) return html`<dl-formula block tex=${tex(block[1])}></dl-formula>`;
  return text.split(marks).map((piece) => {
    const inside = piece.slice(1, -1);
    const [, word, term, end] = explained.exec(piece) ?? [];
    if (term) return html`<span class="term">${prose(word, formulas)}${help(term)}${end}</span>`;
    if (!marks.test(piece)) return piece;
    if (piece.startsWith('`')) return html`<code>${inside}</code>`;
    if (piece.startsWith('$')) return html`<dl-formula tex=${tex(inside)}></dl-formula>`;
    return html`<em>${inside}</em>`;
  });
}

/** @param {string} term */
function help(term) {
  return html`<dl-help
    .term=${t(`lesson.term.${term}`)}
    .text=${t(`lesson.help.${term}`)}
  ></dl-help>`;
}

/**
 * The texts under `<key>.1`, `<key>.2` and so on, as many as there are.
 * @param {string} key
 * @returns {string[]}
 */
export function numbered(key) {
  const texts = [];
  for (let n = 1; hasText(`${key}.${n}`); n++) texts.push(t(`${key}.${n}`));
  return texts;
}
