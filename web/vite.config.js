// How the page is built, served while developing, and served when built.

import { cpSync, createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sampleData } from '../wasm/toolchain/cache.js';
import { codeSplitting } from './chunks.js';
import { subsetFonts } from './subset-fonts.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

// Cross-origin isolation: what threads in WebAssembly need (SharedArrayBuffer). Pages of other origins may
// have everything: elements.js is for them.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

// What the engine's loader imports in Node only; a browser never gets there.
const rolldownOptions = { external: [/^node:/] };

const address = { host: '127.0.0.1', port: Number(process.env.PORT) || 4173, headers };

/**
 * The sample set at data/fashion-mnist/, from the set-up's cache: served as it is while developing,
 * copied into the site when built.
 * @returns {import('vite').Plugin}
 */
function sampleSet() {
  const folder = 'data/fashion-mnist';
  return {
    name: 'denselab-sample-set',
    configureServer(server) {
      server.middlewares.use(`/${folder}`, (request, response, next) => {
        const file = join(sampleData, basename(request.url ?? ''));
        if (!file.endsWith('.gz') || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'application/gzip');
        createReadStream(file).pipe(response);
      });
    },
    writeBundle({ dir }) {
      if (!existsSync(sampleData) || !dir) return;
      const wanted = (/** @type {string} */ path) => !basename(path).startsWith('.');
      cpSync(sampleData, join(dir, folder), { recursive: true, filter: wanted });
    },
  };
}

/**
 * The room where the page opens is asked for by code: named in the page too, it comes with that code
 * instead of after it.
 * @returns {import('vite').Plugin}
 */
function firstRoom() {
  return {
    name: 'denselab-first-room',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const named = (/** @type {string} */ name) => {
          const chunk = chunks.find((one) => one.name === name && one.facadeModuleId);
          const all = new Set(chunk ? [chunk.fileName] : []);
          for (const file of all)
            for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
              all.add(imported);
          return [...all];
        };
        // What the page's own code imports is named already.
        const known = named('index');
        return named('images-room')
          .filter((fileName) => !known.includes(fileName))
          .map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          }));
      },
    },
  };
}

export default defineConfig({
  root: here('.'),
  // Relative addresses only, so that the site works from any sub-path.
  base: './',
  resolve: {
    alias: [
      { find: /^denselab$/, replacement: here('../wasm/package/index.js') },
      { find: /^denselab\/arrays$/, replacement: here('../wasm/package/arrays.js') },
      { find: /^denselab\/formats$/, replacement: here('../wasm/package/formats/index.js') },
    ],
  },
  plugins: [sampleSet(), subsetFonts(), firstRoom()],
  worker: { format: 'es', rolldownOptions },
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Every file by itself: a strict content policy need not allow data: addresses.
    assetsInlineLimit: 0,
    // Every browser that can run the engine knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...rolldownOptions,
      input: { index: here('index.html'), elements: here('elements.js') },
      output: {
        codeSplitting,
        // Pages of others name the one script: it keeps its name.
        entryFileNames: ({ name }) =>
          name === 'elements' ? 'elements.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: address,
  preview: { ...address, cors: { origin: '*' } },
});
