import { Session } from '../running/session.js';

/** Python programs, each in a worker of its own. */
export const pythonSession = () =>
  new Session(() => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }));
