import tokens from '../styles/tokens.css?raw';

/** What the elements would inherit from a page, and a ground on which their colours can be read on any. */
const ground = `:host {
  padding: var(--space-4);
  border-radius: var(--radius-m);
  background: var(--page);
  color: var(--ink);
  font: 400 var(--text-m) / 1.5 var(--font);
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  word-spacing: normal;
}`;

/**
 * The style sheet for the shadow roots of elements in a page that has no tokens: they are declared on the element,
 * from where everything inside inherits them, and the page itself stays as it is. What the page says about the
 * element's tag is stronger, so `dense-playground { --accent: …; color-scheme: dark }` works.
 */
export function frameSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${colours(tokens)}\n${ground}`);
  moveToHost(sheet);
  return sheet;
}

/** Browsers before 2024 do not know light-dark(): they get the light colours. @param {string} css */
function colours(css) {
  const known = CSS.supports('color', 'light-dark(#000, #fff)');
  return known ? css : css.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1');
}

/** @param {CSSStyleSheet | CSSMediaRule} group of rules, for :root before and for :host after */
function moveToHost(group) {
  for (const rule of group.cssRules) {
    if (rule instanceof CSSMediaRule) moveToHost(rule);
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue;
    rule.selectorText = ':host';
    // The page's own scheme, which is inherited, decides between light and dark.
    rule.style.removeProperty('color-scheme');
    for (const name of rule.style) inPixels(rule.style, name);
  }
}

/** A page may have given its root, and thereby rem, any size. @param {CSSStyleDeclaration} style @param {string} name */
function inPixels(style, name) {
  const value = style.getPropertyValue(name);
  const fixed = value.replace(/([\d.]+)rem/g, (_, size) => `${16 * size}px`);
  if (fixed !== value) style.setProperty(name, fixed);
}
