// The memory of MicroPython's WebAssembly: its script keeps it to itself, so it is taken where the program begins.

/** What only MicroPython's own program has among its exports. */
const mark = 'mp_js_init';

/**
 * Does `load`, during which MicroPython's WebAssembly is instantiated.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<{ loaded: T, memory: WebAssembly.Memory }>}
 */
export async function withMemory(load) {
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  const { instantiate, instantiateStreaming } = WebAssembly;
  const watched =
    (/** @type {Function} */ original) =>
    async (/** @type {unknown[]} */ ...given) => {
      const result = await original.apply(WebAssembly, given);
      const { exports } = result.instance ?? result;
      if (mark in exports) {
        memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
      }
      return result;
    };
  WebAssembly.instantiate = /** @type {any} */ (watched(instantiate));
  WebAssembly.instantiateStreaming = /** @type {any} */ (watched(instantiateStreaming));
  try {
    const loaded = await load();
    if (!memory) throw new Error('MicroPython began without memory of its own.');
    return { loaded, memory };
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
  }
}
