// What TensorFlow.js has and this engine has not says so, by name.

/** @param {string} name @param {readonly string[]} [there]  what there is in its place */
export function absent(name, there = []) {
  const list = there.length > 0 ? ` There is: ${there.join(', ')}.` : '';
  return new Error(`${name} is not in denselab.${list}`);
}

/**
 * An object of named things; asking for another name is an Error.
 * @template {object} T
 * @param {string} name  as the user writes it: 'tf.layers'
 * @param {T} members
 * @returns {T}
 */
export function namespace(name, members) {
  const there = Object.keys(members);
  return new Proxy(Object.freeze(members), {
    get(target, key) {
      // Whoever awaits or prints it asks for names of their own.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key);
      throw absent(`${name}.${key}`, there);
    },
  });
}

/**
 * Refuses arguments that TensorFlow.js knows and this engine does not.
 * @param {string} owner  'tf.layers.dense'
 * @param {Record<string, any>} config
 * @param {readonly string[]} names
 */
export function refuseArguments(owner, config, names) {
  for (const name of names)
    if (config[name] != null) throw new Error(`${owner}: the argument ${name} is not in denselab.`);
}

/**
 * A copy without some of its members.
 * @param {Record<string, any>} config @param {readonly string[]} names
 */
export function without(config, names) {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !names.includes(name)));
}
