// Where the engine's builds lie, for the bundle. A bundler that takes the bundle in turn must take the engine
// as it is: as files with an address. Left with `import()` it would make modules of them, and of the threads
// they start workers in a format that cannot hold them.

/**
 * @typedef {{ script: string, wasm: string }} EngineFiles
 * @typedef {(settings: object) => Promise<unknown>} Instantiate
 */

/**
 * The files that the page told its worker of, behind the # of the worker's address: a script that was copied
 * elsewhere no longer knows what lay beside it.
 * @type {Record<string, EngineFiles>}
 */
const told = JSON.parse(decodeURIComponent(new URL(import.meta.url).hash.slice(1)) || '{}');

/**
 * What stands in the place of `() => import('…/denselab.mjs')`.
 * @param {string} name
 * @param {Record<string, EngineFiles>} files  of all builds, as seen from here
 * @returns {() => Promise<{ default: Instantiate, scriptUrl: string }>}
 */
export function engineBuild(name, files) {
  return async () => {
    const { script, wasm } = told[name] ?? files[name];
    const { default: instantiate, scriptUrl } = await import(/* @vite-ignore */ script);
    return {
      scriptUrl,
      default: (settings) => instantiate({ ...settings, locateFile: () => wasm }),
    };
  };
}
