/** The addresses of a program's builds; wasm/toolchain/bundle.js makes this module. */
declare module 'files-of-*' {
  export const files: Record<string, import('./engine-files.js').EngineFiles>;
}

/** What denselab.global.js leaves behind. */
declare var denselab: Pick<typeof import('../package/index.js'), 'load'>;
