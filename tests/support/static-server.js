// A plain static host: files below a sub-path, with the type of their content. What else it says
// and whether it compresses is up to whoever starts it.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Packed once, as hosts do. @type {Map<string, Buffer>} */
const packedFiles = new Map();

/** @param {string} file */
function packedBytes(file) {
  const key = `${file} ${statSync(file).mtimeMs}`;
  const bytes = packedFiles.get(key) ?? gzipSync(readFileSync(file), { level: 9 });
  packedFiles.set(key, bytes);
  return bytes;
}

/**
 * @typedef {object} Site
 * @property {string} url
 * @property {() => number} sent  bytes that went over the wire so far
 * @property {() => [string, number][]} files  what was asked for, and the bytes of each answer's body
 * @property {() => void} close
 */

/**
 * @param {string} folder
 * @param {string} base  the sub-path, as in `/courses/denselab/`
 * @param {{ headers?: Record<string, string>, gzip?: boolean }} [options]  none; as files are
 * @returns {Promise<Site>}
 */
export function serveStatic(folder, base, { headers = {}, gzip = false } = {}) {
  /** @type {[string, number][]} */
  const sentFiles = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    let file = join(folder, normalize(path.slice(base.length)));
    if (path.endsWith('/')) file = join(file, 'index.html');
    if (!path.startsWith(base) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headers).end();
      return;
    }
    const type = types[/** @type {keyof typeof types} */ (extname(file))];
    const content = { 'Content-Type': type ?? 'application/octet-stream' };
    // What has no type here is packed already, or as good as random.
    const packed = gzip && type !== undefined;
    const encoding = packed ? { 'Content-Encoding': 'gzip' } : undefined;
    const body = packed ? packedBytes(file) : readFileSync(file);
    sentFiles.push([path, body.length]);
    response.writeHead(200, { ...headers, ...content, ...encoding }).end(body);
  });
  /** @type {import('node:net').Socket[]} */
  const sockets = [];
  server.on('connection', (socket) => sockets.push(socket));
  const sent = () => sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}${base}`,
        sent,
        files: () => [...sentFiles],
        close: () => server.close(),
      });
    });
  });
}
