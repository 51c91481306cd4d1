// Serving: isolation headers, and a port that is taken.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { serve } from '../../wasm/toolchain/serve.js';

/** Takes a port that is free. @returns {Promise<{ port: number, release: () => void }>} */
function occupyPort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ port, release: () => server.close() });
    });
  });
}

test('the page is served cross-origin isolated', async () => {
  const server = await serve();
  try {
    const { headers, status } = await fetch(server.url);
    assert.equal(status, 200);
    assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin');
    assert.equal(headers.get('Cross-Origin-Embedder-Policy'), 'require-corp');
  } finally {
    await server.close();
  }
});

test('a port in use gives way to the next free one', async () => {
  const taken = await occupyPort();
  const server = await serve({ port: taken.port });
  try {
    assert.ok(server.port > taken.port, `${server.port} is not after ${taken.port}`);
    assert.equal((await fetch(server.url)).status, 200);
  } finally {
    await server.close();
    taken.release();
  }
});
