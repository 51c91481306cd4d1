// Serves dist/ on this machine, cross-origin isolated, as web/vite.config.js says.

import { join } from 'node:path';
import { root } from './cache.js';
import { isMain, runScript } from './steps.js';

/**
 * @param {object} [options]
 * @param {number} [options.port]  where to start looking for a free port
 * @param {boolean} [options.strictPort]  fail if the port is taken instead of trying the next
 * @returns the page's address, the port in use, and a function that ends the server
 */
export async function serve({ port = 4173, strictPort = false } = {}) {
  const { preview } = await import('vite');
  const server = await preview({
    configFile: join(root, 'web', 'vite.config.js'),
    logLevel: 'silent',
    preview: { port, strictPort },
  });
  const address = server.httpServer.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${actual}/`, port: actual, close: () => server.close() };
}

if (isMain(import.meta.url)) {
  await runScript(() => serve({ port: Number(process.env.PORT), strictPort: true }));
}
