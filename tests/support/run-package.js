// npm run test:package: the package's tests in Node, by themselves.

import { inNode } from './suites.js';

const { failed } = await inNode();
process.exitCode = failed === 0 ? 0 : 1;
