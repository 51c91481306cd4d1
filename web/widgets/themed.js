import { changes } from '../languages/index.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 * @typedef {import('lit').LitElement} LitElement
 */

/**
 * For elements that draw on a canvas, which knows neither custom properties nor light-dark(): it gives the
 * colours of tokens as they are now, and says when they have changed, or the language has. A theme chosen in the
 * page changes them without any event of its own: pages say it by an attribute of <html> or <body>.
 * @implements {ReactiveController}
 */
export class Themed {
  /** @type {Map<string, string>} */
  #colours = new Map();
  #scheme = matchMedia('(prefers-color-scheme: dark)');

  /** @param {LitElement} host @param {() => void} redraw */
  constructor(host, redraw) {
    this.host = host;
    this.change = () => {
      this.#colours.clear();
      redraw();
    };
    this.observer = new MutationObserver(() => this.#look());
    host.addController(this);
  }

  hostConnected() {
    this.#colours.clear();
    this.#scheme.addEventListener('change', this.change);
    changes.addEventListener('change', this.change);
    for (const element of [document.documentElement, document.body])
      this.observer.observe(element, { attributes: true });
  }

  hostDisconnected() {
    this.#scheme.removeEventListener('change', this.change);
    changes.removeEventListener('change', this.change);
    this.observer.disconnect();
  }

  /** @param {string} token such as "--ink" @returns {string} a colour that a canvas understands */
  colour(token) {
    const colour = this.#colours.get(token) ?? this.#read(token);
    this.#colours.set(token, colour);
    return colour;
  }

  /** Pages change such attributes for other reasons, too. */
  #look() {
    if ([...this.#colours].some(([token, colour]) => this.#read(token) !== colour)) this.change();
  }

  /** @param {string} token */
  #read(token) {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    this.host.renderRoot.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  /** @param {string} token such as "--font-mono" @returns {string} its font family */
  family(token) {
    return getComputedStyle(this.host).getPropertyValue(token);
  }
}
