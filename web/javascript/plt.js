import { Axes } from '../figures/axes.js';

/**
 * pyplot for JavaScript: the same names, with the options in an object at the end:
 * `plt.plot(x, y, 'r--', { label: 'loss' })`.
 * @param {import('../figures/pyplot.js').Pyplot} pyplot
 */
export function plt(pyplot) {
  const drawing = (/** @type {string} */ name) => name in Axes.prototype;
  const own = {
    figure: (/** @type {any} */ options = {}) => void pyplot.figure(options),
    subplots: (/** @type {any[]} */ ...given) =>
      pyplot.subplots(...split(given)).axes.map(axesFacade),
    subplot: (/** @type {any[]} */ ...given) => axesFacade(pyplot.subplot(given)),
    suptitle: (/** @type {string} */ text) => pyplot.suptitle([text]),
    colorbar: (/** @type {any} */ options = {}) => pyplot.colorbar([], options),
    show: () => pyplot.show(),
  };
  return new Proxy(own, {
    get: (_, name) => {
      if (typeof name !== 'string' || name in own) return Reflect.get(own, name);
      const method = [name, `set_${name}`].find(drawing);
      if (method) return (/** @type {any[]} */ ...given) => call(pyplot.gca(), method, given);
      throw new Error(`plt.${name} is not there. There is: ${names().join(', ')}.`);
    },
  });

  function names() {
    const onAxes = methods().map((name) => name.replace(/^set_/, ''));
    return [...new Set([...Object.keys(own), ...onAxes])].sort();
  }
}

/** @param {Axes} axes */
function axesFacade(axes) {
  return Object.fromEntries(
    methods().map((name) => [name, (/** @type {any[]} */ ...given) => call(axes, name, given)]),
  );
}

const methods = () =>
  Object.getOwnPropertyNames(Axes.prototype).filter((name) => name !== 'constructor');

/** @param {any} axes @param {string} name @param {any[]} given */
const call = (axes, name, given) => axes[name](...split(given));

/** The options at the end, if there are any. @param {any[]} given @returns {[any[], Record<string, any>]} */
function split(given) {
  const last = given.at(-1);
  const plain = last && Object.getPrototypeOf(last) === Object.prototype && !('data' in last);
  return plain ? [given.slice(0, -1), last] : [given, {}];
}
