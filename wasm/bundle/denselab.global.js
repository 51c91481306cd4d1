// For pages whose scripts are no modules:
//
//     <script src="…/denselab/wasm/dist/bundle/denselab.global.js"></script>
//     <script>denselab.load({ worker: true }).then((dl) => …)</script>

(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  globalThis.denselab = {
    load: async (/** @type {any} */ options) => {
      const { load } = await import(new URL('denselab.js', here).href);
      return load(options);
    },
  };
})();
